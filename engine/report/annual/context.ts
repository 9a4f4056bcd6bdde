import type { AnnualFindings } from "../../analysis/annual";
import type { Evaluation } from "../../composite/evaluation";
import type { Indicator } from "../../composite/method";
import { valueAt } from "../../terms/column";
import type { Value } from "../../terms/value";
import { unitLabels } from "../charts/unit-labels";
import { rankOrder } from "../evaluation-json";
import { dimensionsOf, nodesOf } from "../nodes";
import { scoreDecimals } from "../score-decimals";
import { groupTitle } from "../titles";
import { numberText } from "../number-text";
import { scoreNumber } from "../workings/numbers";
import { pointsText } from "../workings/points";

/** What all chapters of an annual report share: whom it is about, in which order, and how its numbers are written (年报上下文). */
export interface AnnualContext {
  readonly annual: AnnualFindings;
  readonly evaluation: Evaluation;
  readonly decimals: number;
  /** Positions of all units, best first. */
  readonly order: readonly number[];
  /** Positions of the ranked units that have a place, best first. */
  readonly placed: readonly number[];
  /** The nodes right under the root, the indicators, and whether the former are more than those. */
  readonly dimensions: readonly Indicator[];
  readonly indicators: readonly Indicator[];
  readonly hasDimensions: boolean;
  readonly hasGroups: boolean;
  /** Whether all units are ranked together, and not only those of each group. */
  readonly isPooled: boolean;
  /** What a unit and its group are called. */
  readonly nameOf: (unit: number) => string;
  readonly groupOf: (unit: number) => string;
  /** The place that counts, among all or within the group; — where there is none. */
  readonly placeOf: (unit: number) => string;
  /** A score, a difference of points with its sign, and a distance without. */
  readonly score: (value: Value | undefined) => string;
  readonly signed: (points: number | undefined) => string;
  readonly distance: (points: number) => string;
  /** A score of a node, or the total where no node is named. */
  readonly scoreAt: (unit: number, node?: string) => string;
  /** A number in an indicator's own unit of measure. */
  readonly value: (value: Value | undefined) => string;
  /** Points that are too few to be shown. */
  readonly least: number;
}

/** What stands where there is nothing to say. */
export const none = "—";

/** Opens what the chapters share. */
export function openContext(annual: AnnualFindings): AnnualContext {
  const { evaluation } = annual.findings;
  const { method, ranks, units, total } = evaluation;
  const decimals = scoreDecimals(evaluation);
  const labels = unitLabels(evaluation);
  const order = rankOrder(evaluation);
  const least = 0.5 * 10 ** -decimals;
  const dimensions = dimensionsOf(method);
  const main = method.ranking.scope[0] === "group" ? ranks.group : ranks.all;
  const score = (value: Value | undefined): string => (value === undefined ? none : scoreNumber(value, decimals));
  return {
    annual,
    evaluation,
    decimals,
    order,
    placed: order.filter((i) => ranks.all[i] !== null),
    dimensions,
    indicators: nodesOf(method).filter(({ value }) => value !== undefined),
    hasDimensions: dimensions.some(({ aggregate }) => aggregate !== undefined),
    hasGroups: method.groups.length > 0,
    isPooled: method.groups.length === 0 || method.ranking.scope.includes("all"),
    nameOf: (unit) => labels[unit]!,
    groupOf: (unit) => {
      const id = units[unit]!.group;
      return id === undefined ? none : groupTitle(method, id);
    },
    placeOf: (unit) => placeText(main[unit]),
    score,
    signed: (points) =>
      points === undefined
        ? none
        : Math.abs(points) < least
          ? score(0)
          : `${points < 0 ? "−" : "+"}${pointsText(Math.abs(points), decimals)}`,
    distance: (points) => score(Math.abs(points)),
    scoreAt: (unit, node) => score(valueAt(node === undefined ? total : evaluation.scores.get(node)!, unit)),
    value: (value) => (value === undefined ? none : observed(value)),
    least,
  };
}

/** A figure to two decimals, more where it is so small that they would leave hardly anything of it; a minus as people write it. */
function observed(value: Value): string {
  if (typeof value !== "number") return numberText(value);
  const size = Math.abs(value);
  const decimals = size > 0 && size < 0.1 ? Math.min(12, 2 - Math.floor(Math.log10(size))) : 2;
  return numberText(value, decimals).replace(/^-/u, "−");
}

/** A place as a table has it. */
export function placeText(place: number | null | undefined): string {
  return typeof place === "number" ? String(place) : none;
}
