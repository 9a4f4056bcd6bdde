import type { Field } from "./field";

/** Shares are compared with this tolerance, so that 0.1 + 0.2 against 0.3 is a tie. */
const tolerance = 1e-9;

/**
 * How much of the weight says that one unit is better than another (优胜比重), ties as half.
 *
 * Only what both have a score for counts, with its weights rescaled; where that is nothing, neither is better.
 *
 * @param i - row of the field
 * @param j - row of the field
 * @returns the share, 0–1; that of `j` against `i` is 1 less this
 * @source COINr: outrankMatrix, where no score is missing
 */
export function outranking({ weights, scores }: Field, i: number, j: number): number {
  const width = weights.length;
  let better = 0;
  let worse = 0;
  let equal = 0;
  for (let c = 0, a = i * width, b = j * width; c < width; c++, a++, b++) {
    const [own, other] = [scores[a]!, scores[b]!];
    if (own > other) better += weights[c]!;
    else if (own < other) worse += weights[c]!;
    else if (own === other) equal += weights[c]!;
  }
  const whole = better + worse + equal;
  return whole === 0 ? 0.5 : (better + equal / 2) / whole;
}

/** 1 where the weight says that row `i` is better than row `j`, −1 where it says worse, 0 where it does not decide. */
export function verdict(field: Field, i: number, j: number): -1 | 0 | 1 {
  const margin = outranking(field, i, j) - 0.5;
  return margin > tolerance ? 1 : margin < -tolerance ? -1 : 0;
}

/**
 * Copeland's scores (科普兰法): the ranked units that a unit outranks less those that outrank it.
 *
 * Reference units are compared with the ranked ones and count for nobody. The result does not depend on the order of the
 * rows; every pair is looked at once, so that the time grows with the square of the number of units.
 *
 * @returns one score for each row
 * @source Becker et al. (2022), COINr, doi 10.21105/joss.04567; Munda & Nardo (2009), Applied Economics 41
 */
export function copeland(field: Field): Float64Array {
  const size = field.units.length;
  const scores = new Float64Array(size);
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      if (field.isRanked[i] === 0 && field.isRanked[j] === 0) continue;
      const outcome = verdict(field, i, j);
      if (field.isRanked[j] === 1) scores[i]! += outcome;
      if (field.isRanked[i] === 1) scores[j]! -= outcome;
    }
  return scores;
}

/**
 * How much of a unit's score each child decided (科普兰得分构成): the 1 of every comparison, won or lost, is divided by
 * weight among the children that were of the winner's side.
 *
 * @param i - row of the field
 * @returns points for each child; they add up to the score
 */
export function copelandParts(field: Field, i: number): Float64Array {
  const width = field.weights.length;
  const parts = new Float64Array(width);
  for (let j = 0; j < field.units.length; j++) {
    if (field.isRanked[j] === 0 || j === i) continue;
    const outcome = verdict(field, i, j);
    if (outcome === 0) continue;
    const isOfTheWinner = (c: number) => (field.scores[i * width + c]! - field.scores[j * width + c]!) * outcome > 0;
    let side = 0;
    for (let c = 0; c < width; c++) if (isOfTheWinner(c)) side += field.weights[c]!;
    for (let c = 0; c < width; c++) if (isOfTheWinner(c)) parts[c]! += (outcome * field.weights[c]!) / side;
  }
  return parts;
}

/** How a unit's comparisons with the ranked units came out (胜、平、负). */
export function record(field: Field, i: number): { won: number; drawn: number; lost: number } {
  const found = { won: 0, drawn: 0, lost: 0 };
  for (let j = 0; j < field.units.length; j++) {
    if (field.isRanked[j] === 0 || j === i) continue;
    found[(["lost", "drawn", "won"] as const)[verdict(field, i, j) + 1]!] += 1;
  }
  return found;
}
