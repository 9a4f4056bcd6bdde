import { extent } from "../../stats/extent";
import { sum as exactSum } from "../../stats/sum";
import { weightedMean } from "../../stats/weighted-mean";
import { weightedMedian } from "../../stats/weighted-median";
import { finite, type Value } from "../../terms/value";
import type { Aggregate } from "../method";

/**
 * The score of a node from those of its children (合成).
 *
 * @param scores - at least one
 * @param weights - one for each score, above 0; only their proportions matter, but for sums
 * @param skipped - the weight of the children that were left out because they have no score
 */
export type Mean = (scores: ArrayLike<number>, weights: ArrayLike<number>, skipped?: number) => Value;

/** Weighted arithmetic mean (加权算术平均): Σ w·s ÷ Σ w. */
export const arithmetic: Mean = (scores, weights) => finite(weightedMean(scores, weights));

/** Weighted geometric mean (加权几何平均): e^(Σ w·ln s ÷ Σ w); 0 where a score is 0, `undefined` where one is below. */
export const geometric: Mean = (scores, weights) =>
  ofPositive(scores, 0, () => Math.exp(weightedMean(Float64Array.from(scores, Math.log), weights)));

/** Weighted harmonic mean (加权调和平均): Σ w ÷ Σ (w ÷ s); 0 where a score is 0, `undefined` where one is below. */
export const harmonic: Mean = (scores, weights) =>
  ofPositive(
    scores,
    0,
    () =>
      1 /
      weightedMean(
        Float64Array.from(scores, (s) => 1 / s),
        weights,
      ),
  );

/**
 * Weighted power mean (加权幂平均): (Σ w·s^p ÷ Σ w)^(1/p); `undefined` where a score is below 0.
 *
 * @param p - not 0; 1 is the arithmetic and −1 the harmonic mean
 */
export function power(p: number): Mean {
  return (scores, weights) =>
    ofPositive(
      scores,
      p < 0 ? 0 : undefined,
      () =>
        weightedMean(
          Float64Array.from(scores, (s) => s ** p),
          weights,
        ) **
        (1 / p),
    );
}

/** Weighted median (加权中位数), interpolated between neighbours. */
export const middle: Mean = (scores, weights) => weightedMedian(scores, weights);

/** The lowest score (短板法); weights only say who takes part. */
export const minimum: Mean = (scores) => extent(scores)!.low;

/** The highest score. */
export const maximum: Mean = (scores) => extent(scores)!.high;

/**
 * Sum of the scores, each times its weight (得分相加): Σ w·s.
 *
 * The weight of what was skipped is given to the others: × Σ of all weights ÷ Σ of those present, so that the sum's full
 * marks stay the same where the children's are.
 */
export const sum: Mean = (scores, weights, skipped = 0) => {
  const total = exactSum(Float64Array.from(scores, (s, i) => s * weights[i]!));
  if (skipped === 0) return finite(total);
  const present = exactSum(weights);
  return finite(total * ((present + skipped) / present));
};

/** Sum of points (分值 × 得分率): Σ w·s ÷ 100, where w is a child's full marks and s its score out of 100. */
export const points: Mean = (scores, weights, skipped = 0) => {
  const total = sum(scores, weights, skipped);
  return typeof total === "number" ? total / 100 : total;
};

/**
 * The mean or sum that a method names; `undefined` for an aggregate that compares units with each other.
 *
 * @see compareUnits
 */
export function meanOf(aggregate: Aggregate): Mean | undefined {
  if (typeof aggregate === "object" && "power" in aggregate) return power(aggregate.power);
  switch (typeof aggregate === "object" ? "topsis" : aggregate) {
    case "arithmetic":
      return arithmetic;
    case "geometric":
      return geometric;
    case "harmonic":
      return harmonic;
    case "median":
      return middle;
    case "minimum":
      return minimum;
    case "maximum":
      return maximum;
    case "sum":
      return sum;
    case "points":
      return points;
    case "copeland":
    case "topsis":
      return undefined;
  }
}

/** A mean that asks for scores above 0: `atZero` where the lowest is 0 and that decides it, nothing where it is below. */
function ofPositive(scores: ArrayLike<number>, atZero: number | undefined, compute: () => number): Value {
  const { low } = extent(scores)!;
  if (low < 0) return "undefined";
  return low === 0 && atZero !== undefined ? atZero : finite(compute());
}
