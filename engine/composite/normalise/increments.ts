import { mean } from "../../stats/mean";
import { sum } from "../../stats/sum";
import { finite } from "../../terms/value";
import type { ScoreOf } from "../method";
import { deviationFrom } from "./around-target";
import type { Orientation } from "./orient";
import { held, type NoYardstick, type Referred, type Scorer } from "./scorer";

/**
 * How many steps there are in a difference (折合几个档).
 *
 * Whole steps are counted as people count them: 8.1 − 7.8 holds three steps of 0.1, though the doubles fall short of it.
 *
 * @param from, to - the two numbers, in any order
 * @param each - the length of a step, above 0
 * @example stepsBetween(7.8, 8.1, 0.1, true) // => 3
 */
export function stepsBetween(from: number, to: number, each: number, isWhole: boolean): number {
  const count = Math.abs(to - from) / each;
  if (!isWhole) return count;
  const nearest = Math.round(count);
  const noise = 1e-9 * Math.max(1, count) + (4 * Number.EPSILON * Math.max(Math.abs(from), Math.abs(to))) / each;
  return Math.abs(count - nearest) <= noise ? nearest : Math.floor(count);
}

/**
 * Points for steps above a base value and below it, not necessarily alike (每增减若干计若干分).
 *
 * base + points × steps above, base − points × steps below, or the score of whoever is below; held between floor and cap.
 *
 * @source 黑龙江省非公有制经济发展考核 (2010): 0.1 for each 0.1 above, 0.5 for each 300 million, less 0.5 for each 200
 */
export function steps(score: ScoreOf<"steps">, orientation: Orientation, referred: Referred): Scorer {
  const { base, above, below, whole, cap, floor } = score;
  const points = (x: number, from: number, isBelow: boolean) => {
    if (isBelow && "score" in below) return below.score;
    const side = isBelow && "each" in below ? below : above;
    const earned = side.points * stepsBetween(from, x, side.each, whole);
    return finite(isBelow ? base - earned : base + earned);
  };
  return {
    yardstick: {},
    score: (x, unit) => {
      const from = referred("from", unit);
      if (typeof from !== "number") return from;
      const d = deviationFrom(x, from, orientation, "unit");
      return typeof d === "number" ? held(points(x, from, d < 0), cap, floor) : d;
    },
  };
}

/**
 * Slices of the deviation from a reference with falling marginal value (分段累进).
 *
 * base + Σ rate × what of the deviation lies in the slice; below the reference the same, taken off. The last rate holds for
 * all that is beyond. Held between floor and cap.
 *
 * @param sample - the observations of the scope, for their mean
 * @returns `no-standard` where the mean is asked for and there is none
 * @source 市(地)产业项目考核: 基础分/20, /40, /60 for each percentage point of the first, second, third ten
 */
export function slices(
  score: ScoreOf<"slices">,
  sample: Float64Array,
  orientation: Orientation,
  referred: Referred,
): Scorer | NoYardstick {
  const { base, per, width, rates, cap, floor } = score;
  const centre = score.reference === "mean" ? mean(sample) : undefined;
  if (score.reference === "mean" && centre === undefined) return "no-standard";
  const earned = (size: number) =>
    sum(
      rates.map((rate, k) => {
        const within = Math.max(0, size - k * width);
        return rate * (k === rates.length - 1 ? within : Math.min(width, within));
      }),
    );
  return {
    yardstick: centre === undefined ? {} : { reference: centre },
    score: (x, unit) => {
      const reference = centre ?? referred("reference", unit);
      if (typeof reference !== "number") return reference;
      const d = deviationFrom(x, reference, orientation, per);
      return typeof d === "number" ? held(finite(base + Math.sign(d) * earned(Math.abs(d))), cap, floor) : d;
    },
  };
}
