import type { Column } from "../terms/column";

/**
 * Who is compared with whom (比较范围): the ranked units, those of each group, and the group that each unit counts in.
 *
 * A unit in several groups is in the sample of each of them, whichever one it counts in.
 */
export interface Comparison {
  readonly all: readonly number[];
  readonly members: ReadonlyMap<string, readonly number[]>;
  readonly groupOf: readonly (string | undefined)[];
}

/**
 * Who is compared with whom.
 *
 * @param groupsOf - all groups of each unit
 * @param groupOf - the one that it counts in
 */
export function compare(
  isRanked: Uint8Array,
  groupsOf: readonly (readonly string[])[],
  groupOf: readonly (string | undefined)[],
): Comparison {
  const all: number[] = [];
  const members = new Map<string, number[]>();
  groupsOf.forEach((groups, i) => {
    if (isRanked[i] === 0) return;
    all.push(i);
    for (const group of groups) {
      const others = members.get(group);
      if (others) others.push(i);
      else members.set(group, [i]);
    }
  });
  return { all, members, groupOf };
}

/** Positions by what they have in common, each in ascending order; a position without a key is in none. */
export function positionsBy(count: number, keyOf: (i: number) => string | undefined): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    const key = keyOf(i);
    if (key === undefined) continue;
    const others = found.get(key);
    if (others) others.push(i);
    else found.set(key, [i]);
  }
  return found;
}

/** The numbers that the units at some positions have; those without one are left out. */
export function presentAt(column: Column, positions: readonly number[]): Float64Array {
  const found = new Float64Array(positions.length);
  let count = 0;
  for (const i of positions) if (column.reasons[i] === 0) found[count++] = column.numbers[i]!;
  return found.subarray(0, count);
}
