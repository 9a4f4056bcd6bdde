import { statedComparator, type Comparator } from "../quantity/bound";
import { carriesOn, reasonNotATarget, type WhyNot } from "./not-a-target";
import { numbersIn } from "./numbers";
import { wordedTargets, type TargetWord } from "./words";

/** A number in a sentence that may be a target, or words that stand for one (数量提及); positions in the sentence. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Behind what modifies it: 以上, 左右. */
  readonly tail: number;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly unitKind: string | undefined;
  readonly comparator: Comparator | undefined;
  /** What the words mean where there is no number. */
  readonly word?: TargetWord;
}

/** A number that is no target, and why not (未采用的数字). */
export interface PassedNumber {
  readonly start: number;
  readonly end: number;
  readonly why: WhyNot;
}

const modifier = /^\s*(?:\(含\))?(?:(?:及|或)?(?:以上|以下|以内|之内)|左右|上下|余|内(?=$|[\s,、。;)]))/u;

/**
 * Finds what may be a target's number in a sentence, in order, and the numbers that are none.
 *
 * @param sentence - folded
 */
export function mentionsIn(sentence: string): { mentions: Mention[]; passed: PassedNumber[] } {
  const passed: PassedNumber[] = [];
  const mentions = wordedIn(sentence);
  for (const { start, end, value, unit, unitKind } of numbersIn(sentence)) {
    const isLower = unitKind !== "percentage-point" && isRangeStart(sentence, end);
    if (isLower || mentions.some((each) => start < each.end && end > each.start)) continue;
    const why = reasonNotATarget(sentence, start, end, unitKind) ?? carriesOn(passed.at(-1), sentence, start);
    if (why) {
      passed.push({ start, end, why });
      continue;
    }
    const range = rangeEnding(sentence, start);
    const tail = end + (modifier.exec(sentence.slice(end))?.[0].length ?? 0);
    mentions.push({
      start: range?.start ?? start,
      end,
      tail,
      value: range ? [range.low, value] : value,
      unit,
      unitKind,
      comparator: comparatorNear(sentence, range?.start ?? start, end),
    });
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), passed };
}

/** What the words beside a number say; further away they speak of something else. */
function comparatorNear(sentence: string, start: number, end: number): Comparator | undefined {
  const from = Math.max(0, start - 24);
  return statedComparator(sentence.slice(from, end + 24), start - from, end - from);
}

function isRangeStart(sentence: string, end: number): boolean {
  return /^\s*(?:[-—–~]{1,2}|至|到)\s*\d+(?:\.\d+)?[\p{Script=Han}%]/u.test(sentence.slice(end, end + 24));
}

/** 3-5家, 30至50个: the lower end in front of the number that has the unit. */
function rangeEnding(sentence: string, start: number): { low: number; start: number } | undefined {
  const found = /(\d+(?:\.\d+)?)%?\s*(?:[-—–~]{1,2}|至|到)\s*$/u.exec(sentence.slice(Math.max(0, start - 24), start));
  return found ? { low: Number(found[1]), start: Math.max(0, start - 24) + found.index } : undefined;
}

function wordedIn(sentence: string): Mention[] {
  const ends = new Set<number>();
  return wordedTargets.flatMap(({ pattern, word, value, unit, comparator }) =>
    [...sentence.matchAll(pattern)].flatMap((found): Mention[] => {
      const end = found.index + found[0].length;
      if (ends.has(end)) return [];
      ends.add(end);
      return [{ start: found.index, end, tail: end, value, unit, unitKind: undefined, comparator, word }];
    }),
  );
}

/** Whether a unit is of things that are counted, which may stand before their noun: 5家市级创新平台. */
export function isCount(unitKind: string | undefined): boolean {
  return (
    unitKind !== undefined &&
    !/^(?:money|us-dollar|hongkong|euro|area|length|volume|mass|power|energy|ratio|percentage-point|times|coal|carbon|apparent|number|time|proportion|per-head|doubling|intensity|microgram)/u.test(
      unitKind,
    )
  );
}

/** Whether a unit is per cent, per mille or percentage points. */
export function isShare(unitKind: string | undefined): boolean {
  return /^(?:ratio|percentage-point)$/u.test(unitKind ?? "");
}
