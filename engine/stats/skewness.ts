import { centred, moment } from "./centred";

/**
 * Skewness of a sample (偏度): G1 = g1 · √(n(n − 1)) ÷ (n − 2), g1 the third moment over the 3/2 power of the second.
 *
 * @returns above 0 where the long tail is on the high side; `undefined` for fewer than three values or equal ones
 * @source Excel: SKEW; Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47
 * @example skewness([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]) // => 0.35954307140679716
 */
export function skewness(values: ArrayLike<number>): number | undefined {
  const n = values.length;
  const deviations = n < 3 ? undefined : centred(values);
  if (!deviations) return undefined;
  return ((moment(deviations, 3) / moment(deviations, 2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
}
