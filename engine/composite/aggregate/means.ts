import { extent } from "../../stats/extent";
import { weightedMean } from "../../stats/weighted-mean";
import { weightedMedian } from "../../stats/weighted-median";
import { finite, type Value } from "../../terms/value";
import type { Aggregate } from "../method";

/**
 * The score of a node from those of its children (合成).
 *
 * @param scores - at least one
 * @param weights - one for each score, above 0; only their proportions matter
 */
export type Mean = (scores: ArrayLike<number>, weights: ArrayLike<number>) => Value;

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
 * The mean that a method names.
 *
 * @throws RangeError for one that is not computed yet
 */
export function meanOf(aggregate: Aggregate): Mean {
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
    case "points":
    case "copeland":
    case "topsis":
      throw new RangeError(`the aggregate ${JSON.stringify(aggregate)} is not computed yet`);
  }
}

/** A mean that asks for scores above 0: `atZero` where the lowest is 0 and that decides it, nothing where it is below. */
function ofPositive(scores: ArrayLike<number>, atZero: number | undefined, compute: () => number): Value {
  const { low } = extent(scores)!;
  if (low < 0) return "undefined";
  return low === 0 && atZero !== undefined ? atZero : finite(compute());
}
