import type { AdjustmentItem } from "../composite/adjust";
import type { Evaluation } from "../composite/evaluation";
import { standIn } from "../composite/stand-in";
import type { Indicator } from "../composite/method";
import { treeOf, type Tree } from "../composite/tree";
import type { Column } from "../terms/column";
import { slopesOf } from "./slopes";

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
 * Points that each indicator contributes to a node's score (贡献分解): its score × the slope of the node's score in it,
 * chained down the tree. For weighted arithmetic means that is effective weight × score.
 *
 * An indicator that was skipped keeps its absence; where the node has no score, every indicator has the node's absence.
 *
 * @param nodeCode - the root where it is left out
 * @throws RangeError when there is no such node
 */
export function contributions(evaluation: Evaluation, nodeCode?: string): Contributions {
  const { method, scores, units } = evaluation;
  const tree = treeOf(method.indicators);
  const node = nodeCode === undefined ? tree.root : method.indicators.find(({ code }) => code === nodeCode);
  if (!node) throw new RangeError(`no node ${nodeCode}`);
  const found = new Map<string, { numbers: Float64Array; reasons: Uint8Array }>();
  for (const leaf of leavesUnder(tree, node)) {
    const { reasons } = scores.get(leaf.code)!;
    found.set(leaf.code, { numbers: new Float64Array(units.length), reasons: reasons.slice() });
  }
  const put = (code: string, unit: number, points: number) => {
    if (!found.has(code))
      found.set(code, { numbers: new Float64Array(units.length), reasons: new Uint8Array(units.length) });
    found.get(code)!.numbers[unit] = points;
  };
  const own = scores.get(node.code)!;
  const walk = (at: Indicator, unit: number, slope: number): void => {
    const { numbers, reasons } = scores.get(at.code)!;
    if (tree.childrenOf.get(at.code)!.length === 0) put(at.code, unit, slope * numbers[unit]!);
    else if (reasons[unit] === 0) descend(at, unit, slope);
    else put(at.code, unit, slope * (standIn(evaluation, at, unit) ?? 0));
  };
  const descend = (at: Indicator, unit: number, slope: number): void => {
    const parts = takingPart(evaluation, tree, at, unit);
    const partScores = parts.map(({ score }) => score);
    const weights = parts.map(({ weight }) => weight);
    const slopes = slopesOf(at.aggregate!, partScores, weights, scores.get(at.code)!.numbers[unit]!);
    parts.forEach(({ child }, i) => walk(child, unit, slope * slopes[i]!));
  };
  units.forEach((_, unit) => {
    if (own.reasons[unit] === 0) walk(node, unit, 1);
    else for (const column of found.values()) column.reasons[unit] = own.reasons[unit]!;
  });
  return { indicators: found, adjustments: node === tree.root ? evaluation.adjustments : [] };
}

function leavesUnder(tree: Tree, node: Indicator): Indicator[] {
  const children = tree.childrenOf.get(node.code)!;
  return children.length === 0 ? [node] : children.flatMap((child) => leavesUnder(tree, child));
}

/** The children that a unit's score is made of, with the scores and weights that entered it. */
function takingPart(evaluation: Evaluation, tree: Tree, node: Indicator, unit: number) {
  return tree.childrenOf.get(node.code)!.flatMap((child) => {
    const weight = evaluation.weights.get(child.code)![unit]!;
    const { numbers, reasons } = evaluation.scores.get(child.code)!;
    const score = reasons[unit] === 0 ? numbers[unit]! : standIn(evaluation, child, unit);
    return weight === 0 || score === undefined ? [] : [{ child, weight, score }];
  });
}
