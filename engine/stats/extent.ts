/**
 * The lowest and the highest value (最小值、最大值).
 *
 * @returns both, or `undefined` for no values
 * @example extent([3, 1, 2]) // => { low: 1, high: 3 }
 */
export function extent(values: ArrayLike<number>): { low: number; high: number } | undefined {
  if (values.length === 0) return undefined;
  let low = values[0]!;
  let high = low;
  for (let i = 1; i < values.length; i++) {
    const x = values[i]!;
    if (x < low) low = x;
    else if (x > high) high = x;
  }
  return { low, high };
}
