import { valueAt, type Column } from "../../terms/column";
import type { Indicator } from "../method";
import { referenceAt, type References } from "../references";
import { baseAndSlope, baseToTarget, shortfall } from "./around-target";
import { betweenLimits } from "./between-limits";
import { counts } from "./counts";
import { slices, steps } from "./increments";
import { orientationOf } from "./orient";
import { byPlace } from "./place";
import { ratio } from "./ratio";
import type { NoYardstick, Referred, Scorer } from "./scorer";
import { allOrNothing, interval, ladder } from "./threshold";
import { twoPart } from "./two-part";
import { zScore } from "./z-score";

/** What scores look at besides the observations. */
export interface ScoreReferences {
  readonly codes: readonly string[];
  /** What each unit is held against, where the score has formulas for that. */
  readonly columns?: References | undefined;
}

/**
 * The scorer of one sample, by the kind of the indicator's score.
 *
 * @param leaf - an indicator whose method was checked
 * @param sample - the observations that it is compared with
 * @param values - the observations of all units
 * @param group - the id of the group whose own figures count, if any
 * @returns why there is none where the sample gives no yardstick
 * @throws RangeError for a formula, which is worked out for all units at once
 */
export function scorerOf(
  leaf: Indicator,
  sample: Float64Array,
  values: Column,
  { codes, columns = new Map() }: ScoreReferences,
  group: string | undefined,
): Scorer | NoYardstick {
  const score = leaf.score!;
  const orientation = orientationOf(leaf);
  const referred: Referred = (name, unit) => referenceAt(columns, name, unit);
  const unitValue = (code: string): number | undefined => {
    const unit = codes.indexOf(code);
    const value = unit < 0 ? undefined : valueAt(values, unit);
    return typeof value === "number" ? value : undefined;
  };
  switch (score.kind) {
    case "min-max":
    case "efficacy":
    case "efficacy-exponential":
    case "log":
    case "reciprocal":
      return betweenLimits(score, sample, orientation, { referred, unitValue }, group);
    case "ratio": {
      const unit = typeof score.to === "object" ? unitValue(score.to.unit) : undefined;
      return ratio(score, sample, orientation.direction, { referred, unit }, group);
    }
    case "z-score":
      return zScore(score, sample, orientation);
    case "rank":
    case "borda":
      return byPlace(score, sample, orientation);
    case "interval":
      return interval(score, leaf.ideal!);
    case "all-or-nothing":
      return allOrNothing(score, orientation);
    case "ladder":
      return ladder(score, orientation);
    case "base-to-target":
      return baseToTarget(score, orientation, referred);
    case "base-and-slope":
      return baseAndSlope(score, orientation, referred);
    case "steps":
      return steps(score, orientation, referred);
    case "slices":
      return slices(score, sample, orientation, referred);
    case "counts":
      return counts(score);
    case "shortfall":
      return shortfall(score, orientation, referred);
    case "two-part":
      return twoPart(score, sample, orientation);
    case "formula":
      throw new RangeError("a formula is worked out for all units at once");
  }
}
