import type { AdjustmentItem } from "../composite/adjust";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator } from "../composite/method";
import { nodeOf, treeOf, type Tree } from "../composite/tree";
import type { Column } from "../terms/column";
import { breakdownOf } from "./breakdown";

/** What a node's score is made of, for every unit (得分构成). */
export interface Contributions {
  /**
   * Points that each indicator under the node contributes, by its code: they add up to the node's score. A dimension is
   * listed itself where the method gives it a score because it has none.
   */
  readonly indicators: ReadonlyMap<string, Column>;
  /** Points of the adjustments, when the node is the root: with them the points add up to the total. */
  readonly adjustments: readonly AdjustmentItem[];
}

/**
 * Points that each indicator contributes to a node's score (贡献分解). They add up to it, whatever the aggregates are.
 *
 * - Means and sums: score × the slope of the node's score in it, chained down the tree. For weighted arithmetic means
 *   that is effective weight × score.
 * - Copeland: every comparison won or lost is divided by weight among the children that were of the winner's side.
 * - TOPSIS: the closeness is divided by the children's shares in the squared distance from the anti-ideal.
 *
 * What a child has from Copeland or TOPSIS is not its score times a factor. It is divided below the child in proportion
 * to what the child's own score is made of, where all of that has the sign of what is divided; else by effective weights.
 *
 * A unit that takes its score from others has the weighted mean of what they have.
 *
 * An indicator that was skipped keeps its absence; where the node has no score, every indicator has the node's absence.
 *
 * @param nodeCode - the root where it is left out
 * @throws RangeError when there is no such node
 */
export function contributions(evaluation: Evaluation, nodeCode?: string): Contributions {
  const { method, scores, units } = evaluation;
  const tree = treeOf(method.indicators);
  const node = nodeOf(tree, nodeCode);
  const breakdown = breakdownOf(evaluation);
  const found = new Map<string, { numbers: Float64Array; reasons: Uint8Array }>();
  for (const leaf of leavesUnder(tree, node)) {
    const { reasons } = scores.get(leaf.code)!;
    found.set(leaf.code, { numbers: new Float64Array(units.length), reasons: reasons.slice() });
  }
  const put = (code: string, unit: number, points: number) => {
    if (!found.has(code))
      found.set(code, { numbers: new Float64Array(units.length), reasons: new Uint8Array(units.length) });
    const column = found.get(code)!;
    column.numbers[unit]! += points;
    column.reasons[unit] = 0;
  };
  const own = scores.get(node.code)!;
  units.forEach((_, unit) => {
    if (own.reasons[unit] === 0) for (const [code, points] of breakdown(node, unit)) put(code, unit, points);
    else for (const column of found.values()) column.reasons[unit] = own.reasons[unit]!;
  });
  return { indicators: found, adjustments: node === tree.root ? evaluation.adjustments : [] };
}

function leavesUnder(tree: Tree, node: Indicator): Indicator[] {
  const children = tree.childrenOf.get(node.code)!;
  return children.length === 0 ? [node] : children.flatMap((child) => leavesUnder(tree, child));
}
