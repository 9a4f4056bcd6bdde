import type { Direction, Indicator } from "../method";

/** Which way an indicator is better, and what is best where it is moderate. */
export interface Orientation {
  readonly direction: Direction;
  readonly ideal?: { readonly low: number; readonly high: number } | undefined;
}

/** An indicator's orientation; one that is scored by a formula of its own and names no direction is taken as it is. */
export function orientationOf({ direction = "positive", ideal }: Indicator): Orientation {
  return { direction, ideal };
}

/**
 * An observation turned so that more is better (正向化): itself, its opposite, or minus its distance from the ideal.
 *
 * @example orient(8, { direction: "moderate", ideal: { low: 3, high: 6 } }) // => -2
 */
export function orient(x: number, { direction, ideal }: Orientation): number {
  if (direction === "positive") return x;
  if (direction === "negative") return -x;
  return -Math.max(0, ideal!.low - x, x - ideal!.high);
}

/**
 * Goalposts turned in the same way: the worst and the best that an observation can be.
 *
 * The best of a moderate indicator is the ideal; the worst is as far from it as the farther goalpost.
 */
export function orientLimits(
  low: number,
  high: number,
  { direction, ideal }: Orientation,
): { worst: number; best: number } {
  if (direction === "positive") return { worst: low, best: high };
  if (direction === "negative") return { worst: -high, best: -low };
  return { worst: -Math.max(ideal!.low - low, high - ideal!.high), best: 0 };
}
