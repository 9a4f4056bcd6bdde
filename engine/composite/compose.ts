import { weightedMean } from "../stats/weighted-mean";
import { reasonCode, valueAt, type Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { finite, type Value } from "../terms/value";
import { absenceRule, scoreOf } from "./absence";
import type { Dataset } from "./dataset";
import type { Indicator, Method } from "./method";
import type { Scope } from "./scope";
import { treeOf } from "./tree";

/** A unit that takes its score of a node from others (由下级合成), and whom it takes it from. */
export interface Composition {
  /** Position among the units. */
  readonly unit: number;
  /** The node's code. */
  readonly node: string;
  /** Positions among the units, and weights; an absent weight withholds the score. */
  readonly members: readonly { readonly unit: number; readonly weight: Value }[];
  /** Codes of members that are not evaluated. */
  readonly missing: readonly string[];
}

/** Compositions with the units that have no figures of their own at the nodes below them. */
export interface Compositions {
  readonly all: readonly Composition[];
  /** By the code of each node, positions of the units that are composed at it if it is an indicator, or above it. */
  readonly without: ReadonlyMap<string, readonly number[]>;
  readonly issues: readonly Issue[];
}

/**
 * Finds the units that are composed, and their members (确定由下级合成的单位).
 *
 * A unit that is not among those evaluated is listed and left out; so is a member. Weights that are absent or below 0 are
 * listed.
 */
export function findCompositions(method: Method, dataset: Dataset, scope: Scope): Compositions {
  const tree = treeOf(method.indicators);
  const issues: Issue[] = [];
  const positions = new Map(dataset.codes.map((code, i) => [code, i]));
  const without = new Map<string, number[]>();
  const all = method.units.composed.flatMap(({ code, of, weight, node }, k): Composition[] => {
    const path = `units.composed.${k}`;
    const unit = positions.get(code);
    if (unit === undefined) {
      issues.push(issue("error", "composed.no-unit", { path }, { code }));
      return [];
    }
    const missing = of.filter((each) => !positions.has(each));
    const params = { code, name: dataset.names[unit]! };
    if (missing.length > 0) issues.push(issue("error", "composed.no-member", { path }, { ...params, codes: missing }));
    const weights = weight === undefined ? undefined : scope.evaluate(weight, `${path}.weight`).numbers();
    const members = of.flatMap((each) => {
      const member = positions.get(each);
      if (member === undefined) return [];
      const own = weights ? valueAt(weights, member) : 1;
      const isUsable = typeof own !== "number" || own >= 0;
      if (typeof own !== "number" || !isUsable)
        issues.push(
          issue(
            "error",
            "composed.no-weight",
            { path: `${path}.weight` },
            { ...params, member: dataset.names[member]! },
          ),
        );
      return [{ unit: member, weight: isUsable ? own : ("undefined" as const) }];
    });
    const at = node ?? tree.root.code;
    const below = (each: Indicator): Indicator[] => [each, ...tree.childrenOf.get(each.code)!.flatMap(below)];
    for (const each of below(method.indicators.find((found) => found.code === at)!))
      if (each.code !== at || tree.childrenOf.get(at)!.length === 0)
        without.set(each.code, [...(without.get(each.code) ?? []), unit]);
    return [{ unit, node: at, members, missing }];
  });
  return { all, without, issues };
}

/** How a unit is composed at a node; `undefined` where it is not. */
export function compositionAt(
  compositions: readonly Composition[],
  node: Indicator,
  unit: number,
): Composition | undefined {
  return compositions.find((each) => each.unit === unit && each.node === node.code);
}

/** A column in which some units have nothing, since what they have does not count (不适用). */
export function withoutUnits(column: Column, units: readonly number[] = []): Column {
  if (units.length === 0) return column;
  const found = { numbers: column.numbers.slice(), reasons: column.reasons.slice() };
  for (const unit of units) {
    found.numbers[unit] = 0;
    found.reasons[unit] = reasonCode("not-applicable");
  }
  return found;
}

/** A member as it enters a composed score. */
export interface Entering {
  readonly unit: number;
  readonly weight: number;
  readonly score: number;
}

/**
 * The members that a unit's score is made of (参与合成的下级单位).
 *
 * A member without a score goes by the node's rule for absences: it is left out, or a score stands in for it; anything
 * else withholds the unit's. One that is not evaluated counts as not reported.
 *
 * @param column - the members' scores of the node
 * @returns the members that enter, or why there is no score
 */
export function entering(
  method: Method,
  node: Indicator,
  column: Column,
  { members, missing }: Composition,
): readonly Entering[] | "withheld" {
  const found: Entering[] = [];
  if (missing.length > 0 && absenceRule(method, node, "not-reported") !== "skip") return "withheld";
  for (const { unit, weight } of members) {
    const own = valueAt(column, unit);
    const rule = typeof own === "number" ? undefined : absenceRule(method, node, own);
    const score = typeof own === "number" ? own : scoreOf(rule);
    if (rule === "skip") continue;
    if (score === undefined || typeof weight !== "number") return "withheld";
    if (weight > 0) found.push({ unit, weight, score });
  }
  return found.length > 0 ? found : "withheld";
}

/**
 * Gives the units that are composed at a node the weighted mean of their members' scores (由下级加权平均).
 *
 * @param column - the node's scores
 * @returns the column with theirs, and an issue for each of them that has none
 */
export function compose(
  method: Method,
  node: Indicator,
  column: Column,
  { all, without }: Compositions,
  codes: readonly string[],
): { column: Column; issues: Issue[] } {
  const issues: Issue[] = [];
  const own = withoutUnits(column, without.get(node.code));
  const here = all.filter((each) => each.node === node.code);
  if (here.length === 0) return { column: own, issues };
  const found = { numbers: own.numbers.slice(), reasons: own.reasons.slice() };
  for (const composition of here) {
    const parts = entering(method, node, own, composition);
    const score =
      parts === "withheld"
        ? parts
        : finite(
            weightedMean(
              parts.map((part) => part.score),
              parts.map(({ weight }) => weight),
            ),
          );
    const { unit } = composition;
    found.numbers[unit] = typeof score === "number" ? score : 0;
    found.reasons[unit] = typeof score === "number" ? 0 : reasonCode(score);
    if (typeof score === "number") continue;
    const params = { code: codes[unit]!, node: node.code, title: node.title };
    issues.push(issue("error", "composed.withheld", { path: "units.composed" }, params));
  }
  return { column: found, issues };
}
