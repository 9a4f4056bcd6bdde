import type { SingleWeights } from "../schema/weights";
import type { FoundWeights } from "./found";

/** The units that weights were worked out from (样本). */
export interface WeightSample {
  /** How many ranked units have the scores of all children. */
  readonly count: number;
  /** How many were left out because they lack one. */
  readonly leftOut: number;
  /** The group that they are of; `undefined` for all ranked units. */
  readonly group: string | undefined;
}

/** One set of weights by one way of weighting. */
export interface WeightingPart {
  readonly from: SingleWeights;
  readonly found: FoundWeights;
  /** Where the weights come from scores. */
  readonly sample: WeightSample | undefined;
}

/** How the weights of a node's children were worked out for some units (赋权过程). */
export interface Weighting {
  /** The codes of the children that count, in document order; figures and weights are in that order. */
  readonly children: readonly string[];
  readonly found: FoundWeights;
  /** Both sets of a combination, else the only one. */
  readonly parts: readonly WeightingPart[];
}

/** The sets of weights of a node, and which of them each unit has: −1 where there are none for it. */
export interface NodeWeighting {
  readonly sets: readonly Weighting[];
  readonly setOf: Int32Array;
}

/** By the codes of the nodes whose children's weights are not written down. */
export type Weightings = ReadonlyMap<string, NodeWeighting>;
