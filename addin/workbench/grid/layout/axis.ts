/**
 * The rows or the columns of a sheet in the order in which the grid shows them (行列轴): hidden ones are left out.
 */
export interface Axis {
  /** How many are shown. */
  readonly count: number;
  /** The row or column of the sheet that is shown at a place, counted from 0. */
  at(place: number): number;
  /** The place of a row or column; of a hidden one the place of the next that is shown, or of the last. */
  placeOf(index: number): number;
  isHidden(index: number): boolean;
}

/**
 * An axis over the first rows or columns of a sheet.
 *
 * @param length - how many there are, hidden ones among them
 * @example axisOf(5, new Set([1, 2])).at(1) // => 3
 * @example axisOf(5, new Set([1, 2])).placeOf(2) // => 1
 */
export function axisOf(length: number, hidden: ReadonlySet<number> | undefined): Axis {
  if (hidden === undefined || hidden.size === 0)
    return {
      count: length,
      at: (place) => place,
      placeOf: (index) => Math.max(0, Math.min(index, length - 1)),
      isHidden: () => false,
    };
  const shown = Array.from({ length }, (_, i) => i).filter((i) => !hidden.has(i));
  return {
    count: shown.length,
    at: (place) => shown[place] ?? length,
    placeOf: (index) => Math.max(0, Math.min(firstFrom(shown, index), shown.length - 1)),
    isHidden: (index) => hidden.has(index),
  };
}

/** Where the first number of a rising list stands that is not less. */
function firstFrom(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
