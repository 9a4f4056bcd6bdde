import { Decimal } from "decimal.js";

/** How a half is rounded: away from zero (四舍五入), or to the even digit (GB/T 8170 四舍六入五成双). */
export type RoundingMode = "half-away" | "half-even";

/**
 * Rounds as people write (四舍五入), on the decimal that the double shows and not on its binary value.
 *
 * @param x - a finite number
 * @param decimals - digits kept after the point; negative ones round to tens, hundreds …
 * @param mode - what happens to a half; away from zero unless told otherwise
 * @throws RangeError when `x` is not finite
 * @source Excel: ROUND; GB/T 8170-2008 for `half-even`
 * @example round(1.005, 2) // => 1.01
 * @example round(-2.5, 0) // => -3
 * @example round(2.5, 0, "half-even") // => 2
 */
export function round(x: number, decimals: number, mode: RoundingMode = "half-away"): number {
  if (!Number.isFinite(x)) throw new RangeError(`cannot round ${x}`);
  const rule = mode === "half-away" ? Decimal.ROUND_HALF_UP : Decimal.ROUND_HALF_EVEN;
  const unit = new Decimal(10).pow(-decimals);
  const rounded = new Decimal(x).div(unit).toDecimalPlaces(0, rule).times(unit).toNumber();
  return rounded === 0 ? 0 : rounded;
}
