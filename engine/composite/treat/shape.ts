import { kurtosis } from "../../stats/kurtosis";
import { skewness } from "../../stats/skewness";
import type { Treatment } from "../method";

/** How lopsided a sample is and how heavy its tails are (偏度、峰度); `undefined` where it is too small or constant. */
export interface Shape {
  readonly skewness: number | undefined;
  readonly kurtosis: number | undefined;
}

/** Skewness and excess kurtosis of a sample. */
export function shapeOf(sample: ArrayLike<number>): Shape {
  return { skewness: skewness(sample), kurtosis: kurtosis(sample) };
}

/**
 * Whether a sample needs no treatment (偏度峰度检验): |skewness| below the one limit, or kurtosis below the other.
 *
 * @returns "untested" where the figures that would decide do not exist: fewer than four numbers, or all equal
 * @source R package COINr: check_SkewKurt
 */
export function passes(shape: Shape, test: NonNullable<Treatment["test"]>): boolean | "untested" {
  const isEven = shape.skewness !== undefined && Math.abs(shape.skewness) < test.skewness;
  if (isEven || (shape.kurtosis !== undefined && shape.kurtosis < test.kurtosis)) return true;
  return shape.skewness === undefined || shape.kurtosis === undefined ? "untested" : false;
}
