import { extent } from "../stats/extent";
import { sum } from "../stats/sum";
import { weightedMiddle } from "../stats/weighted-median";
import type { Aggregate } from "../composite/method";

/**
 * How much a node's score rises for each point that a child's score rises (偏导数).
 *
 * Every mean and every sum is homogeneous of degree 1, so that slope × score adds up to the score itself (Euler). With
 * shares v = w ÷ Σ w and the mean S: arithmetic v; geometric v·S ÷ s; harmonic v·(S ÷ s)²; power v·(s ÷ S)^(p−1). The
 * median follows the two scores that it lies between, the minimum and the maximum the scores that are equal to them, in
 * equal parts. Sums: w, of points w ÷ 100, each × Σ of all weights ÷ Σ of those present. Where S is 0 because a score is
 * 0, no slope of geometric, harmonic and power means is finite or it is 0: it counts as 0.
 *
 * @param scores - of the children that take part
 * @param weights - one for each score, above 0
 * @param mean - the node's score
 * @param skipped - the weight of the children that were left out because they have no score
 * @returns `undefined` for an aggregate that compares units, whose score is no function of the children's alone
 * @source Handbook on Constructing Composite Indicators (2008), step "Back to the data"; Euler's theorem
 */
export function slopesOf(
  aggregate: Aggregate,
  scores: readonly number[],
  weights: readonly number[],
  mean: number,
  skipped = 0,
): number[] | undefined {
  const whole = sum(weights);
  const shares = weights.map((weight) => weight / whole);
  if (typeof aggregate === "object" && "power" in aggregate)
    return scores.map((s, i) => (mean === 0 ? 0 : shares[i]! * (s / mean) ** (aggregate.power - 1)));
  switch (typeof aggregate === "object" ? "topsis" : aggregate) {
    case "arithmetic":
      return shares;
    case "geometric":
      return scores.map((s, i) => (mean === 0 ? 0 : (shares[i]! * mean) / s));
    case "harmonic":
      return scores.map((s, i) => (mean === 0 ? 0 : shares[i]! * (mean / s) ** 2));
    case "median": {
      const { a, b, t } = weightedMiddle(scores, weights);
      return scores.map((_, i) => (i === a ? 1 - t : 0) + (i === b ? t : 0));
    }
    case "minimum":
      return equalParts(scores, extent(scores)!.low);
    case "maximum":
      return equalParts(scores, extent(scores)!.high);
    case "sum":
      return weights.map((weight) => weight * ((whole + skipped) / whole));
    case "points":
      return weights.map((weight) => (weight / 100) * ((whole + skipped) / whole));
    case "copeland":
    case "topsis":
      return undefined;
  }
}

function equalParts(scores: readonly number[], deciding: number): number[] {
  const count = scores.filter((s) => s === deciding).length;
  return scores.map((s) => (s === deciding ? 1 / count : 0));
}
