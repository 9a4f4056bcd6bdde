/**
 * Weighted mean (加权平均): Σ w·x ÷ Σ w, with compensated sums.
 *
 * The error of each addition is carried along and added at the end, so that a sum is as good as one in twice the
 * precision, rounded once.
 *
 * @param values - finite numbers, at least one
 * @param weights - one for each value; their sum is not 0
 * @returns the mean; not finite where the sums are beyond the range of doubles
 * @source Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54
 * @example weightedMean([10, 20], [3, 1]) // => 12.5
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let total = 0;
  let totalLost = 0;
  let weight = 0;
  let weightLost = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weights[i]!;
    const term = values[i]! * w;
    const nextTotal = total + term;
    totalLost += Math.abs(total) >= Math.abs(term) ? total - nextTotal + term : term - nextTotal + total;
    total = nextTotal;
    const nextWeight = weight + w;
    weightLost += Math.abs(weight) >= Math.abs(w) ? weight - nextWeight + w : w - nextWeight + weight;
    weight = nextWeight;
  }
  return (total + totalLost) / (weight + weightLost);
}
