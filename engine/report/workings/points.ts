import { fixedText, numberText } from "../number-text";

/**
 * Points to two decimals unless told otherwise; to two digits where that would leave nothing of them.
 *
 * @param points - 0 or more
 * @example pointsText(0.0004025) // => "0.0004"
 */
export function pointsText(points: number, decimals = 2): string {
  if (points >= 0.5 * 10 ** -decimals || points === 0) return fixedText(points, decimals);
  return numberText(points, Math.min(12, 1 - Math.floor(Math.log10(points))));
}

/**
 * A difference of points, with its sign.
 *
 * @example signedPoints(-1.2) // => "−1.20 分"
 */
export function signedPoints(points: number, decimals?: number): string {
  return `${points < 0 ? "−" : "+"}${pointsText(Math.abs(points), decimals)} 分`;
}
