import { sum } from "./sum";

/**
 * Arithmetic mean (算术平均).
 *
 * What the division rounds off is put back once, so that the mean of equal values is that value and not its neighbour.
 *
 * @returns the mean, or `undefined` for no values
 * @source Excel: AVERAGE
 * @example mean([0.1, 0.1, 0.1]) // => 0.1
 */
export function mean(values: ArrayLike<number>): number | undefined {
  if (values.length === 0) return undefined;
  const rough = sum(values) / values.length;
  const rest = new Float64Array(values.length);
  for (let i = 0; i < rest.length; i++) rest[i] = values[i]! - rough;
  return rough + sum(rest) / rest.length;
}
