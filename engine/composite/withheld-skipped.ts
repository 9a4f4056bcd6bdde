import { valueAt } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { absenceRule } from "./absence";
import type { Composition } from "./compose";
import type { Dataset } from "./dataset";
import type { Columns } from "./derive";
import type { Indicator, Method } from "./method";
import { firstAbsentCell, sourcesOf } from "./sources";
import type { Tree } from "./tree";
import type { Weights } from "./weight";

/**
 * Units without a total because all that was asked of them at some node was left out (全部略去的单位): that each absence
 * may be skipped does not make a score of nothing. Each with the first cell that is empty, where there is one.
 *
 * @param scores - of the nodes
 */
export function skippedIssues(
  method: Method,
  tree: Tree,
  dataset: Dataset,
  scores: Columns,
  weights: Weights,
  compositions: readonly Composition[],
): Issue[] {
  /** The node under which nothing is left; `undefined` where something else withholds the score, which is listed. */
  const emptyAt = (node: Indicator, unit: number): Indicator | undefined => {
    const isComposed = compositions.some((each) => each.unit === unit && each.node === node.code);
    const asked = tree.childrenOf.get(node.code)!.filter(({ code }) => weights.get(code)![unit] !== 0);
    if (isComposed || asked.length === 0) return undefined;
    const rules = asked.map((child) => {
      const score = valueAt(scores.get(child.code)!, unit);
      return typeof score === "number" ? "scored" : absenceRule(method, child, score);
    });
    if (rules.every((rule) => rule === "skip")) return node;
    const cause = asked.find((_, i) => rules[i] === "withhold" || (typeof rules[i] === "object" && "fill" in rules[i]));
    return cause && emptyAt(cause, unit);
  };
  const leavesOf = (node: Indicator): Indicator[] => {
    const children = tree.childrenOf.get(node.code)!;
    return children.length === 0 ? [node] : children.flatMap(leavesOf);
  };
  return dataset.codes.flatMap((code, unit) => {
    if (scores.get(tree.root.code)!.reasons[unit] === 0) return [];
    const node = emptyAt(tree.root, unit);
    if (!node) return [];
    const sources = leavesOf(node).flatMap((leaf) => sourcesOf(method, dataset, leaf.value!));
    const where = firstAbsentCell(dataset, sources, unit) ?? { path: `indicators.${method.indicators.indexOf(node)}` };
    return [
      issue("error", "score.nothing-left", where, {
        code,
        name: dataset.names[unit]!,
        node: node.code,
        title: node.title,
      }),
    ];
  });
}
