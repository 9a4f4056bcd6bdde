import { mean } from "./mean";

/**
 * Deviations from the mean, divided by the greatest of them, so that their powers stay within the range of doubles.
 *
 * @returns one within ±1 for each value; `undefined` where all values are equal, where there are none, or where their sum
 * is beyond the range of doubles
 * @example [...centred([1, 2, 3])!] // => [-1, 0, 1]
 */
export function centred(values: ArrayLike<number>): Float64Array | undefined {
  const centre = mean(values);
  if (centre === undefined) return undefined;
  const deviations = Float64Array.from(values, (x) => x - centre);
  const greatest = deviations.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (!(greatest > 0) || !Number.isFinite(greatest)) return undefined;
  return deviations.map((x) => x / greatest);
}

/** The mean of the k-th powers. */
export function moment(deviations: Float64Array, k: number): number {
  return mean(deviations.map((x) => x ** k))!;
}
