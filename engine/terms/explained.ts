import type { Place } from "./place";
import type { Value } from "./value";

/** An input of a computed number: a plain constant of the method, text as written, or a result of its own. */
export type ExplainedInput = Value | Explained;

/**
 * A value with the rule that made it and what it was made of (可追溯结果).
 *
 * The tree is the trace: sentences are rendered from it in `report/` and never computed beside it.
 */
export interface Explained {
  readonly value: Value;
  /** A dotted name that `report/` has a Chinese wording for, such as `rate.at-least`. */
  readonly rule: string;
  readonly inputs: Readonly<Record<string, ExplainedInput>>;
  /** What it is of, such as an indicator's name. */
  readonly label?: string;
  /** How it was written where it came from, such as 387万亩. */
  readonly written?: string;
  readonly place?: Place;
}

/**
 * A number or absence that was read and not computed.
 *
 * @param value - what was read
 * @param place - where it stands
 * @param written - how it is written there
 */
export function given(value: Value, place?: Place, written?: string, label?: string): Explained {
  return {
    value,
    rule: "given",
    inputs: {},
    ...(label === undefined ? {} : { label }),
    ...(written === undefined ? {} : { written }),
    ...(place === undefined ? {} : { place }),
  };
}
