/**
 * Exact sum (求和): the double nearest to the true sum, whatever the order of the terms.
 *
 * Partial sums that do not overlap hold the running total without loss, so that shuffling counties cannot change a
 * mean, a share or a deviation, not even in the last bit.
 *
 * @param values - finite numbers
 * @returns their sum, 0 for none; not finite only where the true sum or a partial sum is beyond the range of doubles
 * @source Shewchuk, J. R. (1997), Adaptive Precision Floating-Point Arithmetic, Discrete & Computational Geometry 18
 * @example sum([0.1, 0.2, 0.3, -0.6]) // => 2.7755575615628914e-17
 */
export function sum(values: ArrayLike<number>): number {
  const partials: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let x = values[i]!;
    let kept = 0;
    for (const partial of partials) {
      const total = x + partial;
      const lost = Math.abs(x) < Math.abs(partial) ? x - (total - partial) : partial - (total - x);
      if (lost !== 0) partials[kept++] = lost;
      x = total;
    }
    partials.length = kept;
    partials.push(x);
  }
  return nearest(partials);
}

/** The double nearest to the sum of partials that do not overlap and grow. */
function nearest(partials: readonly number[]): number {
  let total = 0;
  let lost = 0;
  let next = partials.length - 1;
  while (next >= 0 && lost === 0) {
    const before = total;
    const partial = partials[next--]!;
    total = before + partial;
    lost = partial - (total - before);
  }
  // A remainder of exactly half a unit was rounded to even; what lies below it says which way it should have gone.
  const below = partials[next];
  if (lost !== 0 && below !== undefined && Math.sign(below) === Math.sign(lost)) {
    const other = total + 2 * lost;
    if (other - total === 2 * lost) return other;
  }
  return total;
}
