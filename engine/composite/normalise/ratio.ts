import { extent } from "../../stats/extent";
import { mean } from "../../stats/mean";
import { median } from "../../stats/quantile";
import { finite, type Value } from "../../terms/value";
import type { Direction, ScoreOf } from "../method";
import { figureOf, held, type NoYardstick, type Referred, type Scorer } from "./scorer";

/**
 * The share of a standard that is reached, in points (比值法): 100 where the observation equals it.
 *
 * Positive: 100·x ÷ to. Of a cost, with `inverse`: 100·to ÷ x, and `nothing` where x is 0 or less, since then nothing of
 * the cost is left; with `complement`: 100·(1 − x ÷ to); with `difference`: 100·(2 − x ÷ to).
 * A negative standard is measured by the distance from it: 100·(1 + (x − to) ÷ |to|), for a cost the other way round, and
 * 100 less with `complement`. A positive indicator whose standard is 0 has no share: `undefined`.
 *
 * @param x - observation, in the indicator's own unit of measure
 * @param to - standard, in the same unit
 * @param nothing - the score of a cost that did not occur
 * @source 全面建设小康社会统计监测方案 (国家统计局, 2008) for `inverse`; 石家庄17县评价 for `complement`; design of this
 *   project for 0 and below
 * @example ratioScore(80, 100, "positive") // => 80
 * @example ratioScore(125, 100, "negative") // => 80
 * @example ratioScore(25, 100, "negative", "complement") // => 75
 */
export function ratioScore(
  x: number,
  to: number,
  direction: Direction,
  cost: ScoreOf<"ratio">["cost"] = "inverse",
  nothing = 100,
): Value {
  if (direction !== "negative") return finite(to < 0 ? 100 * (1 + (x - to) / -to) : (100 * x) / to);
  if (cost === "complement") return finite((100 * (to - x)) / Math.abs(to));
  if (cost === "difference" || to < 0) return finite(100 * (1 + (to - x) / Math.abs(to)));
  return x <= 0 ? nothing : finite((100 * to) / x);
}

/** What a score by ratio is held against besides the sample. */
export interface RatioReferences {
  /** The target of each unit, where the score is against targets. */
  readonly referred: Referred;
  /** The observation of the unit that the score names. */
  readonly unit?: number | undefined;
}

/**
 * Scores by ratio to a standard (比值法), times a factor, held between floor and cap.
 *
 * A cost that did not occur gets the cap, and 100 where there is none, since no number is left to divide by.
 *
 * @param sample - the observations of the scope
 * @param group - whose standard counts, where the method has some for groups
 * @returns `no-standard` where there is none, as when nobody in the sample has a number
 */
export function ratio(
  score: ScoreOf<"ratio">,
  sample: Float64Array,
  direction: Direction,
  { referred, unit }: RatioReferences,
  group: string | undefined,
): Scorer | NoYardstick {
  const { cap, floor, times, cost } = score;
  // No cost at all is better than any, and gets the cap even where that is above 100.
  const against = (x: number, to: number): Value =>
    held(ratioScore(x, to * times, direction, cost, cap ?? 100), cap, floor);
  const ofGroup = figureOf(score.groupTo, group);
  if (ofGroup === undefined && score.to === "target")
    return {
      yardstick: {},
      score: (x, i) => {
        const target = referred("target", i);
        return typeof target === "number" ? against(x, target) : target;
      },
    };
  const standard = ofGroup ?? standardOf(score.to, sample, unit);
  if (standard === undefined) return "no-standard";
  return { yardstick: { to: standard * times }, score: (x) => against(x, standard) };
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
