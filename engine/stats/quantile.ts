import { sorted } from "./sorted";

/**
 * Quantile by linear interpolation between order statistics, type 7 of Hyndman and Fan (分位数).
 *
 * @param values - in any order
 * @param p - 0 for the lowest value to 1 for the highest
 * @returns the quantile, or `undefined` for no values
 * @throws RangeError when `p` is not within 0–1
 * @source Excel: PERCENTILE.INC; R: quantile, type 7
 * @example quantile([1, 2, 3, 4], 0.25) // => 1.75
 */
export function quantile(values: ArrayLike<number>, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be within 0 and 1, got ${p}`);
  if (values.length === 0) return undefined;
  const ascending = sorted(values);
  const position = p * (ascending.length - 1);
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + (position - below) * (high - low);
}

/**
 * Median (中位数): the middle value, or the mean of the two in the middle.
 *
 * @returns the median, or `undefined` for no values
 * @source Excel: MEDIAN
 * @example median([5, 1, 3, 4]) // => 3.5
 */
export function median(values: ArrayLike<number>): number | undefined {
  return quantile(values, 0.5);
}
