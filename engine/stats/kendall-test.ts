import { concordance, tieSizes } from "./kendall";
import { normalTail } from "./normal-tail";

/**
 * How probable a Kendall correlation at least this far from 0 is where there is none (肯德尔系数的双侧显著性概率).
 *
 * Two-sided, by the normal approximation with the variance corrected for ties, without continuity correction.
 *
 * @param x - finite numbers
 * @param y - as many
 * @returns 0 to 1; `undefined` for fewer than three pairs, or where a column has no spread
 * @source R: cor.test, method "kendall" with exact = FALSE; Kendall, M. G. (1948), Rank Correlation Methods
 */
export function kendallTest(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const n = x.length;
  if (n < 3) return undefined;
  const [t, u] = [tieSizes(x), tieSizes(y)];
  const over = (sizes: readonly number[], each: (size: number) => number) =>
    sizes.reduce((total, size) => total + each(size), 0);
  const pairs = (size: number) => size * (size - 1);
  const triples = (size: number) => pairs(size) * (size - 2);
  const spread = (size: number) => pairs(size) * (2 * size + 5);
  const variance =
    (spread(n) - over(t, spread) - over(u, spread)) / 18 +
    (over(t, pairs) * over(u, pairs)) / (2 * pairs(n)) +
    (over(t, triples) * over(u, triples)) / (9 * triples(n));
  return variance > 0 ? normalTail(concordance(x, y) / Math.sqrt(variance)) : undefined;
}
