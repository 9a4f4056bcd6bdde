import type { PlanPeriod } from "./target";

/** The years that a plan is for (规划期). */
export interface PlanYears {
  /** The first year; what is said of earlier ones is past. */
  readonly start?: number | undefined;
  /** The one year, or the last of several; `undefined` where the document does not say. */
  readonly end: number | undefined;
  readonly isOneYear: boolean;
}

const yearRange = /(20\d\d)\s*年?\s*[-—–−~～至]{1,2}\s*(20\d\d)\s*年/gu;

/** A year before the words that plans for one year are called by: 2023年重点工作任务. */
const singleYear = /(?<![-—–−~～至\d]\s?)(20\d\d)年(?!\s*\d)[^\n。\d]{0,20}(?:工作|任务|计划|要点|方案|目标)/gu;

/** A year in the title of a chapter that looks ahead, as in reports of governments: 二、2026年总体要求和目标任务. */
const yearOfChapter =
  /^[ ]*[一二三四五六七八九十]{1,3}、[^\n。]{0,6}?(20\d\d)年[^\n。\d]{0,12}(?:目标|任务|总体要求|工作安排|重点工作|工作打算)/gmu;

/**
 * The years that a plan is for (规划期): one year where the heading says 2023年重点工作任务 and the like more often
 * than a span of years, or a chapter 2026年目标任务; else the end of the span in its title; else the year by which most things are due.
 *
 * @param heading - everything before the first clause
 * @param text - the whole
 */
export function planYears(heading: string, text: string): PlanYears {
  const ranges = [...heading.matchAll(yearRange)];
  const singles = [...heading.matchAll(singleYear)];
  if (singles.length > ranges.length) return oneYear(Number(singles.at(-1)![1]));
  const chapters = [...text.matchAll(yearOfChapter)].map(([, year]) => Number(year));
  if (ranges.length === 0 && chapters.length > 0) return oneYear(Math.max(...chapters));
  const isInTitle = ranges.some(({ index }) => /^[^\n。]*$/u.test(lineAround(heading, index)));
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/到\s*(20\d\d)\s*年/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [named] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const range = ranges.at(-1);
  if (isInTitle && range) return { start: Number(range[1]), end: Number(range[2]), isOneYear: false };
  const start = fiveYearStart(heading);
  if (start !== undefined) return { start, end: start + 4, isOneYear: false };
  return { start, end: named?.[0] ?? (range && Number(range[2])), isOneYear: false };
}

function oneYear(year: number): PlanYears {
  return { start: year, end: year, isOneYear: true };
}

/** 第十四个五年规划, “十五五”规划: the first of the five years. */
function fiveYearStart(heading: string): number | undefined {
  const found = /第?十([一二三四五六七])个?五[”年]?[^。\n]{0,20}(?:规划|计划)/u.exec(heading);
  return found ? 2001 + 5 * "一二三四五六七".indexOf(found[1]!) + 5 : undefined;
}

/** The line of a text that a position is in. */
function lineAround(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end);
}

/** A time that a sentence names, where it stands, and what it says. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  /** Where what it says ends: a time at a sentence's head holds for all of it, one in the middle for its own part. */
  readonly until: number;
  /** Whether it holds for the next number only: 年均. */
  readonly isForOne: boolean;
  readonly period: PlanPeriod;
}

type Reader = (found: RegExpMatchArray, years: PlanYears) => PlanPeriod;

const byYear: Reader = ([, a, b]) => ({ type: "by", year: Number(a ?? b) });
const everyYear: Reader = () => ({ type: "annual" });

/** What times are written like and what they say; where two would fit, the one that stands first is meant. */
const timeForms: readonly { pattern: RegExp; read: Reader; isForOne?: boolean; isForPart?: boolean }[] = [
  { pattern: /(?:到|至|截至)\s*(20\d\d)\s*年(?:底|末)?(?:前)?/gu, read: byYear },
  {
    pattern:
      /(20\d\d)\s*年(?:底|末)(?:前)?(?!前?(?:建成|建设|实施)的)|(20\d\d)\s*年(?:\d{1,2}月)?(?:底|末)?前(?!(?:建成|建设|实施)的)/gu,
    read: byYear,
  },
  { pattern: /年底(?:前|之前)(?!(?:建成|建设|实施)的)|年末前/gu, read: (_, { end }) => ({ type: "by", year: end }) },
  // 年末不良贷款率: the rate of that day, and of nothing else
  { pattern: /年[底末](?!之?前)/gu, read: (_, { end }) => ({ type: "by", year: end }), isForPart: true },
  { pattern: /(?<=^|[,;。])年均(?!增|递|提高|下降|降|高于|达|不|浓度|值)/gu, read: everyYear },
  { pattern: /年均(?!浓度|值|气温|降水)/gu, read: everyYear, isForOne: true },
  { pattern: /(?<=[率额量积数值入模业例])年(?=增长|递增|提高|下降)/gu, read: everyYear, isForOne: true },
  {
    pattern: /(?<!每[人户亩])每年度?|逐年|(?<=^|[,。;、])年(?=新增|培训|举办|组织|开展|引进)/gu,
    read: everyYear,
  },
  {
    pattern: /“?十[一二三四五六七]五”?(?:期间|时期)|(?<=^|[,;、。])[三五两]年(?:内|来|共|间|累计)?(?=\p{Script=Han})/gu,
    read: (_, years) => defaultPeriod(years),
  },
  {
    pattern: /(?<![\d一二两三四五六七八九十])年内|全年|今年|本年度?/gu,
    read: (_, { end }) => ({ type: "year", year: end }),
  },
  {
    pattern: /(?<![\d“]|[较比由从是]\s?)(20\d\d)\s*年(?!\d|以来|度|以前|底|末|之|前|的|水平|(?:建成|建设|出台)的)/gu,
    read: ([, year], { end, isOneYear }) => ({
      type: !isOneYear && Number(year) === end ? "by" : "year",
      year: Number(year),
    }),
  },
];

/**
 * The times that a sentence names, in order (期限), each with how far it holds.
 *
 * @param sentence - folded
 */
export function timesIn(sentence: string, years: PlanYears): NamedTime[] {
  const times: NamedTime[] = [];
  const firstNumber = firstNumberIn(sentence);
  for (const { pattern, read, isForOne = false, isForPart = false } of timeForms)
    for (const found of sentence.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (times.some((each) => start < each.end && end > each.start)) continue;
      const period = read(found, years);
      times.push({ start, end, period, isForOne, until: reachOf(sentence, start, firstNumber, period, isForPart) });
    }
  return times.sort((a, b) => a.start - b.start);
}

/** Words between a comma and a time that do not make it part of what is said. */
const opening = /(?:^|[,;:、。])\s*(?:力争|确保|争取|其中|并|要|计划|预计|实现|努力|再|也|在|于)*$/u;
const longestOpening = 24;

/** How far a time holds: the whole sentence, its half up to the semicolon, or its part up to the comma. */
function reachOf(
  sentence: string,
  start: number,
  firstNumber: number,
  { type }: PlanPeriod,
  isForPart: boolean,
): number {
  const before =
    start < longestOpening ? sentence.slice(0, start) : `-${sentence.slice(start - longestOpening, start)}`;
  const isOpening = !isForPart && opening.test(before);
  if (isOpening && type !== "annual" && start <= firstNumber) return sentence.length;
  const stops = isOpening ? [";"] : [",", ";"];
  return Math.min(...stops.map((stop) => sentence.indexOf(stop, start)).map((at) => (at < 0 ? sentence.length : at)));
}

/** Where the first number stands that is no year and no ordinal. */
function firstNumberIn(sentence: string): number {
  const found = /(?<!第|\d)(?!20\d\d年)\d/u.exec(
    sentence.replace(/^\s*\d+[.、]/u, (number) => " ".repeat(number.length)),
  );
  return found ? found.index : sentence.length;
}

/** What holds for a target that names no time: its plan's one year, or the plan's end. */
export function defaultPeriod({ end, isOneYear }: PlanYears): PlanPeriod {
  return { type: isOneYear ? "year" : "plan", year: end };
}
