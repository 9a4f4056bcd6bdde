import { cellText, type CellValue } from "../terms/sheet";
import { findNumbers, isFigure } from "./number";
import { readNumeral } from "./numeral";
import { withoutPeriods } from "./period";
import { halfWidth } from "./text";
import { readUnit, unitAt, type UnitOfMeasure } from "./unit";

/** A number with its unit of measure, as written (数量). */
export interface Quantity {
  readonly value: number;
  /** Absent where the text names none. */
  readonly unit?: UnitOfMeasure;
  /** Positions in the text that was read: of the number with its unit. */
  readonly start: number;
  readonly end: number;
  /** 约, 近, 余, 左右: the writer does not vouch for the last digits. */
  readonly isApproximate: boolean;
}

const approximateBefore = /(?:约|大约|近|将近|接近)\s*$/u;
const approximateAfter = /^\s*(?:余|多|左右|上下)/u;
/** Letters, digits or a sign that make the number part of a name: 5G, A3, 2/3, 1+N, 6+3产业链, 3.2.1. */
const nameBefore = /[A-Za-z+/.\d×*]$/u;
const nameAfter = /^(?:[A-Za-z+/×*]|\.\d)/u;

/**
 * Finds the quantities in a text.
 *
 * Dates and named periods are no quantities, nor are numbers inside names (5G, 1+N, 十四五). A Chinese numeral counts
 * only where a known unit follows it or where it is the whole text.
 *
 * @param text - any text, full width or half
 * @returns the quantities in order; positions refer to `text`
 * @example findQuantities("累计完成约1.2万亩").map((q) => q.value) // => [1.2]
 * @example findQuantities("十四五").length // => 0
 */
export function findQuantities(text: string): Quantity[] {
  const flat = withoutPeriods(halfWidth(text));
  const quantities = inHundredths(flat);
  for (const number of findNumbers(flat)) {
    if (quantities.some((q) => number.start < q.end && number.end > q.start)) continue;
    const before = flat.slice(0, number.start);
    const gap = /^\s*余?/u.exec(flat.slice(number.end))?.[0].length ?? 0;
    const unit = unitAt(flat, number.end + gap) ?? (number.isNumeral ? undefined : trailingWord(flat, number.end));
    const after = flat.slice(number.end);
    const isWhole = before.trim() === "" && after.trim() === "";
    if (
      number.isNumeral
        ? !isCounted(flat.slice(number.start, number.end), unit?.unit, isWhole, flat.slice(unit?.end ?? number.end)) ||
          isOrdinal(before)
        : isInName(before, after, unit)
    )
      continue;
    quantities.push({
      value: number.value,
      ...(unit ? { unit: unit.unit } : {}),
      start: number.start,
      end: unit?.end ?? number.end,
      isApproximate:
        approximateBefore.test(before) ||
        (gap > 0 && flat.slice(number.end, number.end + gap).includes("余")) ||
        approximateAfter.test(flat.slice(unit?.end ?? number.end)),
    });
  }
  return quantities.sort((a, b) => a.start - b.start);
}

/** 百分之九十五, 百分之95. */
function inHundredths(flat: string): Quantity[] {
  const percent = readUnit("%");
  return [...flat.matchAll(/百分之([\d.]+|[零〇一二两三四五六七八九十百]+)/gu)].flatMap((m) => {
    const value = /\d/u.test(m[1] ?? "") ? Number(m[1]) : readNumeral(m[1] ?? "");
    const [start, end] = [m.index, m.index + m[0].length];
    return percent && value !== undefined && Number.isFinite(value)
      ? [{ value, unit: percent, start, end, isApproximate: false }]
      : [];
  });
}

/**
 * Reads the one quantity that a cell holds.
 *
 * A number under a percentage format is that percentage (0.853 shown as 85.3% is 85.3 %), one under `0"个"` has that
 * unit; digits behind the fifteenth that binary fractions leave (0.9975000000000001) are dropped, as Excel does.
 *
 * @param value - what the cell holds
 * @param numberFormat - the cell's number format
 * @returns the quantity, or `undefined` where a text holds none or more than one
 */
export function readQuantity(value: CellValue, numberFormat?: string): Quantity | undefined {
  if (typeof value === "number") return numberInCell(value, numberFormat);
  const found = findQuantities(cellText(value));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The quantity of a cell that holds a number.
 *
 * @param value - the number that the cell holds
 * @param numberFormat - such as `0.0%`
 * @returns `undefined` for a number too large to be a figure
 */
export function numberInCell(value: number, numberFormat = ""): Quantity | undefined {
  const isPercent = /%/u.test(numberFormat.replace(/"[^"]*"|\\./gu, ""));
  const shown = fifteenDigits(isPercent ? value * 100 : value);
  if (!isFigure(shown)) return undefined;
  const unit = isPercent ? readUnit("%") : unitInFormat(numberFormat);
  return { value: shown, ...(unit ? { unit } : {}), start: 0, end: 0, isApproximate: false };
}

/** The unit that a format writes behind the number (`0"个"`); none where the format also rescales it (`0!.0,"万元"`). */
function unitInFormat(numberFormat: string): UnitOfMeasure | undefined {
  const [positive = ""] = numberFormat.split(";");
  const literal = /^[#0?,.]*[#0?]"([^"]+)"$/u.exec(positive.replace(/\[[^\]]*\]|_.|\\ /gu, ""))?.[1];
  const unit = literal === undefined ? undefined : readUnit(literal);
  return unit?.isKnown ? unit : undefined;
}

/**
 * Writes a quantity as people do.
 *
 * @param value - the number, written with all its digits
 * @param unit - its unit of measure
 * @example writeQuantity(3.25, readUnit("亿立方米")) // => "3.25亿立方米"
 */
export function writeQuantity(value: number, unit?: UnitOfMeasure): string {
  const digits =
    Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6) ? value.toPrecision(15) : String(value);
  return digits + (unit?.written ?? "");
}

function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

/** A word of one or two characters that closes a text behind its number is its unit, though the lexicon lacks it: 300缸. */
function trailingWord(flat: string, from: number): { unit: UnitOfMeasure; end: number } | undefined {
  const word = /^\s*(\p{Script=Han}{1,2})(?=$|以上|以下|以内|左右|[,;。、()])/u.exec(flat.slice(from));
  const unit =
    word?.[1] === undefined || /^(?:以|之|左|上|下|余|多|内|后|前|起|来|年|月|日|底|末|度|期)/u.test(word[1])
      ? undefined
      : readUnit(word[1]);
  return unit && word ? { unit, end: from + word[0].length } : undefined;
}

/** Units before which a Chinese numeral is surely a count: 一期, 一类 and 一批 are names as often as not. */
const countedUnit =
  /^[十百千万亿]*(?:个|家|项|处|条|座|所|件|套|台|辆|部|人|名|户|场|场次|次|人次|份|只|头|张|元|亩|平方米|公里|吨|公顷|立方米|千瓦|倍|个百分点)$/u;

/** Units that stand in names and dates behind a numeral of any length: 第十二届, 十二月, 二十年. */
const neverCounted = /^(?:年|周年|岁|月|日|届|期|分|度|方|里)$/u;

function isCounted(numeral: string, unit: UnitOfMeasure | undefined, isWhole: boolean, behind: string): boolean {
  if (isWhole) return true;
  if (unit && numeral.length > 1 && !neverCounted.test(unit.written)) return true;
  return unit !== undefined && countedUnit.test(unit.written) && !/^(?:性|龙|事|体)/u.test(behind);
}

function isOrdinal(before: string): boolean {
  return /第\s*$/u.test(before);
}

function isInName(before: string, after: string, unit: { unit: UnitOfMeasure } | undefined): boolean {
  if (unit) return /[+/.×*]$|\d$/u.test(before);
  return nameBefore.test(before) || nameAfter.test(after);
}
