import { valueAt } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { absenceRule } from "./absence";
import type { Dataset } from "./dataset";
import type { Columns } from "./derive";
import type { Indicator, Method } from "./method";
import { firstAbsentCell, sourcesOf } from "./sources";
import type { Tree } from "./tree";
import type { Weights } from "./weight";

/**
 * Every indicator of every unit whose absence withholds a score (缺失清单), with the cell that is empty where there is one.
 *
 * @param normalised - the indicators' scores
 */
export function withheldIssues(
  method: Method,
  tree: Tree,
  dataset: Dataset,
  normalised: Columns,
  weights: Weights,
): Issue[] {
  return tree.leaves.flatMap((leaf) => {
    const scores = normalised.get(leaf.code)!;
    if (!scores.reasons.some((reason) => reason !== 0)) return [];
    const sources = sourcesOf(method, dataset, leaf.value!);
    const ways = wayUp(method, leaf).map((node) => weights.get(node.code)!);
    return dataset.codes.flatMap((code, i) => {
      const reason = valueAt(scores, i);
      if (typeof reason === "number" || ways.some((weight) => weight[i] === 0)) return [];
      if (absenceRule(method, leaf, reason) === "skip") return [];
      const where = firstAbsentCell(dataset, sources, i) ?? { path: `indicators.${method.indicators.indexOf(leaf)}` };
      const params = { code, name: dataset.names[i]!, indicator: leaf.code, title: leaf.title, reason };
      return [issue("error", "score.withheld", where, params)];
    });
  });
}

/** The node and its ancestors below the root. */
function wayUp(method: Method, node: Indicator): Indicator[] {
  const parent = method.indicators.find(({ code }) => code === node.parent);
  return parent ? [node, ...wayUp(method, parent)] : [];
}
