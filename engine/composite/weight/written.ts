import { sum } from "../../stats/sum";
import type { Indicator, Method } from "../method";

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

/** Whether a method writes a weight down for a node, for all, a group or a unit. */
export function hasOwnWeight({ weight, groupWeights, unitWeights }: Indicator): boolean {
  return weight !== undefined || Object.keys(groupWeights).length > 0 || Object.keys(unitWeights).length > 0;
}

/** Whether the weights that are written down for a node's children are used (权重是否由人工给定). */
export function usesWritten({ weightsFrom: from }: Indicator): boolean {
  if (from === undefined) return true;
  return typeof from === "object" && from.kind === "combined" && from.of.some(({ kind }) => kind === "written");
}
