import { absenceRule } from "../composite/absence";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator } from "../composite/method";
import { standIn } from "../composite/stand-in";
import type { Tree } from "../composite/tree";
import { valueAt } from "../terms/column";

/**
 * What a score is missing (缺什么): the lowest nodes whose absence withholds it, and adjustments that are absent.
 *
 * @param isTotal - whether the adjustments count too
 * @returns codes of nodes, then titles of adjustments; empty where nothing is absent and yet there is no score, as where a
 *   geometric mean meets a negative score
 */
export function missingUnder(
  evaluation: Evaluation,
  tree: Tree,
  node: Indicator,
  unit: number,
  isTotal: boolean,
): string[] {
  const titles = !isTotal
    ? []
    : evaluation.adjustments
        .filter(({ kind, points }) => (kind === "bonus" || kind === "deduction") && points.reasons[unit] !== 0)
        .map(({ title }) => title);
  return [...nodesMissing(evaluation, tree, node, unit), ...titles];
}

function nodesMissing(evaluation: Evaluation, tree: Tree, node: Indicator, unit: number): string[] {
  if (evaluation.scores.get(node.code)!.reasons[unit] === 0) return [];
  const children = tree.childrenOf.get(node.code)!;
  if (children.length === 0) return [node.code];
  return children.flatMap((child) => {
    const value = valueAt(evaluation.scores.get(child.code)!, unit);
    if (typeof value === "number" || evaluation.weights.get(child.code)![unit] === 0) return [];
    if (absenceRule(evaluation.method, child, value) === "skip") return [];
    return standIn(evaluation, child, unit) === undefined ? nodesMissing(evaluation, tree, child, unit) : [];
  });
}
