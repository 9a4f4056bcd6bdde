import { orient, orientLimits, type Orientation } from "./orient";

/** Where an observation stands between two goalposts: 0 at the worst, 1 at the best. */
export type Position = (x: number) => number;

/**
 * The position between goalposts (阈值法的相对位置): (x − low) ÷ (high − low), turned by direction.
 *
 * @param low, high - goalposts in the indicator's own unit of measure
 * @param clamp - whether what lies outside counts as the goalpost that it passed
 * @returns the position of an observation; `undefined` where the goalposts leave no room between them
 * @source OECD/JRC Handbook on Constructing Composite Indicators (2008), step "Normalisation"
 */
export function positionBetween(
  low: number,
  high: number,
  orientation: Orientation,
  clamp: boolean,
): Position | undefined {
  const { worst, best } = orientLimits(low, high, orientation);
  const room = best - worst;
  if (!(room > 0)) return undefined;
  return (x) => {
    const t = (orient(x, orientation) - worst) / room;
    return clamp ? Math.min(1, Math.max(0, t)) : t;
  };
}

/** Min-max (极差法): low + (high − low)·t, in points. */
export function minMax(t: number, { low, high }: { low: number; high: number }): number {
  return low + (high - low) * t;
}

/** Linear efficacy (线性功效系数法): base + (100 − base)·t, in points. */
export function efficacy(t: number, base: number): number {
  return base + (100 - base) * t;
}

/** Exponential efficacy (指数型功效函数): base·(100 ÷ base)^t, in points, written so that t = 1 gives 100 exactly. */
export function exponentialEfficacy(t: number, base: number): number {
  return 100 * (base / 100) ** (1 - t);
}
