import type { Neighbour } from "../analysis/neighbours";
import type { Standing, StandingPart } from "../analysis/standing";
import type { Evaluation } from "../composite/evaluation";
import { standingText } from "./standing-text";

/** Why a unit stands where it does, as plain objects: the sentence and the figures in it, unrounded. */
export function standingJson(evaluation: Evaluation, standing: Standing): Record<string, unknown> {
  const { placings, against, parts, above, missing } = standing;
  const codes = (units: readonly number[]) => units.map((i) => evaluation.units[i]?.code);
  const neighbour = (side: Neighbour | undefined) =>
    side === undefined ? null : { rank: side.place, codes: codes(side.units), points: side.points };
  return {
    sentence: standingText(evaluation, standing),
    places: placings.map(({ scope, place, count, tied, above: before, below }) => ({
      scope,
      rank: place,
      of: count,
      tiedWith: codes(tied),
      above: neighbour(before),
      below: neighbour(below),
    })),
    ...(above === undefined ? {} : { rankedAbove: above }),
    against: against ?? null,
    parts: parts.map(partJson),
    ...(missing.length === 0 ? {} : { missing }),
  };
}

function partJson({ kind, code, title, value, mean, difference, isSkipped, parts }: StandingPart): unknown {
  return {
    kind,
    ...(code === "" ? {} : { code }),
    title,
    value,
    mean: mean ?? null,
    difference,
    ...(isSkipped ? { isSkipped } : {}),
    ...(parts.length === 0 ? {} : { parts: parts.map(partJson) }),
  };
}
