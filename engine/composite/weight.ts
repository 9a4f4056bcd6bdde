import { sum } from "../stats/sum";
import { issue, type Issue } from "../terms/issue";
import type { Indicator, Method } from "./method";
import type { Tree } from "./tree";
import { weightsSumOf } from "./weights-sum";

/**
 * The weight that a method writes down for a node: for the unit, else for its group, else for all (权重).
 *
 * @param group - the group's id; `undefined` for a unit in none
 * @param unit - the unit's code, where there is one
 * @returns the weight within its siblings, or `undefined` where none is written
 */
export function ownWeight(node: Indicator, group?: string, unit?: string): number | undefined {
  if (unit !== undefined && Object.hasOwn(node.unitWeights, unit)) return node.unitWeights[unit];
  if (group !== undefined && Object.hasOwn(node.groupWeights, group)) return node.groupWeights[group];
  return node.weight;
}

/** Weights of children that do not add up to what the method says. */
export interface WrongSum {
  readonly sum: number;
  readonly expected: number | "positive";
  readonly group: string | undefined;
}

/**
 * Checks the sum of the weights of a node's children.
 *
 * A node that itself has the weight 0 may have children without weight. Sums are compared with a tolerance of 1e-9 of
 * what is expected, so that 0.1 + 0.2 makes 0.3.
 *
 * @param rule - what they should add up to, as `weightsSumOf` has it
 * @param children - those that count
 * @returns what is wrong, or `undefined`
 */
export function addUp(
  rule: Method["weightsSum"],
  node: Indicator,
  children: readonly Indicator[],
  isRoot: boolean,
  group?: string,
  unit?: string,
): WrongSum | undefined {
  const total = sum(children.map((child) => ownWeight(child, group, unit) ?? 0));
  const own = ownWeight(node, group, unit);
  if (total === 0) return own === 0 && !isRoot ? undefined : { sum: 0, expected: "positive", group };
  const expected = rule === "any" ? undefined : rule === "parent" ? own : rule;
  if (expected === undefined || Math.abs(total - expected) <= 1e-9 * Math.max(1, Math.abs(expected))) return undefined;
  return { sum: total, expected, group };
}

/** Each node's weight within its siblings, one for every unit, by the node's code. */
export type Weights = ReadonlyMap<string, Float64Array>;

/** Who is weighed for: the units' codes, who of them is ranked, and the id of the group that each counts in. */
export interface Weighed {
  readonly codes: readonly string[];
  readonly isRanked: Uint8Array;
  readonly groupOf: readonly (string | undefined)[];
}

/**
 * The weights of a node's children for every unit (赋权).
 *
 * Children of a node with equal weights get 1 each; what does not count gets 0. Only the proportions among siblings
 * matter from here on.
 *
 * @returns one column of weights for each child, by its code
 */
export function weighChildren(
  method: Method,
  tree: Tree,
  node: Indicator,
  { codes, groupOf }: Weighed,
): { weights: Weights; issues: Issue[] } {
  const weights = new Map<string, Float64Array>();
  const issues: Issue[] = [];
  const groups = [...new Set(groupOf)];
  const places = new Map(groups.map((group, place) => [group, place]));
  const placeOf = Uint32Array.from(groupOf, (group) => places.get(group)!);
  const positions = new Map(codes.map((code, i) => [code, i]));
  const children = tree.childrenOf.get(node.code)!;
  const isEqual = node.weightsFrom !== undefined;
  for (const child of children) {
    const column = new Float64Array(codes.length);
    weights.set(child.code, column);
    if (!child.counts) continue;
    const byGroup = groups.map((group) => (isEqual ? 1 : (ownWeight(child, group) ?? 0)));
    for (let i = 0; i < column.length; i++) column[i] = byGroup[placeOf[i]!]!;
    for (const [code, weight] of Object.entries(child.unitWeights)) {
      const i = positions.get(code);
      if (i !== undefined && !isEqual) column[i] = weight;
    }
  }
  const counted = children.filter(({ counts }) => counts);
  const special = new Set([node, ...counted].flatMap(({ unitWeights }) => Object.keys(unitWeights)));
  for (const code of isEqual ? [] : special) {
    const i = positions.get(code);
    const wrong =
      i === undefined
        ? undefined
        : addUp(weightsSumOf(method, node), node, counted, node === tree.root, groupOf[i], code);
    if (!wrong) continue;
    const where = { path: `indicators.${method.indicators.indexOf(node)}` };
    const params = { code: node.code, title: node.title, unit: code, sum: wrong.sum, expected: wrong.expected };
    issues.push(issue("error", wrong.sum === 0 ? "weight.zero" : "weight.sum", where, params));
  }
  return { weights, issues };
}
