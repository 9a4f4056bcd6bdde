import { presentAt } from "../composite/comparison";
import type { Evaluation } from "../composite/evaluation";
import { rankedPositions, unitPosition } from "../composite/positions";
import { cellsOf, sourcesOf } from "../composite/sources";
import { treeOf } from "../composite/tree";
import { valueAt, type Column } from "../terms/column";
import type { Place } from "../terms/place";
import type { Value } from "../terms/value";
import { meanOf } from "./comparison";
import { contributions } from "./contributions";
import { openStandings, type Standing, type StandingPart } from "./standing";

/** A dimension of a unit beside the mean of its like (分项得分与本类平均). */
export interface DimensionFinding {
  readonly code: string;
  readonly title: string;
  readonly score: Value;
  /** Of the ranked units of its group that have a score, of all where the method has no groups; absent where none has. */
  readonly mean: number | undefined;
  /** The best score among them; absent where none has one. */
  readonly best: number | undefined;
}

/** Points that one thing brings to a unit's total (得分构成). */
export interface PointsOf {
  /** The code of an indicator; "" for an adjustment. */
  readonly code: string;
  readonly title: string;
  readonly kind: StandingPart["kind"];
  readonly points: Value;
}

/** What an evaluation says about one unit (单位画像). */
export interface UnitFindings {
  /** Its position among the evaluation's units. */
  readonly unit: number;
  readonly standing: Standing;
  /** The children of the root in the method's order. */
  readonly dimensions: readonly DimensionFinding[];
  /** What puts it above the mean of those it is held against, the most first; its differences are points won. */
  readonly strengths: readonly StandingPart[];
  /** What puts it below, the most first. */
  readonly weaknesses: readonly StandingPart[];
  /** What its total is made of: indicators in the method's order, then adjustments. They add up to it. */
  readonly contributions: readonly PointsOf[];
  /** The cells that its indicators come from, by their codes. */
  readonly cells: ReadonlyMap<string, readonly Place[]>;
}

/**
 * What an evaluation says about its units one by one; what all units share is worked out once.
 *
 * Strengths and weaknesses are the indicators and adjustments of the standing by what they do to the distance from the
 * mean, so that all of them, with what weights do, add up to it.
 *
 * @returns a function from a unit's code, which throws a RangeError where there is no such unit
 */
export function openUnits(evaluation: Evaluation): (unitCode: string) => UnitFindings {
  const { method, dataset, units, scores, adjustments } = evaluation;
  const tree = treeOf(method.indicators);
  const standingAt = openStandings(evaluation);
  const parts = contributions(evaluation).indicators;
  const ranked = rankedPositions(evaluation);
  const sources = tree.leaves.map((leaf) => [leaf.code, sourcesOf(method, dataset, leaf.value!)] as const);
  const titles = new Map(method.indicators.map(({ code, title }) => [code, title]));
  return (unitCode) => {
    const unit = unitPosition(evaluation, unitCode);
    const standing = standingAt(unit);
    const { group } = units[unit]!;
    const peers = group === undefined ? ranked : ranked.filter((i) => units[i]!.group === group);
    const movers = standing.parts.flatMap(endsOf).filter(({ isSkipped, difference }) => !isSkipped && difference !== 0);
    const sorted = [...movers].sort((a, b) => b.difference - a.difference);
    return {
      unit,
      standing,
      dimensions: tree.childrenOf.get(tree.root.code)!.map(({ code, title }) => ({
        code,
        title,
        score: valueAt(scores.get(code)!, unit),
        mean: meanOf(scores.get(code)!, peers),
        best: bestOf(scores.get(code)!, peers),
      })),
      strengths: sorted.filter(({ difference }) => difference > 0),
      weaknesses: sorted.filter(({ difference }) => difference < 0).reverse(),
      contributions: [
        ...[...parts].map(([code, column]) => ({
          code,
          title: titles.get(code) ?? code,
          kind: "node" as const,
          points: valueAt(column, unit),
        })),
        ...adjustments.map(({ kind, title, points }) => ({ code: "", title, kind, points: valueAt(points, unit) })),
      ],
      cells: new Map(sources.map(([code, columns]) => [code, cellsOf(dataset, columns, unit)])),
    };
  };
}

/** The best of the scores that some units have (最优值); directions are in the scores already. @returns `undefined` where none has one */
export function bestOf(column: Column, members: readonly number[]): number | undefined {
  return presentAt(column, members).reduce<number | undefined>(
    (best, score) => (best === undefined || score > best ? score : best),
    undefined,
  );
}

/** The indicators and adjustments at the ends of a part, and what cannot be divided. */
function endsOf(part: StandingPart): StandingPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(endsOf);
}
