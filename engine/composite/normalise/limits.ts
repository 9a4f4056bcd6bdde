import { extent } from "../../stats/extent";
import type { Value } from "../../terms/value";
import type { Score } from "../method";
import { figureOf, type Referred } from "./scorer";

type Limited = Extract<Score, { limits: unknown }>;

/** The goalposts of one group of units: one pair for all, or one for each unit. */
export interface Goalposts {
  /** Those that are the same for all, by side. */
  readonly common: Readonly<Partial<Record<Side, number>>>;
  /** Those of a unit; an absence where it has none, with the reason. */
  of(unit: number): { readonly low: number; readonly high: number } | Exclude<Value, number>;
}

type Side = "low" | "high";

/**
 * Finds the goalposts that a method asks for (阈值).
 *
 * A number stands for itself, "sample" for the lowest or highest of the sample, a unit for what it has, a formula for what
 * it gives for each unit; goalposts of the group go before all of them.
 *
 * @param seen - the observations of the scope that count for the goalposts
 * @param unitValue - what another unit has, by its code; `undefined` where it has no number
 * @returns `undefined` where the sample is empty or the unit has nothing
 */
export function goalposts(
  score: Limited,
  seen: Float64Array,
  group: string | undefined,
  referred: Referred,
  unitValue: (code: string) => number | undefined,
): Goalposts | undefined {
  const written = figureOf(score.groupLimits, group) ?? score.limits;
  const ends = extent(seen);
  const common: Partial<Record<Side, number>> = {};
  const own: Side[] = [];
  for (const side of ["low", "high"] as const) {
    const end = written === "sample" ? written : written[side];
    if (typeof end === "object" && "formula" in end) {
      own.push(side);
      continue;
    }
    const figure = typeof end === "number" ? end : end === "sample" ? ends?.[side] : unitValue(end.unit);
    if (figure === undefined) return undefined;
    common[side] = figure;
  }
  if (own.length === 0) {
    const both = { low: common.low!, high: common.high! };
    return { common, of: () => both };
  }
  return {
    common,
    of: (unit) => {
      const both: Record<string, number> = { ...common };
      for (const side of own) {
        const figure = referred(side, unit);
        if (typeof figure !== "number") return figure;
        both[side] = figure;
      }
      return { low: both.low!, high: both.high! };
    },
  };
}
