import { mean } from "./mean";
import { sum } from "./sum";

/**
 * Pearson's correlation (皮尔逊相关系数).
 *
 * @param x - finite numbers
 * @param y - as many
 * @returns −1 to 1; `undefined` for fewer than two pairs, or where one of the columns has no spread or a
 *   sum beyond the range of doubles
 * @source Excel: CORREL; R: cor
 * @example correlation([1, 2, 3], [2, 4, 6]) // => 1
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const [a, b] = [deviationsOf(x), deviationsOf(y)];
  if (a === undefined || b === undefined) return undefined;
  const r = sum(a.map((each, i) => each * b[i]!));
  // Columns on one line are up to a few roundings off 1, which would pass for a doubt about them.
  return Math.abs(r) > 1 - noise ? Math.sign(r) : r;
}

const noise = 1e-15;

/** Distances from the mean, divided by their length; nothing for a column without spread. */
function deviationsOf(values: ArrayLike<number>): Float64Array | undefined {
  const centre = mean(values);
  if (centre === undefined || values.length < 2) return undefined;
  const distances = Float64Array.from(values, (value) => value - centre);
  const greatest = distances.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  // Numbers whose sum is beyond the range of doubles have no distances that mean anything.
  if (!(greatest > 0) || !Number.isFinite(greatest)) return undefined;
  // Scaled first, so that squares of very large or small numbers stay within the range of doubles.
  const scaled = distances.map((each) => each / greatest);
  const length = Math.sqrt(sum(scaled.map((each) => each ** 2)));
  return scaled.map((each) => each / length);
}
