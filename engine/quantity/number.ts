import { Decimal } from "decimal.js";
import { numeralPattern, readNumeral } from "./numeral";
import { multipliers } from "./units";

/** A number as it stands in a text (数字). */
export interface WrittenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether it is a Chinese numeral, which only counts as a number where a unit or nothing follows. */
  readonly isNumeral: boolean;
}

/** Beyond this no figure is meant: what is written so is a slip of the hand, and sums of such would overflow. */
const beyondAnyFigure = 1e21;

/** Whether a number can be a figure of a plan or a report. */
export function isFigure(value: number): boolean {
  return Math.abs(value) < beyondAnyFigure;
}

const arabic = /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,3}(?![\d.]))?/gu;

const numerals = new RegExp(numeralPattern, "gu");

/**
 * Finds every number in a text, Arabic (with thousands separators, a sign, an exponent) or Chinese.
 *
 * A sign counts only where no digit or Latin letter stands before it, so 3-6 is 3 and 6. A Chinese numeral keeps its last 万
 * or 亿 out of the value, since there it belongs to the unit: 三千二百万元 is 3,200 万元.
 *
 * @param text - half-width text
 * @returns the numbers in order; positions refer to `text`
 */
export function findNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  if (!/[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾]/u.test(text)) return found;
  for (const m of text.matchAll(arabic)) {
    const isSigned = /^[-+]/u.test(m[0]);
    const glued = isSigned && /[A-Za-z\d)%.]/u.test(text[m.index - 1] ?? " ");
    const start = glued ? m.index + 1 : m.index;
    const digits = text.slice(start, m.index + m[0].length);
    found.push({ value: Number(digits.replace(/,/gu, "")), start, end: m.index + m[0].length, isNumeral: false });
  }
  for (const m of text.matchAll(numerals)) {
    const numeral = readTrailingMultiplier(m[0]);
    const touchesDigit = /[\d.]/u.test(text[m.index - 1] ?? "") || /\d/u.test(text[m.index + m[0].length] ?? "");
    if (numeral && !touchesDigit)
      found.push({ value: numeral.value, start: m.index, end: m.index + numeral.length, isNumeral: true });
  }
  return found.filter(({ value }) => isFigure(value)).sort((a, b) => a.start - b.start);
}

function readTrailingMultiplier(text: string): { value: number; length: number } | undefined {
  const value = readNumeral(text);
  if (value === undefined) return undefined;
  const sign = text.at(-1) ?? "";
  const size = sign === "万" || sign === "亿" ? multipliers[sign] : undefined;
  if (size === undefined || text.length === 1) return { value, length: text.length };
  return { value: new Decimal(value).div(size).toNumber(), length: text.length - 1 };
}
