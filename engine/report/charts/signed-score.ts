import { scoreNumber } from "../workings/numbers";

/**
 * A difference of scores, with its sign; none where it rounds to 0.
 *
 * @example signedScore(1.234, 2) // => "+1.23"
 * @example signedScore(-0.001, 2) // => "0.00"
 */
export function signedScore(difference: number, decimals: number): string {
  const text = scoreNumber(difference, decimals);
  return difference > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}
