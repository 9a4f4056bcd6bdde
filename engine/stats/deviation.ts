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
  const squares = squaredDistances(values);
  return squares === undefined || values.length < 2 ? undefined : Math.sqrt(squares / (values.length - 1));
}

/**
 * Standard deviation of a whole population (总体标准差), with n in the denominator.
 *
 * @returns the deviation, in the unit of the values; 0 exactly where they are all equal, `undefined` for no values
 * @source Excel: STDEV.P
 * @example populationDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // => 2
 */
export function populationDeviation(values: ArrayLike<number>): number | undefined {
  const squares = squaredDistances(values);
  return squares === undefined ? undefined : Math.sqrt(squares / values.length);
}

/** The sum of the squared distances from the mean; `undefined` for no values. */
function squaredDistances(values: ArrayLike<number>): number | undefined {
  const centre = mean(values);
  if (centre === undefined) return undefined;
  const squares = new Float64Array(values.length);
  for (let i = 0; i < squares.length; i++) squares[i] = (values[i]! - centre) ** 2;
  return sum(squares);
}
