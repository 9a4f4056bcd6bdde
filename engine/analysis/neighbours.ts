import { places, type Order } from "../composite/rank";
import type { Ranking } from "../composite/method";
import type { Column } from "../terms/column";

/** Those right before or right behind a unit in an order (相邻名次). */
export interface Neighbour {
  /** Positions of the units that share the place. */
  readonly units: readonly number[];
  readonly place: number;
  /** Points between them and the unit, 0 or more, as totals are compared; 0 where only the tie-break tells them apart. */
  readonly points: number;
}

/** A unit's place among some units, and who is next to it (名次). */
export interface Placing {
  readonly scope: "all" | "group";
  readonly place: number;
  /** How many have a place. */
  readonly count: number;
  /** Positions of the others that share the place. */
  readonly tied: readonly number[];
  /** Who must be caught up with to gain a place; none for the first. */
  readonly above: Neighbour | undefined;
  readonly below: Neighbour | undefined;
}

/**
 * The places of some units with their neighbours (名次与前后单位).
 *
 * @param positions - who is ranked, with whom
 * @param values - what they are ranked by, as it is compared; a unit without a value has no place
 * @returns by position
 */
export function placingsOf(
  scope: Placing["scope"],
  positions: readonly number[],
  values: Column,
  order: Order,
  ties: Ranking["ties"],
): Map<number, Placing> {
  const found = places(positions, values, order, ties);
  const ordered = positions.filter((i) => found[i] !== null).sort((i, j) => order(i, j) || i - j);
  const shared: number[][] = [];
  for (const i of ordered) {
    const last = shared.at(-1);
    if (last && found[last[0]!] === found[i]) last.push(i);
    else shared.push([i]);
  }
  const next = (from: number, units: readonly number[] | undefined): Neighbour | undefined =>
    units && {
      units,
      place: found[units[0]!]!,
      points: Math.abs(values.numbers[units[0]!]! - values.numbers[from]!),
    };
  return new Map(
    shared.flatMap((units, at) =>
      units.map((i): [number, Placing] => [
        i,
        {
          scope,
          place: found[i]!,
          count: ordered.length,
          tied: units.filter((other) => other !== i),
          above: next(i, shared[at - 1]),
          below: next(i, shared[at + 1]),
        },
      ]),
    ),
  );
}
