import { countBelow, sorted } from "../../stats/sorted";
import { finite, type Value } from "../../terms/value";
import type { ScoreOf } from "../method";
import { orient, type Orientation } from "./orient";
import type { Scorer } from "./scorer";

/**
 * Points by place among the sample (名次法): competition places, so that equal observations get equal points.
 *
 * - `n+1-rank`: n + 1 − place
 * - `percentile`: 100 × the share of the others that it beats; `undefined` where there are no others
 * - first, step, floor: `first` for the best, `step` less for each place, never below `floor`
 * - borda: how many it beats
 *
 * A reference unit gets the place that it would have; it takes nobody else's.
 *
 * @source Excel: PERCENTRANK.INC for `percentile`
 */
export function byPlace(
  score: ScoreOf<"rank"> | ScoreOf<"borda">,
  sample: Float64Array,
  orientation: Orientation,
): Scorer {
  const ascending = sorted(sample.map((x) => orient(x, orientation)));
  const n = ascending.length;
  const points = (beaten: number, place: number): Value => {
    if (score.kind === "borda") return beaten;
    if (score.points === "n+1-rank") return n + 1 - place;
    if (typeof score.points === "string") return finite(Math.min(100, (100 * beaten) / (n - 1)));
    const { first, step, floor } = score.points;
    return Math.max(floor, first - step * (place - 1));
  };
  return {
    yardstick: { count: n },
    score: (x) => {
      const turned = orient(x, orientation);
      return points(countBelow(ascending, turned), 1 + n - countBelow(ascending, turned, true));
    },
  };
}
