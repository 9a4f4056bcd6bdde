import { mean } from "./mean";
import { sum } from "./sum";

/**
 * Sample standard deviation (样本标准差), with n − 1 in the denominator.
 *
 * @returns the deviation, in the unit of the values; 0 exactly where they are all equal, `undefined` for fewer than two
 * @source Excel: STDEV.S
 * @example deviation([1, 3]) // => 1.4142135623730951
 */
export function deviation(values: ArrayLike<number>): number | undefined {
  const centre = mean(values);
  if (centre === undefined || values.length < 2) return undefined;
  const squares = new Float64Array(values.length);
  for (let i = 0; i < squares.length; i++) squares[i] = (values[i]! - centre) ** 2;
  return Math.sqrt(sum(squares) / (squares.length - 1));
}
