/**
 * The two values between which the weighted median lies, and how far along: the median is (1 − t)·a + t·b.
 *
 * The values in ascending order stand at the middles of their weights, (w1 + … + wi) − wi/2; the median is where half
 * of the weight is reached, interpolated between neighbours. With equal weights it is the ordinary median. Among equal
 * values the lighter one comes first, so that the order in which they are given changes nothing.
 *
 * @param values - finite numbers, at least one
 * @param weights - one for each value, above 0
 * @returns positions `a` and `b` in `values`, and `t` from 0 to 1
 * @throws RangeError for no values
 */
export function weightedMiddle(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): { a: number; b: number; t: number } {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]! || weights[i]! - weights[j]!);
  const first = order[0];
  if (first === undefined) throw new RangeError("the median of no values");
  const half = order.reduce((total, i) => total + weights[i]!, 0) / 2;
  let reached = 0;
  let before = { position: first, middle: weights[first]! / 2 };
  for (const position of order) {
    const middle = reached + weights[position]! / 2;
    if (middle >= half) {
      const t = middle === before.middle ? 0 : Math.max(0, (half - before.middle) / (middle - before.middle));
      return { a: before.position, b: position, t };
    }
    reached += weights[position]!;
    before = { position, middle };
  }
  return { a: before.position, b: before.position, t: 0 };
}

/**
 * Weighted median with linear interpolation (加权中位数).
 *
 * @param values - finite numbers, at least one
 * @param weights - one for each value, above 0
 * @source R package matrixStats: weightedMedian, interpolate = TRUE, but for the order of equal values
 * @example weightedMedian([1, 2, 4], [1, 1, 2]) // => 2.666666666666667
 */
export function weightedMedian(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const { a, b, t } = weightedMiddle(values, weights);
  return (1 - t) * values[a]! + t * values[b]!;
}
