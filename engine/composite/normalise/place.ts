import { countBelow, sorted } from "../../stats/sorted";
import { finite, type Value } from "../../terms/value";
import type { ScoreOf } from "../method";
import { orient, type Orientation } from "./orient";
import type { Scorer } from "./scorer";

/** A score that goes by the order of observations. */
export type PlaceScore = ScoreOf<"rank"> | ScoreOf<"borda">;

/** What equal observations share. */
type Ties = ScoreOf<"borda">["ties"];

/** Where an observation stands: its place from the best, and how many are worse; halves where equals share a mean. */
export interface Standing {
  readonly place: number;
  readonly beaten: number;
}

/**
 * Where an observation stands among others (位次).
 *
 * Among k equals one shares the best of their k places, the mean or the worst. What is not among them, such as a reference
 * unit, gets the place that it would have and takes nobody else's.
 *
 * @param ascending - all observations, turned so that more is better, in ascending order
 * @param x - turned in the same way
 * @example standing([1, 2, 2, 4], 2, "average") // => { place: 2.5, beaten: 1.5 }
 */
export function standing(ascending: ArrayLike<number>, x: number, ties: Ties): Standing {
  const worse = countBelow(ascending, x);
  const notBetter = countBelow(ascending, x, true);
  const others = Math.max(0, notBetter - worse - 1);
  const taken = ties === "better" ? 0 : ties === "worse" ? others : others / 2;
  return { place: 1 + ascending.length - notBetter + taken, beaten: worse + others - taken };
}

/** How a score treats equals: as it says, else the better place, or only what is below where the beaten are counted. */
export function tiesOf(score: PlaceScore): Ties {
  return score.ties ?? (score.kind === "rank" && score.points === "percentile" ? "worse" : "better");
}

/**
 * Points by place among the sample (名次法): equal observations get equal points.
 *
 * - `n+1-rank`: n + 1 − place; `share-of-n`: the same in per cent of n
 * - `percentile`: 100 × the share of the others that it beats; `undefined` where there are no others
 * - first, step, floor: `first` for the best, `step` less for each place, never below `floor`
 * - borda: how many it beats
 *
 * @source Excel: PERCENTRANK.INC for `percentile`; 十七市家底指数 (2015) for `share-of-n`
 */
export function byPlace(score: PlaceScore, sample: Float64Array, orientation: Orientation): Scorer {
  const ascending = sorted(sample.map((x) => orient(x, orientation)));
  const n = ascending.length;
  const ties = tiesOf(score);
  const points = ({ place, beaten }: Standing): Value => {
    if (score.kind === "borda") return beaten;
    switch (score.points) {
      case "n+1-rank":
        return n + 1 - place;
      case "share-of-n":
        return finite((100 * (n + 1 - place)) / n);
      case "percentile":
        return finite(Math.min(100, (100 * beaten) / (n - 1)));
      default:
        return Math.max(score.points.floor, score.points.first - score.points.step * (place - 1));
    }
  };
  return { yardstick: { count: n }, score: (x) => points(standing(ascending, orient(x, orientation), ties)) };
}
