import { sum } from "./sum";

/**
 * Cronbach's alpha (克朗巴赫信度系数): k ÷ (k − 1) × (1 − Σ variances ÷ Σ of all variances and covariances).
 *
 * @param covariances - the k × k matrix of covariances
 * @returns at most 1; negative where the items run against each other; `undefined` for fewer than two items, or where
 *   their sum has no spread
 * @source Cronbach, L. J. (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16
 * @example cronbach([[1, 0.5], [0.5, 1]]) // => 0.6666666666666667
 */
export function cronbach(covariances: readonly (readonly number[])[]): number | undefined {
  const k = covariances.length;
  const whole = sum(covariances.flat());
  const own = sum(covariances.map((row, i) => row[i]!));
  return k < 2 || whole === 0 ? undefined : (k / (k - 1)) * (1 - own / whole);
}
