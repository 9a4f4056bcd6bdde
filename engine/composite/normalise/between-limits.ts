import { extent } from "../../stats/extent";
import { finite } from "../../terms/value";
import type { ScoreOf } from "../method";
import type { Orientation } from "./orient";
import { efficacy, exponentialEfficacy, minMax, positionBetween } from "./position";
import { figureOf, type Scorer } from "./scorer";

/** The kinds of score that place an observation between two goalposts. */
export type LimitedScore = ScoreOf<"min-max"> | ScoreOf<"efficacy"> | ScoreOf<"efficacy-exponential">;

/**
 * Scores by the position between goalposts (极差法、功效系数法).
 *
 * @param sample - the observations of the scope, for goalposts that the method leaves to it
 * @param group - whose goalposts count, where the method has some for groups
 * @returns `undefined` where there is no room between the goalposts: a constant column, or none at all
 */
export function betweenLimits(
  score: LimitedScore,
  sample: Float64Array,
  orientation: Orientation,
  group: string | undefined,
): Scorer | undefined {
  const limits = figureOf(score.groupLimits, group) ?? score.limits;
  const seen = extent(sample);
  const end = (side: "low" | "high") => {
    const limit = limits === "sample" ? limits : limits[side];
    return typeof limit === "number" ? limit : limit === "sample" ? seen?.[side] : undefined;
  };
  const [low, high] = [end("low"), end("high")];
  if (low === undefined || high === undefined) return undefined;
  const position = positionBetween(low, high, orientation, score.clamp);
  if (!position) return undefined;
  const points = pointsOf(score);
  return { yardstick: { low, high }, score: (x) => finite(points(position(x))) };
}

function pointsOf(score: LimitedScore): (t: number) => number {
  switch (score.kind) {
    case "min-max":
      return (t) => minMax(t, score);
    case "efficacy":
      return (t) => efficacy(t, score.base);
    case "efficacy-exponential":
      return (t) => exponentialEfficacy(t, score.base);
  }
}
