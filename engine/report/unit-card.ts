import type { Placing } from "../analysis/neighbours";
import type { StandingPart } from "../analysis/standing";
import type { UnitFindings } from "../analysis/unit-findings";
import type { Evaluation } from "../composite/evaluation";
import { valueAt, type Column } from "../terms/column";
import type { Place } from "../terms/place";
import type { Value } from "../terms/value";
import { scoreDecimals } from "./score-decimals";
import { standingText } from "./standing-text";
import { groupTitle, listTitle } from "./titles";
import { adjustmentName } from "./workings/adjust";
import { plainNumber, scoreNumber } from "./workings/numbers";
import { pointsText } from "./workings/points";

/** A number as it is drawn and as it is written; drawn as nothing where it is absent. */
export interface ShownNumber {
  readonly value: number | undefined;
  readonly text: string;
}

/** Those next to a unit in an order, and how far off they are. */
export interface ShownNeighbour {
  readonly place: number;
  /** One, or several that share the place. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Points between them and the unit, rounded. */
  readonly points: string;
}

/** A unit's place among some units. */
export interface ShownPlacing {
  readonly scope: Placing["scope"];
  readonly place: number;
  readonly count: number;
  readonly above: ShownNeighbour | undefined;
  readonly below: ShownNeighbour | undefined;
}

/** Something that puts a unit above or below the mean. */
export interface ShownMover {
  /** The node's code; "" for an adjustment. */
  readonly code: string;
  readonly title: string;
  /** Points won or lost against the mean, with their sign. */
  readonly points: ShownNumber;
  /** Its score, and the mean of those compared. */
  readonly score: string;
  readonly mean: string;
  /** The cells that it comes from. */
  readonly places: readonly Place[];
}

/** What is shown of one unit of an evaluation (单位画像): rounded, in the words of the method. */
export interface UnitCard {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly score: string;
  readonly placings: readonly ShownPlacing[];
  /** The place in the last evaluation and places gained; none where the method has no last time's data. */
  readonly last: { readonly place: string; readonly change: number | undefined } | undefined;
  readonly band: string | undefined;
  readonly type: string | undefined;
  /** Titles of the lists that it is on. */
  readonly lists: readonly string[];
  /** Why it stands where it does. */
  readonly sentence: string;
  /** Whose mean the strengths and weaknesses are held against, and how many they are; none without a score. */
  readonly against: { readonly scope: Placing["scope"]; readonly count: number } | undefined;
  readonly dimensions: readonly {
    readonly code: string;
    readonly title: string;
    readonly score: ShownNumber;
    readonly mean: ShownNumber;
  }[];
  readonly strengths: readonly ShownMover[];
  readonly weaknesses: readonly ShownMover[];
  /** What the total is made of; the points add up to it. */
  readonly contributions: readonly { readonly code: string; readonly title: string; readonly points: ShownNumber }[];
}

/**
 * What is shown of a unit, for a pane or a page.
 *
 * @param most - how many strengths and how many weaknesses are named
 */
export function unitCard(evaluation: Evaluation, findings: UnitFindings, most = 3): UnitCard {
  const { method, units, previous, change, bands, typing, lists } = evaluation;
  const { unit, standing } = findings;
  const decimals = scoreDecimals(evaluation);
  const { code, name, group } = units[unit]!;
  const shown = (value: Value | undefined): ShownNumber => ({
    value: typeof value === "number" ? value : undefined,
    text: value === undefined ? "" : scoreNumber(value, decimals),
  });
  const neighbour = (side: Placing["above"]): ShownNeighbour | undefined =>
    side && {
      place: side.place,
      units: side.units.map((i) => ({ code: units[i]!.code, name: units[i]!.name })),
      points: pointsText(side.points, decimals),
    };
  const mover = (part: StandingPart): ShownMover => ({
    code: part.code,
    title: partTitle(part),
    points: { value: part.difference, text: signed(part.difference, decimals) },
    score: scoreNumber(part.value, decimals),
    mean: part.mean === undefined ? "" : scoreNumber(part.mean, decimals),
    places: findings.cells.get(part.code) ?? [],
  });
  const isWorth = ({ difference }: StandingPart): boolean => Math.abs(difference) >= 0.5 * 10 ** -decimals;
  return {
    code,
    name,
    group: group === undefined ? "" : groupTitle(method, group),
    score: scoreNumber(standing.value, decimals),
    placings: standing.placings.map(({ scope, place, count, above, below }) => ({
      scope,
      place,
      count,
      above: neighbour(above),
      below: neighbour(below),
    })),
    last: previous && { place: plainNumber(valueAt(previous, unit)), change: numberAt(change, unit) },
    band: bands[unit],
    type: typing?.types[unit],
    lists: lists.flatMap(({ id, entries }) =>
      entries.some((entry) => entry.unit === unit) ? [listTitle(method, id)] : [],
    ),
    sentence: standingText(evaluation, standing),
    against: standing.against && { scope: standing.against.scope, count: standing.against.count },
    dimensions: findings.dimensions.map(({ code, title, score, mean }) => ({
      code,
      title,
      score: shown(score),
      mean: shown(mean),
    })),
    strengths: findings.strengths.filter(isWorth).slice(0, most).map(mover),
    weaknesses: findings.weaknesses.filter(isWorth).slice(0, most).map(mover),
    contributions: findings.contributions.map(({ code, kind, title, points }) => ({
      code,
      title: kind === "node" ? title : adjustmentName({ rule: `adjust.${kind}`, label: title, value: 0, inputs: {} }),
      points: shown(points),
    })),
  };
}

function partTitle({ kind, title, value }: StandingPart): string {
  return kind === "node" ? title : adjustmentName({ rule: `adjust.${kind}`, label: title, value, inputs: {} });
}

function signed(points: number, decimals: number): string {
  return `${points < 0 ? "−" : "+"}${pointsText(Math.abs(points), decimals)}`;
}

function numberAt(column: Column | undefined, i: number): number | undefined {
  const value = column && valueAt(column, i);
  return typeof value === "number" ? value : undefined;
}
