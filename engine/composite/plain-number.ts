import { halfWidth, squeeze } from "../quantity/text";

const plain = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/u;

/**
 * The number that a text is, whole: full-width or not, with thousands separators or not, with a per cent sign or not.
 *
 * @returns the number, per cent as it is written (85.3% is 85.3); `undefined` where the text says anything else
 * @example readPlainNumber("１,234.5") // => 1234.5
 * @example readPlainNumber("约12") // => undefined
 */
export function readPlainNumber(text: string): number | undefined {
  const digits = squeeze(halfWidth(text)).replace(/%$/u, "");
  if (!/\d/u.test(digits) || !plain.test(digits)) return undefined;
  const number = Number(digits.replace(/,/gu, ""));
  return Number.isFinite(number) ? number : undefined;
}
