import { valueAt, type Column } from "../../terms/column";
import { computed, type Indicator } from "../method";
import { betweenLimits } from "./between-limits";
import type { Orientation } from "./orient";
import { byPlace } from "./place";
import { ratio } from "./ratio";
import type { Scorer } from "./scorer";
import { allOrNothing, interval, ladder } from "./threshold";
import { zScore } from "./z-score";

/** What scores look at besides the observations. */
export interface ScoreReferences {
  readonly codes: readonly string[];
  /** The target of each unit, for scores against targets. */
  readonly targets?: Column | undefined;
}

/**
 * The scorer of one sample, by the kind of the indicator's score.
 *
 * @param leaf - an indicator whose method was checked
 * @param sample - the observations that it is compared with
 * @param values - the observations of all units
 * @param group - the id of the group whose own figures count, if any
 * @returns `undefined` where the sample gives no yardstick
 * @throws RangeError for a kind that is not computed this way
 */
export function scorerOf(
  leaf: Indicator,
  sample: Float64Array,
  values: Column,
  { codes, targets }: ScoreReferences,
  group: string | undefined,
): Scorer | undefined {
  const score = computed(leaf.score!);
  const orientation: Orientation = { direction: leaf.direction ?? "positive", ideal: leaf.ideal };
  switch (score.kind) {
    case "min-max":
    case "efficacy":
    case "efficacy-exponential":
      return betweenLimits(score, sample, orientation, group);
    case "ratio": {
      const unit = typeof score.to === "object" ? codes.indexOf(score.to.unit) : -1;
      const reference = unit < 0 ? undefined : valueAt(values, unit);
      const references = { targets, unit: typeof reference === "number" ? reference : undefined };
      return ratio(score, sample, orientation.direction, references, group);
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
    case "formula":
      throw new RangeError(`scores of kind ${score.kind} are not computed yet`);
  }
}
