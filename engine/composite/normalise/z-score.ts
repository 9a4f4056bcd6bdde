import { deviation } from "../../stats/deviation";
import { mean } from "../../stats/mean";
import { finite } from "../../terms/value";
import type { ScoreOf } from "../method";
import { orient, type Orientation } from "./orient";
import type { NoYardstick, Scorer } from "./scorer";

/**
 * Standard scores (标准化法): mean + deviation·(x − x̄) ÷ s, turned by direction, with the n − 1 deviation.
 *
 * The yardstick's mean and deviation are those of the indicator itself; of a moderate one, of the distance from the ideal.
 *
 * @returns `no-standard` for no observations, `constant` for one or for a constant column
 */
export function zScore(
  score: ScoreOf<"z-score">,
  sample: Float64Array,
  orientation: Orientation,
): Scorer | NoYardstick {
  const turned = sample.map((x) => orient(x, orientation));
  const centre = mean(turned);
  const spread = deviation(turned);
  if (centre === undefined) return "no-standard";
  if (spread === undefined || !(spread > 0)) return "constant";
  return {
    yardstick: { mean: orientation.direction === "positive" ? centre : -centre, deviation: spread },
    score: (x) => finite(score.mean + (score.deviation * (orient(x, orientation) - centre)) / spread),
  };
}
