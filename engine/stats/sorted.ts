/**
 * The values in ascending order, as a copy.
 *
 * @example [...sorted([3, 1, 2])] // => [1, 2, 3]
 */
export function sorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * How many of the values are below `x`, or not above it when `isInclusive`.
 *
 * @param ascending - in ascending order
 * @example countBelow([1, 2, 2, 4], 2) // => 1
 */
export function countBelow(ascending: ArrayLike<number>, x: number, isInclusive = false): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = ascending[middle]!;
    if (value < x || (isInclusive && value === x)) from = middle + 1;
    else to = middle;
  }
  return from;
}
