import { sorted } from "./sorted";

/**
 * Deviations from the mean, divided by the greatest of them, so that their powers stay within the range of doubles.
 *
 * They are in ascending order, whatever the order of the values, so that figures made of them do not depend on it.
 *
 * @returns one within ±1 for each value; `undefined` where all values are equal, where there are none, or where their sum
 * is beyond the range of doubles
 * @example [...centred([3, 1, 2])!] // => [-1, 0, 1]
 */
export function centred(values: ArrayLike<number>): Float64Array | undefined {
  const ascending = sorted(values);
  const n = ascending.length;
  if (n === 0 || ascending[0] === ascending[n - 1]) return undefined;
  const centre = compensatedSum(ascending) / n;
  const greatest = Math.max(centre - ascending[0]!, ascending[n - 1]! - centre);
  if (!(greatest > 0) || !Number.isFinite(greatest)) return undefined;
  for (let i = 0; i < n; i++) ascending[i] = (ascending[i]! - centre) / greatest;
  return ascending;
}

/** The mean of the squares, cubes or fourth powers of deviations. */
export function moment(deviations: Float64Array, k: 2 | 3 | 4): number {
  const powers = new Float64Array(deviations.length);
  for (let i = 0; i < powers.length; i++) {
    const x = deviations[i]!;
    powers[i] = k === 2 ? x * x : k === 3 ? x * x * x : x * x * x * x;
  }
  return compensatedSum(powers) / powers.length;
}

/** Sum in twice the precision; the exact one is too slow for what is worked out again after every winsorised cell. */
function compensatedSum(values: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return total + lost;
}
