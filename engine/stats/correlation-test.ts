import { betaShare } from "./beta-share";

/**
 * How probable a correlation at least this far from 0 is where there is none (相关系数的双侧显著性概率).
 *
 * Two-sided, by Student's t with n − 2 degrees of freedom: t = r·√((n − 2) ÷ (1 − r²)). Exact for Pearson's correlation
 * of normal columns, an approximation for Spearman's.
 *
 * @param r - the correlation, −1 to 1
 * @param n - how many pairs it is of
 * @returns 0 to 1; `undefined` for fewer than three pairs
 * @source R: cor.test, method "pearson", and "spearman" with exact = FALSE
 * @example correlationTest(0, 10) // => 1
 */
export function correlationTest(r: number, n: number): number | undefined {
  return n < 3 ? undefined : betaShare((1 - r) * (1 + r), (n - 2) / 2, 0.5);
}
