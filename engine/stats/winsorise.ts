import { skewness } from "./skewness";
import { countBelow, sorted } from "./sorted";

/** Between what winsorised values lie; a side that was not touched has no bound. */
export interface WinsorBounds {
  readonly low?: number;
  readonly high?: number;
  /** How many of the values lie outside and take the value of a bound. */
  readonly cells: number;
}

/**
 * Winsorising from the outside in (缩尾): the farthest value takes the next one, again and again.
 *
 * It is the highest where the skewness is 0 or more, else the lowest. Equal values move together, so that more than
 * `cells` may be set. It ends when `isEnough` says so, when `cells` are set, or when all values would be equal.
 *
 * @param cells - below so many, it goes on
 * @param isEnough - asked before each move about the values as they are by then, in ascending order
 * @source R package COINr: winsorise
 * @example winsorBounds([1, 2, 3, 4, 50], 1, () => false) // => { high: 4, cells: 1 }
 */
export function winsorBounds(
  values: ArrayLike<number>,
  cells: number,
  isEnough: (ascending: Float64Array) => boolean,
): WinsorBounds {
  const ascending = sorted(values);
  const original = ascending.slice();
  let low: number | undefined;
  let high: number | undefined;
  const outside = () =>
    (low === undefined ? 0 : countBelow(original, low)) +
    (high === undefined ? 0 : original.length - countBelow(original, high, true));
  while (outside() < cells && !isEnough(ascending)) {
    const skew = skewness(ascending);
    const first = ascending[0];
    const last = ascending.at(-1);
    if (skew === undefined || first === undefined || last === undefined) break;
    const from = countBelow(ascending, last);
    const to = countBelow(ascending, first, true);
    if (skew >= 0) {
      high = ascending[from - 1]!;
      ascending.fill(high, from);
    } else {
      low = ascending[to]!;
      ascending.fill(low, 0, to);
    }
  }
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), cells: outside() };
}
