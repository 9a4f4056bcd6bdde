import type { NamedTime } from "./period";
import type { PlanPeriod } from "./target";

/** Where a number stands among the times of its sentence. */
interface Place {
  readonly start: number;
  /** Where its part of the sentence begins, and where the words begin that are its own. */
  readonly part: number;
  readonly stop: number;
  /** Whether it is a level to be reached or kept. */
  readonly isLevel: boolean;
}

/**
 * The time that holds for a number (适用期限): the nearest before it that reaches so far.
 *
 * What is done every year goes on to what is done besides, not to levels: 每年新建5家,覆盖率达到60%.
 *
 * @param doneYearly - the times under which things have been said that are done
 */
export function timeOf(
  times: readonly NamedTime[],
  { start, part, stop, isLevel }: Place,
  doneYearly: ReadonlySet<NamedTime>,
): NamedTime | undefined {
  return times.findLast((each) => {
    if (each.start >= start || each.until < start) return false;
    if (each.isForOne) return each.start >= stop;
    return !isLevel || each.start >= part || !doneYearly.has(each);
  });
}

/**
 * The times of a number that stands behind a list of years (逐年目标): 2025年、2026年各建成2.8万亩 holds in every one,
 * 2025年、2026年分别达到30%和35% is one number a year.
 *
 * @param words - what stands in front of the number, some way back
 * @param nth - how many numbers stand before it in that part
 * @returns `undefined` where no years are listed
 */
export function listedPeriods(words: string, nth: number): readonly PlanPeriod[] | undefined {
  const found = /([到至]?)((?:20\d\d年?[、和]){1,9}20\d\d年)(?=[^;\d]{0,24}?(各(?![类级项种镇乡])|分别)[^,;]*$)/u.exec(
    words,
  );
  if (!found) return undefined;
  const type = found[1] === "" ? "year" : "by";
  const periods = [...found[2]!.matchAll(/20\d\d/gu)].map(([year]) => ({ type, year: Number(year) }) as const);
  if (found[3] !== "分别") return periods;
  const own = periods[nth];
  return own && [own];
}
