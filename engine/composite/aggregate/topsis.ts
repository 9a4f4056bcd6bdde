import { extent } from "../../stats/extent";
import { sum } from "../../stats/sum";
import type { Field } from "./field";

/** What scores are divided by before distances are taken: the length of their column, or nothing. */
export type TopsisNorm = "vector" | "none";

/** The best and the worst score of the ranked units in each child, and what its scores are divided by. */
export interface Poles {
  /** 0 for a child that takes no part, because it has no weight or is 0 throughout. */
  readonly lengths: Float64Array;
  readonly best: Float64Array;
  readonly worst: Float64Array;
}

/**
 * The ideal and the anti-ideal (正理想解、负理想解): each child's highest and lowest score among the ranked units.
 *
 * @param norm - `vector` divides a child's scores by √Σ s² over the ranked units
 * @returns `undefined` where they are the same, so that nothing tells the units apart
 */
export function polesOf(field: Field, norm: TopsisNorm): Poles | undefined {
  const poles = endsOf(field, norm);
  return poles.lengths.some((length, c) => length > 0 && poles.best[c]! > poles.worst[c]!) ? poles : undefined;
}

/** The poles of a field, whether they tell the units apart or not (正负理想解). */
export function endsOf(field: Field, norm: TopsisNorm): Poles {
  const width = field.weights.length;
  const poles = { lengths: new Float64Array(width), best: new Float64Array(width), worst: new Float64Array(width) };
  field.weights.forEach((weight, c) => {
    const column = Float64Array.from(field.units, (_, i) => field.scores[i * width + c]!);
    const ranked = column.filter((score, i) => field.isRanked[i] === 1 && !Number.isNaN(score));
    const ends = extent(ranked);
    if (weight === 0 || !ends) return;
    poles.lengths[c] = norm === "none" ? 1 : lengthOf(ranked, Math.max(ends.high, -ends.low));
    poles.best[c] = ends.high;
    poles.worst[c] = ends.low;
  });
  return poles;
}

/** √Σ s², in units of the largest, so that no square leaves the range of doubles. */
function lengthOf(scores: Float64Array, largest: number): number {
  return largest === 0 ? 0 : largest * Math.sqrt(sum(scores.map((score) => (score / largest) ** 2)));
}

/** A unit's distances from the ideal and the anti-ideal, and the squares in the latter, one for each child. */
export interface Distances {
  readonly toBest: number;
  readonly toWorst: number;
  readonly squares: Float64Array;
}

/**
 * How far a unit is from both poles (欧氏距离), over the children that it has a score for.
 *
 * @param i - row of the field
 */
export function distancesOf(field: Field, { lengths, best, worst }: Poles, i: number): Distances {
  const width = field.weights.length;
  const square = (pole: Float64Array) =>
    lengths.map((length, c) => {
      const score = field.scores[i * width + c]!;
      if (length === 0 || Number.isNaN(score)) return 0;
      return (field.weights[c]! * (score / length - pole[c]! / length)) ** 2;
    });
  const squares = square(worst);
  return { toBest: Math.sqrt(sum(square(best))), toWorst: Math.sqrt(sum(squares)), squares };
}

/**
 * TOPSIS (逼近理想解排序法): 100 × distance from the anti-ideal ÷ (distance from the ideal + that from the anti-ideal).
 *
 * Directions were applied when the children were scored, so more is better in all of them. Reference units are held
 * against the poles and do not shape them.
 *
 * @returns the closeness of each row, 0–100; not finite for one that stands at both poles at once, because all that it
 *   has a score for is the same for everybody; `undefined` where nothing tells the units apart
 * @source Tzeng & Huang (2011), Multiple Attribute Decision Making; Hwang & Yoon (1981)
 */
export function topsis(field: Field, norm: TopsisNorm): Float64Array | undefined {
  const poles = polesOf(field, norm);
  if (!poles) return undefined;
  return Float64Array.from(field.units, (_, i) => {
    const { toBest, toWorst } = distancesOf(field, poles, i);
    return (100 * toWorst) / (toBest + toWorst);
  });
}

/**
 * What each child contributed to a unit's closeness (贴近度构成): its share in the squared distance from the anti-ideal.
 *
 * @param i - row of the field
 * @param score - the unit's
 * @returns points for each child, none below 0; they add up to the score
 */
export function topsisParts(field: Field, poles: Poles, i: number, score: number): Float64Array {
  const { squares } = distancesOf(field, poles, i);
  const whole = sum(squares);
  return squares.map((square) => (whole === 0 ? 0 : (score * square) / whole));
}
