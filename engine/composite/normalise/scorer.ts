import type { Value } from "../../terms/value";

/** The figures that an observation was held against, such as goalposts, by name (标尺). */
export type Yardstick = Readonly<Record<string, number>>;

/** Turns the observations of one group of units into scores. */
export interface Scorer {
  readonly yardstick: Yardstick;
  /**
   * The score of one observation.
   *
   * @param x - in the indicator's own unit of measure
   * @param unit - whose it is, for rules that look at more than `x`
   */
  score(x: number, unit: number): Value;
}

/** What a method says for one group; `undefined` where it says nothing, and for no group. */
export function figureOf<T>(
  figures: Readonly<Record<string, T>> | undefined,
  group: string | undefined,
): T | undefined {
  return figures && group !== undefined && Object.hasOwn(figures, group) ? figures[group] : undefined;
}
