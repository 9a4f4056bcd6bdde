import type { Evaluation } from "../composite/evaluation";
import type { Aggregate, Indicator } from "../composite/method";
import { standIn } from "../composite/stand-in";
import type { Tree } from "../composite/tree";
import { sum } from "../stats/sum";

/** One unit's score of one node, with the scores and weights that it was made of (得分构成). */
export interface Profile {
  readonly code: string;
  readonly title: string;
  readonly score: number;
  /** How the parts were put together; `undefined` for an indicator and for a score that stands in for an absent one. */
  readonly aggregate: Aggregate | undefined;
  /** Those that took part, with their weights within the node. */
  readonly parts: readonly { readonly weight: number; readonly profile: Profile }[];
  /** The sum of their weights. */
  readonly whole: number;
}

/**
 * What a unit's score of a node was made of, down to the indicators.
 *
 * @returns `undefined` where the node has no score and the method gives none
 */
export function profileOf(evaluation: Evaluation, tree: Tree, node: Indicator, unit: number): Profile | undefined {
  const { code, title } = node;
  const { numbers, reasons } = evaluation.scores.get(code)!;
  if (reasons[unit] !== 0) {
    const score = standIn(evaluation, node, unit);
    return score === undefined ? undefined : { code, title, score, aggregate: undefined, parts: [], whole: 0 };
  }
  const parts = tree.childrenOf.get(code)!.flatMap((child) => {
    const weight = evaluation.weights.get(child.code)![unit]!;
    const profile = weight === 0 ? undefined : profileOf(evaluation, tree, child, unit);
    return profile ? [{ weight, profile }] : [];
  });
  return {
    code,
    title,
    score: numbers[unit]!,
    aggregate: node.aggregate,
    parts,
    whole: sum(parts.map(({ weight }) => weight)),
  };
}
