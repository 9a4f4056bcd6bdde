import { countBelow, sorted } from "./sorted";

/**
 * Places in ascending order, equal values sharing the mean of theirs (平均秩).
 *
 * @param values - finite numbers; equal means equal to the last bit
 * @returns the rank of each value, from 1
 * @source Excel: RANK.AVG in ascending order; R: rank
 * @example averageRank([10, 30, 20, 20]) // => [1, 4, 2.5, 2.5]
 */
export function averageRank(values: ArrayLike<number>): number[] {
  const ascending = sorted(values);
  return Array.from(values, (x) => (countBelow(ascending, x) + countBelow(ascending, x, true) + 1) / 2);
}
