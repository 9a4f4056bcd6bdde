/**
 * Why a number is not there (缺失原因).
 *
 * - `not-reported`: blank, 未报送
 * - `not-applicable`: —, /, 不适用
 * - `unreadable`: text that holds no number
 * - `needs-benchmark`: a target relative to an average whose value nobody gave
 * - `undefined`: arithmetic without a result, such as a division by zero
 * - `withheld`: a score that its method does not allow to be computed from what is there
 */
export type AbsenceReason =
  "not-reported" | "not-applicable" | "unreadable" | "needs-benchmark" | "undefined" | "withheld";

/** Every reason, in the order in which a column's codes number them: code 1 is the first. */
export const absenceReasons: readonly AbsenceReason[] = [
  "not-reported",
  "not-applicable",
  "unreadable",
  "needs-benchmark",
  "undefined",
  "withheld",
];

/** A number, or the reason why there is none (数值或缺失原因). Never NaN, never an infinity. */
export type Value = number | AbsenceReason;

/**
 * Turns the result of arithmetic into a value.
 *
 * @param x - any double
 * @returns `x`, or the absence `undefined` where the arithmetic had no finite result
 * @example finite(1 / 0) // => "undefined"
 */
export function finite(x: number): Value {
  return Number.isFinite(x) ? x : "undefined";
}
