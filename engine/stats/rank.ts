import { countBelow, sorted } from "./sorted";

/** What units with equal values get: 1, 2, 2, 4 (并列占位) or 1, 2, 2, 3 (并列不占位). */
export type Ties = "competition" | "dense";

/**
 * Places in descending order (名次): the greatest value is in place 1.
 *
 * @param values - finite numbers; equal means equal to the last bit
 * @param ties - `competition`: equal values share the better place and the places after it stay empty
 * @returns the place of each value, in the order of the values
 * @source Excel: RANK.EQ for `competition`
 * @example rank([10, 30, 20, 20], "competition") // => [4, 1, 2, 2]
 * @example rank([10, 30, 20, 20], "dense") // => [3, 1, 2, 2]
 */
export function rank(values: ArrayLike<number>, ties: Ties = "competition"): number[] {
  const ascending = sorted(ties === "dense" ? [...new Set(Array.from(values))] : values);
  return Array.from(values, (x) => 1 + ascending.length - countBelow(ascending, x, true));
}
