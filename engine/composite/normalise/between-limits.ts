import { finite } from "../../terms/value";
import type { ScoreOf } from "../method";
import { goalposts } from "./limits";
import type { Orientation } from "./orient";
import { efficacy, exponentialEfficacy, minMax, positionBetween, type Position } from "./position";
import type { NoYardstick, Referred, Scorer } from "./scorer";

/** The kinds of score that place an observation between two goalposts. */
export type LimitedScore = ScoreOf<"min-max" | "efficacy" | "efficacy-exponential" | "log" | "reciprocal">;

/** Who is looked at besides the unit itself. */
export interface LimitReferences {
  readonly referred: Referred;
  /** What another unit has, by its code; `undefined` where it has no number. */
  readonly unitValue: (code: string) => number | undefined;
}

/**
 * Scores by the position between goalposts (极差法、功效系数法、对数法、倒数法).
 *
 * The logarithm and the reciprocal are taken of observations and goalposts alike. An observation of which there is none,
 * x + offset ≤ 0 or x ≤ 0, has no score (`undefined`) and takes no part in the sample's ends.
 *
 * @param sample - the observations of the scope, for goalposts that the method leaves to it
 * @param group - whose goalposts count, where the method has some for groups
 * @returns `no-standard` where there are no goalposts; `constant` where there is no room between them, as in a constant column
 */
export function betweenLimits(
  score: LimitedScore,
  sample: Float64Array,
  orientation: Orientation,
  { referred, unitValue }: LimitReferences,
  group: string | undefined,
): Scorer | NoYardstick {
  const inDomain = score.kind === "log" || score.kind === "reciprocal" ? domainOf(score) : () => true;
  const posts = goalposts(score, sample.filter(inDomain), group, referred, unitValue);
  if (!posts) return "no-standard";
  const points = pointsOf(score);
  const scored = (position: Position | undefined, x: number) =>
    position && inDomain(x) ? finite(points(position(x))) : "undefined";
  const { low, high } = posts.common;
  if (low !== undefined && high !== undefined) {
    const position = positionIn(score, low, high, orientation);
    return position ? { yardstick: { low, high }, score: (x) => scored(position, x) } : "constant";
  }
  return {
    yardstick: posts.common,
    score: (x, unit) => {
      const own = posts.of(unit);
      return typeof own === "string" ? own : scored(positionIn(score, own.low, own.high, orientation), x);
    },
  };
}

/** Whether there is a logarithm, or a reciprocal of something that is there. */
function domainOf(score: ScoreOf<"log" | "reciprocal">): (x: number) => boolean {
  return score.kind === "log" ? (x) => x + score.offset > 0 : (x) => x > 0;
}

/** The position on the scale of the score: of the logarithms, of the reciprocals, or of the numbers themselves. */
function positionIn(score: LimitedScore, low: number, high: number, orientation: Orientation): Position | undefined {
  if (score.kind === "log") {
    if (!(low + score.offset > 0)) return undefined;
    const scale = (x: number) => Math.log(x + score.offset);
    const position = positionBetween(scale(low), scale(high), orientation, score.clamp);
    return position && ((x) => position(scale(x)));
  }
  if (score.kind === "reciprocal") {
    if (!(low > 0)) return undefined;
    // The reciprocal has turned a cost already: more of it is better.
    const position = positionBetween(1 / high, 1 / low, { direction: "positive" }, score.clamp);
    return position && ((x) => position(1 / x));
  }
  return positionBetween(low, high, orientation, score.clamp);
}

function pointsOf(score: LimitedScore): (t: number) => number {
  switch (score.kind) {
    case "min-max":
    case "log":
    case "reciprocal":
      return (t) => minMax(t, score);
    case "efficacy":
      return (t) => efficacy(t, score.base);
    case "efficacy-exponential":
      return (t) => exponentialEfficacy(t, score.base);
  }
}
