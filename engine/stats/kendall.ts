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

/**
 * Concordant less discordant pairs; pairs that are equal in a column count as neither.
 *
 * Ordered by x, and by y where x is equal, a pair is discordant where its y have to change places to be in order.
 *
 * @source Knight, W. R. (1966), A Computer Method for Calculating Kendall's Tau with Ungrouped Data, JASA 61
 */
export function concordance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const order = Array.from(x, (_, i) => i).sort((i, j) => x[i]! - x[j]! || y[i]! - y[j]!);
  const discordant = inversions(Float64Array.from(order, (i) => y[i]!));
  let [alike, run] = [0, 0];
  order.forEach((i, at) => {
    const before = order[at - 1];
    run = before !== undefined && x[before] === x[i] && y[before] === y[i] ? run + 1 : 0;
    alike += run;
  });
  return (x.length * (x.length - 1)) / 2 - tiedPairs(x) - tiedPairs(y) + alike - 2 * discordant;
}

/** How many pairs of a list are in falling order; the list is sorted on the way. */
function inversions(list: Float64Array): number {
  if (list.length < 2) return 0;
  const middle = list.length >>> 1;
  const [low, high] = [list.slice(0, middle), list.slice(middle)];
  let count = inversions(low) + inversions(high);
  for (let at = 0, i = 0, j = 0; at < list.length; at++)
    if (j >= high.length || (i < low.length && low[i]! <= high[j]!)) list[at] = low[i++]!;
    else {
      list[at] = high[j++]!;
      count += low.length - i;
    }
  return count;
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
