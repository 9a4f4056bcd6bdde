import { valueAt } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { absenceRule } from "./absence";
import type { Dataset } from "./dataset";
import type { Columns } from "./derive";
import type { Method } from "./method";
import { referenceFormulas } from "./references";
import { firstAbsentCell, sourcesOf } from "./sources";
import { nodePath, wayUp, type Tree } from "./tree";
import type { Weights } from "./weight";

/** So few units are listed one by one even when all of them lack the same. */
const few = 5;

/**
 * Every indicator of every unit whose absence withholds a score (缺失清单), with the cell that is empty where there is one.
 *
 * @param allScores - of the nodes
 */
export function withheldIssues(
  method: Method,
  tree: Tree,
  dataset: Dataset,
  allScores: Columns,
  weights: Weights,
): Issue[] {
  return tree.leaves.flatMap((leaf) => {
    const scores = allScores.get(leaf.code)!;
    if (!scores.reasons.some((reason) => reason !== 0)) return [];
    const path = nodePath(method, leaf);
    // Where nobody of many has a score, the indicator is at fault and not each of the units.
    if (scores.reasons.length > few && scores.reasons.every((reason) => reason !== 0))
      return [issue("error", "indicator.empty", { path }, { code: leaf.code, title: leaf.title })];
    const formulas = [leaf.value!, ...referenceFormulas(leaf.score).map(({ formula }) => formula)];
    const sources = formulas.flatMap((formula) => sourcesOf(method, dataset, formula));
    const ways = wayUp(method, leaf).map((node) => weights.get(node.code)!);
    return dataset.codes.flatMap((code, i) => {
      const reason = valueAt(scores, i);
      if (typeof reason === "number" || ways.some((weight) => weight[i] === 0)) return [];
      if (absenceRule(method, leaf, reason) === "skip") return [];
      const where = firstAbsentCell(dataset, sources, i) ?? { path };
      const params = { code, name: dataset.names[i]!, indicator: leaf.code, title: leaf.title, reason };
      return [issue("error", "score.withheld", where, params)];
    });
  });
}
