import { round } from "../stats/round";
import type { Value } from "../terms/value";
import { absenceWords } from "./words";

/**
 * A number for people, rounded half away from zero; trailing zeros stay out.
 *
 * @param value - a number or an absence, which is named
 * @param decimals - digits after the point at the most
 */
export function numberText(value: Value, decimals = 2): string {
  return typeof value === "number" ? String(round(value, decimals)) : absenceWords[value];
}

/**
 * A number with a fixed count of decimals, as in tables.
 *
 * @example fixedText(72.5, 2) // => "72.50"
 */
export function fixedText(value: number, decimals: number): string {
  return round(value, decimals).toFixed(decimals);
}

/**
 * A ratio as a percentage.
 *
 * @param value - 1 = 100 %
 * @example percentText(0.853) // => "85.3%"
 */
export function percentText(value: Value, decimals = 1): string {
  return typeof value === "number" ? `${String(round(100 * value, decimals))}%` : absenceWords[value];
}
