import { duel, openDuels, type Duel, type Duels } from "./duels";
import type { Field } from "./field";

/** Weights are compared with this tolerance, in shares of all weights, so that 0.1 + 0.2 against 0.3 is a tie. */
const tolerance = 1e-9;

/** 1 where more of the weight says better than worse, −1 where less, 0 where neither: what both share decides. */
function verdict({ better, worse }: Duel, row: number): number {
  const margin = better[row]! - worse[row]!;
  return Math.abs(margin) <= tolerance ? 0 : Math.sign(margin);
}

/**
 * Copeland's scores (科普兰法): the ranked units that a unit outranks less those that outrank it.
 *
 * One unit outranks another where it is better in more than half of the weight of what both have a score for, equal
 * scores counting half for each. Reference units are compared with the ranked ones and count for nobody. The result does
 * not depend on the order of the rows. Time grows with the square of the number of units.
 *
 * @returns one score for each row
 * @source Becker et al. (2022), COINr, doi 10.21105/joss.04567; Munda & Nardo (2009), Applied Economics 41
 */
export function copeland(field: Field): Float64Array {
  const duels = openDuels(field);
  return Float64Array.from(field.units, (_, row) => {
    const { won, lost } = record(duels, row);
    return won - lost;
  });
}

/** How a unit's comparisons with the other ranked units came out (胜、平、负). */
export function record(duels: Duels, row: number): { won: number; drawn: number; lost: number } {
  const found = { won: 0, drawn: 0, lost: 0 };
  const against = duel(duels, row);
  duels.field.isRanked.forEach((isRanked, other) => {
    if (isRanked === 0 || other === row) return;
    const outcome = verdict(against, other);
    found[outcome > 0 ? "won" : outcome < 0 ? "lost" : "drawn"] += 1;
  });
  return found;
}

/**
 * How much of a unit's score each child decided (科普兰得分构成): the 1 of every comparison, won or lost, is divided by
 * weight among the children that were of the winner's side.
 *
 * @returns points for each child; they add up to the score
 */
export function copelandParts(duels: Duels, row: number): Float64Array {
  const { field, orders, below, upTo } = duels;
  const against = duel(duels, row);
  const outcomes = field.units.map((_, other) => verdict(against, other));
  const gained = Float64Array.from(outcomes, (outcome, other) => (outcome > 0 ? 1 / against.better[other]! : 0));
  const given = Float64Array.from(outcomes, (outcome, other) => (outcome < 0 ? 1 / against.worse[other]! : 0));
  return field.weights.map((weight, c) => {
    const order = orders[c]!;
    const [lower, equal] = [below[c]![row]!, upTo[c]![row]!];
    let part = 0;
    if (lower < 0) return 0;
    for (let k = 0; k < lower; k++) part += gained[order[k]!]!;
    for (let k = equal; k < order.length; k++) part -= given[order[k]!]!;
    return weight * part;
  });
}
