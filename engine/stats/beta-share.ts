import { logGamma } from "./log-gamma";

/**
 * The regularised incomplete beta function I_x(a, b) (正则不完全贝塔函数).
 *
 * @param x - 0 to 1
 * @param a - at least ½
 * @param b - at least ½
 * @returns 0 to 1
 * @source Didonato, A. R. and Morris, A. H. (1992), ACM TOMS 18, 360–373: the continued fraction, by Lentz's method
 * @example betaShare(0.5, 2, 2) // => 0.5
 */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return front / (a * fraction(x, a, b));
}

const tiny = 1e-300;
const mostTerms = 10_000;

function fraction(x: number, a: number, b: number): number {
  let value = 1;
  let above = 1;
  let below = 0;
  for (let m = 1; m <= mostTerms; m++) {
    const k = Math.floor(m / 2);
    const term =
      m % 2 === 0
        ? (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k))
        : (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    below = 1 / nonZero(1 + term * below);
    above = nonZero(1 + term / above);
    value *= above * below;
    if (Math.abs(above * below - 1) < 1e-16) break;
  }
  return value;
}

function nonZero(x: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}
