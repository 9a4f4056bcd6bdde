import { extent } from "../../stats/extent";
import { mean } from "../../stats/mean";
import { median } from "../../stats/quantile";
import { valueAt, type Column } from "../../terms/column";
import { finite, type Value } from "../../terms/value";
import type { Direction, ScoreOf } from "../method";
import { figureOf, type Scorer } from "./scorer";

/**
 * The share of a standard that is reached, in points (比值法): 100 where the observation equals it.
 *
 * Positive: 100·x ÷ to; negative: 100·to ÷ x, and 100 where x is 0 or less, since then nothing of the cost is left.
 * A negative standard is measured by the distance from it: 100·(1 + (x − to) ÷ |to|), for a cost the other way round.
 * A positive indicator whose standard is 0 has no share: `undefined`.
 *
 * @param x - observation, in the indicator's own unit of measure
 * @param to - standard, in the same unit
 * @source 全面建设小康社会统计监测方案 (国家统计局, 2008) for both directions; design of this project for 0 and below
 * @example ratioScore(80, 100, "positive") // => 80
 * @example ratioScore(125, 100, "negative") // => 80
 */
export function ratioScore(x: number, to: number, direction: Direction): Value {
  if (to < 0) return finite(100 * (1 + (direction === "negative" ? to - x : x - to) / -to));
  if (direction === "negative") return x <= 0 ? 100 : finite((100 * to) / x);
  return finite((100 * x) / to);
}

/** What a score by ratio is held against besides the sample. */
export interface RatioReferences {
  /** The target of each unit, where the score is against targets. */
  readonly targets?: Column | undefined;
  /** The observation of the unit that the score names. */
  readonly unit?: number | undefined;
}

/**
 * Scores by ratio to a standard (比值法), times a factor, held between floor and cap.
 *
 * @param sample - the observations of the scope
 * @param group - whose standard counts, where the method has some for groups
 * @returns `undefined` where there is no standard, as when nobody in the sample has a number
 */
export function ratio(
  score: ScoreOf<"ratio">,
  sample: Float64Array,
  direction: Direction,
  { targets, unit }: RatioReferences,
  group: string | undefined,
): Scorer | undefined {
  const { cap, floor, times } = score;
  const held = (value: Value): Value =>
    typeof value === "number" ? Math.min(cap ?? Infinity, Math.max(floor ?? -Infinity, value)) : value;
  const ofGroup = figureOf(score.groupTo, group);
  if (ofGroup === undefined && score.to === "target")
    return {
      yardstick: {},
      score: (x, i) => {
        const target = valueAt(targets!, i);
        return typeof target === "number" ? held(ratioScore(x, target * times, direction)) : target;
      },
    };
  const standard = ofGroup ?? standardOf(score.to, sample, unit);
  if (standard === undefined) return undefined;
  const to = standard * times;
  return { yardstick: { to }, score: (x) => held(ratioScore(x, to, direction)) };
}

function standardOf(to: ScoreOf<"ratio">["to"], sample: Float64Array, unit: number | undefined): number | undefined {
  if (typeof to === "number") return to;
  if (typeof to === "object") return unit;
  switch (to) {
    case "maximum":
      return extent(sample)?.high;
    case "minimum":
      return extent(sample)?.low;
    case "mean":
      return mean(sample);
    case "median":
      return median(sample);
    case "target":
      return undefined;
  }
}
