import { issue, type Issue } from "../../terms/issue";
import type { Indicator } from "../schema/indicator";
import type { Method } from "../schema/method";
import { nodePath, treeOf } from "../tree";
import { addUp, ownWeight, usesWritten } from "../weight/written";
import { weightsSumOf } from "../weights-sum";
import { groupTitle } from "../group-title";

/**
 * Whether weights are there, are not negative, and add up as the method says, for every group (权重合计).
 *
 * Weights of single units are looked at in `weight`, once it is known who they are.
 */
export function checkWeights(method: Method): Issue[] {
  const issues: Issue[] = [];
  const { root, inner, childrenOf } = treeOf(method.indicators);

  for (const node of method.indicators)
    for (const [field, weight] of weightsOf(node))
      if (weight < 0) {
        const params = { code: node.code, title: node.title, weight };
        issues.push(issue("error", "weight.negative", { path: `${nodePath(method, node)}.${field}` }, params));
      }

  const groups = method.groups.length === 0 ? [undefined] : method.groups;
  if (
    weightsSumOf(method, root) === "parent" &&
    usesWritten(root) &&
    groups.some((group) => ownWeight(root, group?.id) === undefined)
  )
    issues.push(missing(root, nodePath(method, root)));
  for (const node of inner) {
    if (!usesWritten(node)) continue;
    const children = childrenOf.get(node.code)!.filter(({ counts }) => counts);
    const without = children.filter((child) => groups.some((group) => ownWeight(child, group?.id) === undefined));
    issues.push(...without.map((child) => missing(child, nodePath(method, child))));
    if (without.length > 0) continue;
    const wrong = groups.flatMap(
      (group) => addUp(weightsSumOf(method, node), node, children, node === root, group?.id) ?? [],
    );
    const isTheSameForAll = wrong.length === groups.length && new Set(wrong.map(({ sum }) => sum)).size === 1;
    for (const { sum, expected, group } of isTheSameForAll ? wrong.slice(0, 1) : wrong) {
      const named = groupTitle(method, group);
      const params = { code: node.code, title: node.title, group: isTheSameForAll ? "" : named, sum, expected };
      issues.push(issue("error", sum === 0 ? "weight.zero" : "weight.sum", { path: nodePath(method, node) }, params));
    }
  }
  return issues;
}

function missing(node: Indicator, path: string): Issue {
  return issue("error", "weight.missing", { path: `${path}.weight` }, { code: node.code, title: node.title });
}

function weightsOf({ weight, groupWeights, unitWeights }: Indicator): [field: string, weight: number][] {
  return [
    ...(weight === undefined ? [] : [["weight", weight] as [string, number]]),
    ...Object.entries(groupWeights).map(([id, each]): [string, number] => [`groupWeights.${id}`, each]),
    ...Object.entries(unitWeights).map(([code, each]): [string, number] => [`unitWeights.${code}`, each]),
  ];
}
