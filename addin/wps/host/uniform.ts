import type { CellRange } from "../../../engine/index";

/** Part of a block whose cells share something. */
export interface Uniform<Value> {
  readonly range: CellRange;
  readonly value: Value;
}

/**
 * Finds in a block the parts that share what is asked for (同值分块): a block that does not say is asked for again in halves,
 * so that a sheet whose columns are each of one kind costs a few calls a column.
 *
 * @param ask - what a block's cells share; nothing where they differ
 * @param firstAcross - whether columns are told apart before rows are
 */
export function uniformParts<Value>(
  range: CellRange,
  ask: (range: CellRange) => Value | undefined,
  firstAcross: boolean,
): Uniform<Value>[] {
  const value = ask(range);
  if (value !== undefined) return [{ range, value }];
  const { top, left, bottom, right } = range;
  if (top === bottom && left === right) return [];
  const isAcross = top === bottom || (firstAcross && left < right);
  const middle = isAcross ? Math.floor((left + right) / 2) : Math.floor((top + bottom) / 2);
  const halves: CellRange[] = isAcross
    ? [
        { ...range, right: middle },
        { ...range, left: middle + 1 },
      ]
    : [
        { ...range, bottom: middle },
        { ...range, top: middle + 1 },
      ];
  return halves.flatMap((half) => uniformParts(half, ask, firstAcross));
}
