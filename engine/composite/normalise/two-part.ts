import { sorted } from "../../stats/sorted";
import type { ScoreOf } from "../method";
import { orient, type Orientation } from "./orient";
import { standing } from "./place";
import type { Scorer } from "./scorer";

/**
 * Points for reaching a mark, then points by place among those who reached it (目标加名次).
 *
 * `reached` + `best` for the first, `step` less for each place, the second part never below `floor`; equal observations
 * share the better place. 0 for whoever misses the mark.
 *
 * @param sample - the observations of the scope, whether they reach the mark or not
 * @source 经济发展指标月度评估办法 (某市, 2020): GDP growth of 8 % and more
 */
export function twoPart(score: ScoreOf<"two-part">, sample: Float64Array, orientation: Orientation): Scorer {
  const mark = orient(score.at, orientation);
  const reached = sorted(sample.map((x) => orient(x, orientation)).filter((x) => x >= mark));
  return {
    yardstick: { at: score.at, count: reached.length },
    score: (x) => {
      const turned = orient(x, orientation);
      if (!(turned >= mark)) return 0;
      const { place } = standing(reached, turned, "better");
      return score.reached + Math.max(score.floor, score.best - score.step * (place - 1));
    },
  };
}
