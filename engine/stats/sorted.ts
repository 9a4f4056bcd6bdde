/**
 * The values in ascending order, as a copy.
 *
 * @example [...sorted([3, 1, 2])] // => [1, 2, 3]
 */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = values instanceof Float64Array ? values.slice() : Float64Array.from(values);
  return isAscending(copy) ? copy : copy.sort();
}

/** What is in order already need not be sorted: winsorising looks at the same values again and again. */
function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1]! <= values[i]!)) return false;
  return true;
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
