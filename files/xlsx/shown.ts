import { formatValue, isDateFormat, serialToDate } from "hucre";
import type { CellValue } from "../../engine/index";
import { isErrorText } from "./errors";

/** Formats that say more than the number: a percent sign, a unit or currency, thousands left out, digits that are shown. */
const tellsMore = /[%‰"¥$€]|,+(?:[;"\s]|$)|0\.0/u;

/** Formats such as m"月", which the library does not take for dates. */
const datedInChinese = /(?:^|[^a-z])(?:yy|m{1,2}|d{1,2})["\\]*[年月日]/iu;

/** Whether a number's format tells something that the number does not, such as that it is a percentage. */
export function isTelling(format: string): boolean {
  return tellsMore.test(format);
}

/** A date as its cell shows it; in the system's own format, or one that shows no day, as 2023-09-30. */
export function dateText(date: Date, format: string | undefined): string {
  if (Number.isNaN(date.getTime())) return "";
  const isSystems = format === undefined || /^m\/d\/yy/iu.test(format);
  const shown = isSystems ? "" : formatValue(date, format);
  return /\d/u.test(shown) ? shown : date.toISOString().slice(0, 10);
}

/**
 * What a sheet says where a cell holds a number: the text of a date, else the number.
 *
 * @param format - the cell's number format; dates are told by it
 * @returns blank for what is no finite number
 * @example shownNumber(45199, "yyyy-mm-dd") // => "2023-09-30"
 * @example shownNumber(0.853, "0.0%") // => 0.853
 */
export function shownNumber(value: number, format: string | undefined): CellValue {
  if (!Number.isFinite(value)) return null;
  if (format === undefined) return value;
  if (isDateFormat(format)) return dateText(serialToDate(value), format);
  return datedInChinese.test(format) ? formatValue(value, format) : value;
}

/** What a sheet says where a cell holds a text: blank for white space, an error where a formula gives one. */
export function shownText(value: string, isFormula: boolean): CellValue {
  if (value.trim() === "") return null;
  return isFormula && isErrorText(value) ? { error: value } : value;
}

/** Rows without the blank cells behind the last filled one, and without the blank rows below the last. */
export function cutTail(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}
