import { centred, moment } from "./centred";

/**
 * Excess kurtosis of a sample (峰度): G2 = ((n + 1)·g2 + 6)(n − 1) ÷ ((n − 2)(n − 3)), g2 the fourth moment over the square
 * of the second, less 3.
 *
 * @returns 0 for a normal distribution, more for heavier tails; `undefined` for fewer than four values or equal ones
 * @source Excel: KURT; Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47
 * @example kurtosis([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]) // => -0.1517996372084198
 */
export function kurtosis(values: ArrayLike<number>): number | undefined {
  const n = values.length;
  const deviations = n < 4 ? undefined : centred(values);
  if (!deviations) return undefined;
  const excess = moment(deviations, 4) / moment(deviations, 2) ** 2 - 3;
  return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
