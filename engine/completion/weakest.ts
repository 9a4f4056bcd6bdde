import type { RowCompletion } from "./result";

/** How a target of one or several conditions stands as a whole. */
export interface WholeTarget {
  /** The condition that is furthest behind, which speaks for the target. */
  readonly weakest: RowCompletion;
  /** Whether every condition is met; absent where one that is not known could decide it. */
  readonly met: boolean | undefined;
  /** How many conditions there are, and how many of them have a rate. */
  readonly count: number;
  readonly known: number;
}

/**
 * Of a target's conditions the one that is furthest behind (短板条件): a target of two conditions is met when both are.
 *
 * Conditions that are not met come before those that are, then the larger gap decides; one without a rate speaks for the
 * target only where none has one.
 *
 * @param conditions - the rows that one target cell gave, at least one
 * @throws RangeError when there is none
 */
export function weakestCondition(conditions: readonly RowCompletion[]): WholeTarget {
  const [first, ...others] = conditions;
  if (!first) throw new RangeError("a target has at least one condition");
  const known = conditions.filter(({ gap }) => gap !== undefined).length;
  const met = conditions.some((each) => each.met === false)
    ? false
    : conditions.every((each) => each.met === true)
      ? true
      : undefined;
  return { weakest: others.reduce((a, b) => (isBehind(b, a) ? b : a), first), met, count: conditions.length, known };
}

function isBehind(one: RowCompletion, other: RowCompletion): boolean {
  if (one.gap === undefined || other.gap === undefined) return one.gap !== undefined;
  if (one.met !== other.met) return one.met === false;
  return one.gap < other.gap;
}
