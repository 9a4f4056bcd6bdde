import { monthsPassed, type CalendarDay } from "./period";
import { finite, type Value } from "../terms/value";

/**
 * The share of a period that has passed (序时进度): whole months passed ÷ months of the period, 0 to 1.
 *
 * A month counts once its last day is reached; the month in which the period begins counts whole.
 *
 * @param until - the day up to which reports go
 * @param from - the period's first day
 * @param to - its last day
 * @returns the absence `undefined` for a period without a whole month
 * @source 督查通报: 时序进度 = 月数 ÷ 12
 * @example elapsedShare({ year: 2023, month: 9, day: 30 }, { year: 2023, month: 1, day: 1 }, { year: 2023, month: 12, day: 31 }) // => 0.75
 */
export function elapsedShare(until: CalendarDay, from: CalendarDay, to: CalendarDay): Value {
  const begin = 12 * from.year + from.month - 1;
  const whole = ended(to) - begin;
  if (whole <= 0) return "undefined";
  return finite(Math.min(Math.max(ended(until) - begin, 0), whole) / whole);
}

/** Months that have ended by a day, counted through the years. */
function ended(day: CalendarDay): number {
  return 12 * day.year + monthsPassed(day);
}
