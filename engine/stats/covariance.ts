import { mean } from "./mean";
import { sum } from "./sum";

/**
 * Sample covariance (样本协方差), with n − 1 in the denominator.
 *
 * @param x - finite numbers
 * @param y - as many
 * @returns the covariance, `undefined` for fewer than two pairs
 * @source Excel: COVARIANCE.S
 * @example covariance([1, 2, 3], [2, 4, 6]) // => 2
 */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const [a, b] = [mean(x), mean(y)];
  if (a === undefined || b === undefined || x.length < 2) return undefined;
  return sum(Float64Array.from(x, (each, i) => (each - a) * (y[i]! - b))) / (x.length - 1);
}
