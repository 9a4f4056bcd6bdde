/** Weights of children with the figures that they were worked out from (赋权结果). */
export interface FoundWeights {
  /** One for each child, 0 or more; they add up to 1. */
  readonly weights: readonly number[];
  /** Figures of each child by name, such as its entropy. */
  readonly figures: Readonly<Record<string, readonly number[]>>;
  /** Figures of all children together by name, such as a consistency ratio. */
  readonly overall: Readonly<Record<string, number>>;
}

/**
 * Why there are no weights.
 *
 * - `few`: too few units have all the scores
 * - `negative`: scores below 0, of which there are no shares
 * - `constant`: no child tells the units apart
 * - `alike`: every child says the same as the others
 * - `ambiguous`: no component goes before the others
 * - `opposed`: some children run against the first component
 * - `disjoint`: of two sets of weights to be multiplied, one is 0 wherever the other is not
 */
export type WeightFault = "few" | "negative" | "constant" | "alike" | "ambiguous" | "opposed" | "disjoint";

/** No weights, and the children that are at fault, by their position; none where all of them are. */
export interface NoWeights {
  readonly fault: WeightFault;
  readonly which: readonly number[];
}

/** Weights, or why there are none. */
export type WeightsOrFault = FoundWeights | NoWeights;

/** One column of scores for each child, as long as there are units; nothing is absent. */
export type ScoreColumns = readonly Float64Array[];
