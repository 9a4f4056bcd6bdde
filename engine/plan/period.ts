import type { PlanPeriod } from "./target";

/** The years that a plan is for (规划期). */
export interface PlanYears {
  /** The one year, or the last of several; `undefined` where the document does not say. */
  readonly end: number | undefined;
  readonly isOneYear: boolean;
}

const yearRange = /(20\d\d)\s*年?\s*[-—–−~～至]{1,2}\s*(20\d\d)\s*年/gu;

/** A year before the words that plans for one year are called by: 2023年重点工作任务. */
const singleYear = /(?<![-—–−~～至\d]\s?)(20\d\d)年(?!\s*\d)[^\n。\d]{0,20}(?:工作|任务|计划|要点|方案|目标)/gu;

/**
 * The years that a plan is for (规划期): one year where the heading says 2023年重点工作任务 and the like more often
 * than a span of years; else the end of the span in its title; else the year by which most things are due.
 *
 * @param heading - everything before the first clause
 * @param text - the whole
 */
export function planYears(heading: string, text: string): PlanYears {
  const ranges = [...heading.matchAll(yearRange)];
  const singles = [...heading.matchAll(singleYear)];
  if (singles.length > ranges.length) return { end: Number(singles.at(-1)![1]), isOneYear: true };
  const isInTitle = ranges.some(({ index }) => /^[^\n。]*$/u.test(lineAround(heading, index)));
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/到\s*(20\d\d)\s*年/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [named] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const range = ranges.at(-1);
  const end = isInTitle && range ? Number(range[2]) : (named?.[0] ?? (range && Number(range[2])));
  return { end, isOneYear: false };
}

/** The line of a text that a position is in. */
function lineAround(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end);
}

/** A time that a sentence names, where it stands, and what it says. */
export interface NamedTime {
  /** Whether it holds for the next number only: 年均. */
  readonly isForOne: boolean;
  readonly start: number;
  readonly end: number;
  readonly period: PlanPeriod;
}

/**
 * The times that a sentence names, in order (期限).
 *
 * @param sentence - folded
 */
export function timesIn(sentence: string, { end, isOneYear }: PlanYears): NamedTime[] {
  const times: NamedTime[] = [];
  const add = (pattern: RegExp, periodOf: (found: RegExpMatchArray) => PlanPeriod) => {
    for (const found of sentence.matchAll(pattern)) {
      const start = found.index;
      if (times.some((each) => start < each.end && start + found[0].length > each.start)) continue;
      times.push({ start, end: start + found[0].length, period: periodOf(found), isForOne: found[0] === "年均" });
    }
  };
  add(/(?:到|至|截至)\s*(20\d\d)\s*年(?:底|末)?(?:前)?/gu, ([, year]) => ({ type: "by", year: Number(year) }));
  add(/(20\d\d)\s*年(?:底|末)(?:前)?|(20\d\d)\s*年(?:\d{1,2}月)?(?:底|末)?前/gu, ([, a, b]) => ({
    type: "by",
    year: Number(a ?? b),
  }));
  add(/年底(?:前|之前)?|年末(?:前)?/gu, () => ({ type: "by", year: end }));
  add(/每年度?|逐年|(?<=^|[,。;、])年(?=新增|培训|举办|组织|开展|引进)/gu, () => ({ type: "annual" }));
  add(/年均/gu, () => ({ type: "annual" }));
  add(/年内|全年|今年|本年度?/gu, () => ({ type: "year", year: end }));
  add(/(?<![\d“较比])(20\d\d)\s*年(?!\d|以来|度|以前|底|末|之)/gu, ([, year]) =>
    !isOneYear && Number(year) === end ? { type: "by", year: Number(year) } : { type: "year", year: Number(year) },
  );
  return times.sort((a, b) => a.start - b.start);
}

/** What holds for a target that names no time: its plan's one year, or the plan's end. */
export function defaultPeriod({ end, isOneYear }: PlanYears): PlanPeriod {
  return { type: isOneYear ? "year" : "plan", year: end };
}
