import { countBelow, sorted } from "./sorted";

/**
 * Kendall's rank correlation tau-b (肯德尔等级相关系数): (concordant − discordant pairs) ÷ √((n₀ − n₁)(n₀ − n₂)), with
 * n₀ all pairs, n₁ and n₂ the pairs equal in the one or the other column.
 *
 * @param x - finite numbers
 * @param y - as many
 * @returns −1 to 1; `undefined` for fewer than two pairs, or where one of the columns has no spread
 * @source R: cor, method "kendall"
 * @example kendall([1, 2, 3, 4], [1, 3, 2, 4]) // => 0.6666666666666666
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const pairs = (x.length * (x.length - 1)) / 2;
  const untied = Math.sqrt(pairs - tiedPairs(x)) * Math.sqrt(pairs - tiedPairs(y));
  return untied > 0 ? Math.max(-1, Math.min(1, concordance(x, y) / untied)) : undefined;
}

/** Concordant less discordant pairs; pairs that are equal in a column count as neither. */
export function concordance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let difference = 0;
  for (let i = 1; i < x.length; i++)
    for (let j = 0; j < i; j++) difference += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
  return difference;
}

/** How often each value occurs that occurs more than once. */
export function tieSizes(values: ArrayLike<number>): number[] {
  const ascending = sorted(values);
  const sizes = [...new Set(ascending)].map((x) => countBelow(ascending, x, true) - countBelow(ascending, x));
  return sizes.filter((size) => size > 1);
}

function tiedPairs(values: ArrayLike<number>): number {
  return tieSizes(values).reduce((total, size) => total + (size * (size - 1)) / 2, 0);
}
