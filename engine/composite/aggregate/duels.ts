import type { Field } from "./field";

/** Scores are equal where they differ by less of 1 and their sizes: the last digits of a mean decide no comparison. */
const fineness = 1e-12;

/** How much weight says that one row is better than each other one, and how much that it is worse. */
export interface Duel {
  readonly better: Float64Array;
  readonly worse: Float64Array;
}

/** The comparisons of every row of a field with the ranked ones, child by child. */
export interface Duels {
  readonly field: Field;
  /** Ranked rows in ascending order of each child's score; those without one are left out. */
  readonly orders: readonly Uint32Array[];
  /**
   * How many of a child's order have a lower score than a row, and how many a lower or an equal one; −1 for a row without.
   */
  readonly below: readonly Int32Array[];
  readonly upTo: readonly Int32Array[];
}

/**
 * Orders the rows of a field by each child, so that a row's comparisons are sums over the beginnings and ends of the
 * orders (两两比较): n units and m children take n²·m additions without a decision between them.
 */
export function openDuels(field: Field): Duels {
  const size = field.units.length;
  const found = Array.from(field.weights, (weight, c) => {
    const scoreOf = (row: number) => field.scores[row * field.weights.length + c]!;
    const rows = weight === 0 ? [] : field.units.flatMap((_, row) => (Number.isNaN(scoreOf(row)) ? [] : [row]));
    rows.sort((i, j) => scoreOf(i) - scoreOf(j));
    const below = new Int32Array(size).fill(-1);
    const upTo = new Int32Array(size).fill(-1);
    const order: number[] = [];
    let start = 0;
    while (start < rows.length) {
      let end = start + 1;
      while (end < rows.length && isEqual(scoreOf(rows[end - 1]!), scoreOf(rows[end]!))) end += 1;
      const equals = rows.slice(start, end);
      for (const row of equals) below[row] = order.length;
      order.push(...equals.filter((row) => field.isRanked[row] === 1));
      for (const row of equals) upTo[row] = order.length;
      start = end;
    }
    return { order: Uint32Array.from(order), below, upTo };
  });
  return {
    field,
    orders: found.map(({ order }) => order),
    below: found.map(({ below }) => below),
    upTo: found.map(({ upTo }) => upTo),
  };
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= fineness * (1 + Math.abs(one) + Math.abs(other));
}

/**
 * Compares one row with all ranked ones.
 *
 * Only children for which both have a score say anything. What they say is added in the order of the children, so that
 * what one row has over another is exactly what the other lacks.
 *
 * @param row - of the field
 * @returns weight for each row of the field; 0 for reference units
 */
export function duel({ field, orders, below, upTo }: Duels, row: number): Duel {
  const better = new Float64Array(field.units.length);
  const worse = new Float64Array(field.units.length);
  orders.forEach((order, c) => {
    const weight = field.weights[c]!;
    const [lower, equal] = [below[c]![row]!, upTo[c]![row]!];
    if (lower < 0) return;
    for (let k = 0; k < lower; k++) better[order[k]!]! += weight;
    for (let k = equal; k < order.length; k++) worse[order[k]!]! += weight;
  });
  return { better, worse };
}
