import type { AdjustmentItem } from "../composite/adjust";
import type { Evaluation } from "../composite/evaluation";
import { rankedPositions, unitPosition } from "../composite/positions";
import { orderBy, rankedTotals } from "../composite/rank";
import { nodeOf, treeOf } from "../composite/tree";
import { mean } from "../stats/mean";
import { valueAt } from "../terms/column";
import type { Value } from "../terms/value";
import { meanOf, openComparison, type Compared } from "./comparison";
import { missingUnder } from "./missing";
import { placingsOf, type Placing } from "./neighbours";

/** What one part of a score does to the distance from the mean (与平均的差距). */
export interface StandingPart {
  /** What kind of adjustment it is; `node` for a node. */
  readonly kind: "node" | AdjustmentItem["kind"];
  /** The node's code; "" for an adjustment. */
  readonly code: string;
  readonly title: string;
  /** Its score, or the points of an adjustment, and the mean of those compared that have one. */
  readonly value: Value;
  readonly mean: number | undefined;
  /** Points of the distance that are put down to it: with those of the other parts they add up to it. */
  readonly difference: number;
  /** It counts, and was left out because it has no score, so that its siblings weigh more. */
  readonly isSkipped: boolean;
  /** Its children; none for an indicator. What their differences leave of its own is what its weight does. */
  readonly parts: readonly StandingPart[];
}

/** Why a unit stands where it does (名次说明). */
export interface Standing {
  /** Its position among the evaluation's units. */
  readonly unit: number;
  /** Of which node; `undefined` for the total. */
  readonly node: string | undefined;
  readonly value: Value;
  /** The places that the method gives, its first scope first; none without a score, and for a reference unit. */
  readonly placings: readonly Placing[];
  /** How many ranked units a reference unit has above it; `undefined` for a ranked one. */
  readonly above: number | undefined;
  /** The mean that it is held against; `undefined` where there is nobody to compare it with. */
  readonly against: { readonly scope: "all" | "group"; readonly count: number; readonly mean: number } | undefined;
  /** What the score is made of, one a child of the node; the differences add up to the distance from the mean. */
  readonly parts: readonly StandingPart[];
  /** Codes of the nodes and titles of the adjustments whose absence withholds the score. */
  readonly missing: readonly string[];
}

/**
 * Why units stand where they do (名次说明): their places, the distance to those before and behind, and where they gain
 * and lose against the mean.
 *
 * The mean is that of the ranked units that have a score, of all or of the unit's group as the ranking's first scope has
 * it. The distance from it is the mean of the differences from each of those units, which `splitDifference` splits by
 * part, so that the parts add up to the distance under every mean and whatever units weigh or lack.
 *
 * @param nodeCode - of which node; of the total where it is left out
 * @param isCoarse - whether only arithmetic means are divided, for thousands of units at once
 * @returns a function from a unit's position
 * @throws RangeError when there is no such node
 */
export function openStandings(evaluation: Evaluation, nodeCode?: string, isCoarse = false): (unit: number) => Standing {
  const { method, units } = evaluation;
  const { scope: scopes, ties, tieBreak } = method.ranking;
  const tree = treeOf(method.indicators);
  const node = nodeOf(tree, nodeCode);
  const isTotal = nodeCode === undefined;
  const value = isTotal ? evaluation.total : evaluation.scores.get(node.code)!;
  const compared = isTotal ? rankedTotals(value, method.ranking) : value;
  const order = orderBy(compared, ...(isTotal ? tieBreak : []).map((code) => evaluation.scores.get(code)!));
  const ranked = rankedPositions(evaluation);
  const membersOf = (group: string | undefined) => ranked.filter((i) => units[i]!.group === group);
  const groups = [...new Set(units.flatMap(({ group }) => group ?? []))];
  const placings = {
    all: placingsOf("all", ranked, compared, order, ties),
    group: new Map(groups.flatMap((group) => [...placingsOf("group", membersOf(group), compared, order, ties)])),
  };
  const withValue = (members: readonly number[]) => members.filter((i) => value.reasons[i] === 0);
  const everyone = withValue(ranked);
  const peers = new Map(groups.map((group) => [group, withValue(membersOf(group))]));
  const samples = new Map<readonly number[], Sample>();
  const sampleOf = (group: string | undefined): Sample | undefined => {
    const isInGroup = scopes[0] === "group" && group !== undefined;
    const members = isInGroup ? peers.get(group)! : everyone;
    if (members.length < 2) return undefined;
    if (!samples.has(members)) {
      const compared = openComparison(evaluation, tree, node, members, isCoarse);
      samples.set(members, { ...compared, mean: mean(members.map((i) => value.numbers[i]!))! });
    }
    return samples.get(members)!;
  };

  return (unit) => {
    const { group, isRanked } = units[unit]!;
    const own = valueAt(value, unit);
    const sample = typeof own === "number" ? sampleOf(group) : undefined;
    const isReference = !isRanked && typeof own === "number";
    return {
      unit,
      node: nodeCode,
      value: own,
      placings: [...new Set([...scopes, "all", "group"] as const)].flatMap((scope) => placings[scope].get(unit) ?? []),
      above: isReference ? everyone.filter((i) => value.numbers[i]! > own).length : undefined,
      against: sample && {
        scope: sample.members === everyone ? "all" : "group",
        count: sample.members.length,
        mean: sample.mean,
      },
      parts: sample
        ? [...sample.nodeParts(unit), ...(isTotal ? adjustmentParts(evaluation, sample.members, unit) : [])]
        : [],
      missing: typeof own === "number" ? [] : missingUnder(evaluation, tree, node, unit, isTotal),
    };
  };
}

/**
 * Why one unit stands where it does.
 *
 * @throws RangeError when there is no such unit or node
 */
export function standingOf(evaluation: Evaluation, unitCode: string, nodeCode?: string): Standing {
  return openStandings(evaluation, nodeCode)(unitPosition(evaluation, unitCode));
}

interface Sample extends Compared {
  readonly mean: number;
}

function adjustmentParts({ adjustments }: Evaluation, members: readonly number[], unit: number): StandingPart[] {
  return adjustments.map(({ kind, title, points }) => {
    const average = meanOf(points, members) ?? 0;
    const value = valueAt(points, unit);
    const difference = (typeof value === "number" ? value : 0) - average;
    return { kind, code: "", title, value, mean: average, difference, isSkipped: false, parts: [] };
  });
}
