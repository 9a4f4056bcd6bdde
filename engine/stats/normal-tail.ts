import { logGamma } from "./log-gamma";

/** Where the series gives way to the continued fraction. */
const turn = 1.5;
const mostTerms = 10_000;

/**
 * How probable a standard normal number at least this far from 0 is, on both sides (正态分布双侧概率).
 *
 * @param z - finite
 * @returns 0 to 1
 * @source Abramowitz and Stegun (1964), 6.5.29 and 6.5.31: 2·(1 − Φ(|z|)) is the upper incomplete gamma of ½ at z² ÷ 2
 * @example normalTail(0) // => 1
 */
export function normalTail(z: number): number {
  const x = (z * z) / 2;
  if (x === 0) return 1;
  const front = Math.exp(-x + Math.log(x) / 2 - logGamma(0.5));
  return x < turn ? 1 - front * series(x) : front * fraction(x);
}

function series(x: number): number {
  let term = 2;
  let total = term;
  for (let k = 1; k < mostTerms && term > total * 1e-17; k++) {
    term *= x / (0.5 + k);
    total += term;
  }
  return total;
}

/** By Lentz's method. */
function fraction(x: number): number {
  let b = x + 0.5;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < mostTerms; k++) {
    const a = -k * (k - 0.5);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
