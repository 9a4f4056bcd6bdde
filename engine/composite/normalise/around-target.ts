import { finite, type Value } from "../../terms/value";
import type { ScoreOf } from "../method";
import { orient, type Orientation } from "./orient";
import { held, type Referred, type Scorer } from "./scorer";

/**
 * The line from a base value, which gives `base` points, to the target, which gives 100 (基准值—目标值).
 *
 * base + (100 − base)·(x − from) ÷ (target − from), held between floor and cap.
 *
 * @returns a scorer whose scores are `undefined` where the target is no better than the base value: there is no way
 */
export function baseToTarget(score: ScoreOf<"base-to-target">, orientation: Orientation, referred: Referred): Scorer {
  return {
    yardstick: {},
    score: (x, unit) => {
      const [from, target] = [referred("from", unit), referred("target", unit)];
      if (typeof from !== "number") return from;
      if (typeof target !== "number") return target;
      const way = orient(target, orientation) - orient(from, orientation);
      if (!(way > 0)) return "undefined";
      const done = (orient(x, orientation) - orient(from, orientation)) / way;
      return held(finite(score.base + (100 - score.base) * done), score.cap, score.floor);
    },
  };
}

/**
 * How much better than a standard an observation is, in its own unit or in per cent of the standard; negative where worse.
 *
 * @returns `undefined` for per cent of a standard that is 0; of a negative one its size counts
 */
export function deviationFrom(x: number, standard: number, orientation: Orientation, per: "unit" | "percent"): Value {
  const difference = orient(x, orientation) - orient(standard, orientation);
  return finite(per === "unit" ? difference : (100 * difference) / Math.abs(standard));
}

/**
 * A share of the points for the target, then points for every unit above or below it (基础分加减分).
 *
 * base + above·d on and above the target, base − below·|d| below it, or the score of whoever misses it, d the deviation in
 * units of measure or in per cent of the target; held between floor and cap.
 *
 * @source 供销社考核 (80 % of the points at the target, ±0.5 per percentage point), 漯河 (bonus by the size of the task)
 */
export function baseAndSlope(score: ScoreOf<"base-and-slope">, orientation: Orientation, referred: Referred): Scorer {
  const { base, per, above, below, cap, floor } = score;
  const points = (d: number, unit: number): Value => {
    if (d < 0) return typeof below === "object" ? below.score : finite(base + below * d);
    const slope = typeof above === "number" ? above : referred("above", unit);
    return typeof slope === "number" ? finite(base + slope * d) : slope;
  };
  return {
    yardstick: {},
    score: (x, unit) => {
      const target = referred("target", unit);
      if (typeof target !== "number") return target;
      const d = deviationFrom(x, target, orientation, per);
      return typeof d === "number" ? held(points(d, unit), cap, floor) : d;
    },
  };
}

/**
 * Full marks less points for every one that is missing from the target (缺额扣分); of a cost, for every one above it.
 *
 * @source 某市2024年招商引资考核: 0.5 less 0.1 for each project that is missing
 */
export function shortfall(score: ScoreOf<"shortfall">, orientation: Orientation, referred: Referred): Scorer {
  return {
    yardstick: {},
    score: (x, unit) => {
      const target = referred("target", unit);
      if (typeof target !== "number") return target;
      const missing = Math.max(0, orient(target, orientation) - orient(x, orientation));
      return held(finite(score.full - score.each * missing), undefined, score.floor);
    },
  };
}
