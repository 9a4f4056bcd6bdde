import type { Value } from "../../terms/value";
import type { ReferenceName } from "../references";

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

/** Why a sample gives no yardstick: nothing tells its values apart, or what they are to be held against is not there. */
export type NoYardstick = "constant" | "no-standard";

/** What a unit is held against where that may differ by unit, by the name of the formula (参照值). */
export type Referred = (name: ReferenceName, unit: number) => Value;

/** What a method says for one group; `undefined` where it says nothing, and for no group. */
export function figureOf<T>(
  figures: Readonly<Record<string, T>> | undefined,
  group: string | undefined,
): T | undefined {
  return figures && group !== undefined && Object.hasOwn(figures, group) ? figures[group] : undefined;
}

/** A score held between bounds, where there are any (封顶、保底); an absence stays one. */
export function held(value: Value, cap: number | null | undefined, floor: number | null | undefined): Value {
  return typeof value === "number" ? Math.min(cap ?? Infinity, Math.max(floor ?? -Infinity, value)) : value;
}
