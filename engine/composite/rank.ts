import { round } from "../stats/round";
import { mapColumns } from "./formula/operand";
import { columnOf, valueAt, type Column } from "../terms/column";
import type { Ranking } from "./method";

/** Puts units in order, best first: negative when unit `i` goes before unit `j`, 0 when nothing tells them apart. */
export type Order = (i: number, j: number) => number;

/**
 * The order by scores, descending; each further column decides where those before it are equal (排序). A unit without a
 * score goes after all that have one.
 */
export function orderBy(...columns: readonly Column[]): Order {
  return (i, j) => {
    for (const { numbers, reasons } of columns) {
      const difference = Number(reasons[i] !== 0) - Number(reasons[j] !== 0) || numbers[j]! - numbers[i]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** The totals as they are compared: rounded where the method ranks on so many decimals, else as they are. */
export function rankedTotals(total: Column, { rankOn }: Ranking): Column {
  return rankOn === undefined
    ? total
    : mapColumns([total], total.reasons.length, (i) => round(total.numbers[i]!, rankOn));
}

/**
 * Places in an order (名次): units that nothing tells apart share the better place.
 *
 * @param positions - who is ranked, with whom
 * @param total - a unit without one has no place
 * @param ties - `competition`: 1, 2, 2, 4; `dense`: 1, 2, 2, 3
 * @returns the place of each of `total`'s units; `null` for one that is not among the positions or has no total
 */
export function places(
  positions: readonly number[],
  total: Column,
  order: Order,
  ties: Ranking["ties"],
): (number | null)[] {
  const found: (number | null)[] = new Array<number | null>(total.reasons.length).fill(null);
  const ordered = positions.filter((i) => total.reasons[i] === 0).sort(order);
  let place = 0;
  ordered.forEach((i, at) => {
    if (at === 0 || order(ordered[at - 1]!, i) !== 0) place = ties === "dense" ? place + 1 : at + 1;
    found[i] = place;
  });
  return found;
}

/** Places among all ranked units and among those of the unit's group; `null` where there is no total or no ranking. */
export interface Ranks {
  readonly all: readonly (number | null)[];
  readonly group: readonly (number | null)[];
}

/**
 * Ranks the units, all together and within the groups that they count in (排名).
 *
 * @param isRanked - 1 for a unit that is ranked
 */
export function rankUnits(
  total: Column,
  order: Order,
  ties: Ranking["ties"],
  isRanked: Uint8Array,
  groupOf: readonly (string | undefined)[],
): Ranks {
  const all = [...isRanked.keys()].filter((i) => isRanked[i] === 1);
  const group = new Array<number | null>(isRanked.length).fill(null);
  for (const id of new Set(groupOf)) {
    if (id === undefined) continue;
    const members = all.filter((i) => groupOf[i] === id);
    const found = places(members, total, order, ties);
    for (const i of members) group[i] = found[i]!;
  }
  return { all: places(all, total, order, ties), group };
}

/**
 * Places gained since the last evaluation (位次变化): the last place less the present one, so that a rise is positive.
 *
 * @returns the last place's reason where it is absent; `withheld` for a unit that has no place now
 */
export function placesGained(previous: Column, now: readonly (number | null)[]): Column {
  return columnOf(
    now.map((place, i) => {
      const before = valueAt(previous, i);
      return typeof before !== "number" ? before : place === null ? "withheld" : before - place;
    }),
  );
}

/**
 * Growth of the total since the last evaluation (得分增长), in per cent: 104 against 100 is 4.
 *
 * @returns the last total's reason where it is absent, `undefined` where it is 0 or negative and there is no growth to
 *   speak of, and the total's reason where that is absent
 */
export function growthOf(previous: Column, total: Column): Column {
  return mapColumns([previous, total], total.reasons.length, (i) => {
    const before = previous.numbers[i]!;
    return before > 0 ? ((total.numbers[i]! - before) / before) * 100 : NaN;
  });
}
