import type { Evaluation } from "../composite/evaluation";
import { rankedPositions } from "../composite/positions";
import { nodeOf, treeOf, type Tree } from "../composite/tree";
import type { Indicator } from "../composite/method";
import { sum } from "../stats/sum";
import { valueAt } from "../terms/column";
import type { Value } from "../terms/value";
import { meanOf } from "./comparison";
import { bestOf, type UnitFindings } from "./unit-findings";

/** A unit's score of one node and what it weighs (节点得分). */
export interface NodePart {
  readonly code: string;
  readonly title: string;
  readonly score: Value;
  /** Its weight within its siblings, as the method has it for this unit; `undefined` for the root. */
  readonly weight: number | undefined;
}

/** What an evaluation says about one node of one unit (指标画像). */
export interface NodeFindings extends NodePart {
  /** What the weights of it and its siblings add up to; `undefined` for the root. */
  readonly siblings: number | undefined;
  /** From below the root down to its parent. */
  readonly path: readonly { readonly code: string; readonly title: string }[];
  readonly children: readonly NodePart[];
  /** Points that it brings to the total, with all below it; absent where none of them counts. */
  readonly points: Value;
  /** Of the ranked units of its group that have a score, of all where the method has no groups. */
  readonly mean: number | undefined;
  readonly best: number | undefined;
  /** Whether `mean` and `best` are of a group. */
  readonly group: string | undefined;
}

/**
 * What an evaluation says about one node of one unit.
 *
 * @param findings - of the unit, from the same evaluation
 * @throws RangeError when there is no such node
 */
export function nodeFindings(evaluation: Evaluation, findings: UnitFindings, nodeCode: string): NodeFindings {
  const { method, units, scores, weights } = evaluation;
  const tree = treeOf(method.indicators);
  const node = nodeOf(tree, nodeCode);
  const { unit } = findings;
  const { group } = units[unit]!;
  const ranked = rankedPositions(evaluation);
  const peers = group === undefined ? ranked : ranked.filter((i) => units[i]!.group === group);
  const partOf = ({ code, title, parent }: Indicator): NodePart => ({
    code,
    title,
    score: valueAt(scores.get(code)!, unit),
    weight: parent === undefined ? undefined : weights.get(code)?.[unit],
  });
  const column = scores.get(node.code)!;
  return {
    ...partOf(node),
    siblings:
      node.parent === undefined
        ? undefined
        : sum(tree.childrenOf.get(node.parent)!.map(({ code }) => weights.get(code)![unit]!)),
    path: pathTo(method.indicators, node),
    children: tree.childrenOf.get(node.code)!.map(partOf),
    points: pointsOf(tree, node, findings),
    mean: meanOf(column, peers),
    best: bestOf(column, peers),
    group,
  };
}

function pathTo(indicators: readonly Indicator[], node: Indicator): { code: string; title: string }[] {
  const parent = indicators.find(({ code }) => code === node.parent);
  if (parent?.parent === undefined) return [];
  return [...pathTo(indicators, parent), { code: parent.code, title: parent.title }];
}

function pointsOf(tree: Tree, node: Indicator, { contributions }: UnitFindings): Value {
  const codes = new Set(withAllBelow(tree, node));
  const own = contributions.flatMap(({ code, points }) => (codes.has(code) ? [points] : []));
  const numbers = own.filter((points) => typeof points === "number");
  return numbers.length > 0 ? sum(numbers) : (own[0] ?? "not-applicable");
}

function withAllBelow(tree: Tree, node: Indicator): string[] {
  return [node.code, ...tree.childrenOf.get(node.code)!.flatMap((child) => withAllBelow(tree, child))];
}
