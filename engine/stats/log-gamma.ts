const coefficients = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * The natural logarithm of the gamma function, for numbers of at least ½.
 *
 * @param x - at least 0.5
 * @returns ln Γ(x), to about 15 digits
 * @source Lanczos, C. (1964), A Precision Approximation of the Gamma Function, SIAM J. Numer. Anal. B 1; g = 7, n = 9
 */
export function logGamma(x: number): number {
  const z = x - 1;
  const t = z + 7.5;
  const series = coefficients.reduce((total, each, i) => total + (i === 0 ? each : each / (z + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}
