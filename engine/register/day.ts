import { findPeriods } from "../quantity/period";
import { readNumeral } from "../quantity/numeral";
import { halfWidth, squeeze } from "../quantity/text";
import type { CalendarDay } from "../ledger/period";
import { cellText, type CellValue } from "../terms/sheet";

/** Excel counts days from here, once 1900 is passed. */
const serialStart = Date.UTC(1899, 11, 30);
const dayLength = 24 * 60 * 60 * 1000;
/** 2000-01-01 and 2099-12-31: a number outside of them is no day that somebody typed. */
const serials = { first: 36_526, last: 73_050 };

/**
 * Reads a day as people type it (日期): 2023-09-30, 2023/9/30, 2023.9.30, 20230930, 2023年9月30日, 二〇二三年九月三十日,
 * 9月30日, 9月底, 23-9-30, 9/30/23, 30-Sep-23, or the number that stands for a day in a spreadsheet.
 *
 * A month, a quarter or a year's end without a day is its last day, as a deadline is meant. What can be read as two different days is not read.
 *
 * @param value - the cell
 * @param since - for days without a year: the day that it is the first not before of; without it they are not read
 * @returns the day; `null` for a blank cell, `undefined` for anything that is no day
 * @example readTypedDay("2023年9月30日") // => { year: 2023, month: 9, day: 30 }
 */
export function readTypedDay(value: CellValue, since?: CalendarDay): CalendarDay | null | undefined {
  const text = halfWidth(cellText(value)).trim();
  if (text === "") return null;
  const serial = Number(/^\d{5}(?:\.\d+)?$/u.exec(text)?.[0] ?? NaN);
  if (serial >= serials.first && serial < serials.last + 1) return dayAt(Math.floor(serial));
  const whole = squeeze(withDigits(text.replace(/[T\s]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/u, "")));
  return compact(whole) ?? shortYear(whole) ?? named(whole, since);
}

/** A day as registers write it. @example dayText({ year: 2023, month: 9, day: 3 }) // => "2023-09-03" */
export function dayText({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A day as papers write it. @example dayWords({ year: 2023, month: 9, day: 3 }) // => "2023年9月3日" */
export function dayWords({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

/** The day so many days after another. */
export function daysAfter(from: CalendarDay, days: number): CalendarDay {
  return dayAt(serialOf(from) + days);
}

/** How many days a day lies behind another; negative where it lies before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return serialOf(to) - serialOf(from);
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): CalendarDay {
  return dayAt((Date.UTC(year, month, 0) - serialStart) / dayLength);
}

function serialOf({ year, month, day }: CalendarDay): number {
  return (Date.UTC(year, month - 1, day) - serialStart) / dayLength;
}

function dayAt(serial: number): CalendarDay {
  const date = new Date(serialStart + serial * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dayOf(year: number, month: number, day: number): CalendarDay | undefined {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= lastDayOf(year, month).day ? { year, month, day } : undefined;
}

/** 二〇二三年九月三十日 with digits. */
function withDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/gu, (word) => {
    const digits = readNumeral(word);
    return digits === undefined ? word : String(digits);
  });
}

function compact(text: string): CalendarDay | undefined {
  const m = /^(20\d{2})(\d{2})(\d{2})$/u.exec(text) ?? /^(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  return m ? dayOf(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

const monthNames = "janfebmaraprmayjunjulaugsepoctnovdec";

/** A year of two digits stands in front, or behind month and day; where both can be meant, neither is. */
function shortYear(text: string): CalendarDay | undefined {
  const english = /^(\d{1,2})-([A-Za-z]{3})-(?:20)?(\d{2})$/u.exec(text);
  if (english) {
    const at = monthNames.indexOf(english[2]!.toLowerCase());
    return at % 3 === 0 ? dayOf(2000 + Number(english[3]), at / 3 + 1, Number(english[1])) : undefined;
  }
  const m = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2}|20\d{2})$/u.exec(text);
  if (!m) return undefined;
  const [a, b, c] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (c >= 2000) return dayOf(c, a, b);
  const readings = [dayOf(2000 + a, b, c), dayOf(2000 + c, a, b)].filter((day) => day !== undefined);
  return readings.length === 1 ? readings[0] : undefined;
}

/** A day, month, quarter, half-year or the end of a year, and nothing else but words for when in it. */
function named(text: string, since: CalendarDay | undefined): CalendarDay | undefined {
  const [period, ...others] = findPeriods(text);
  if (!period || others.length > 0) return undefined;
  const rest = text.slice(0, period.start) + text.slice(period.end);
  if (!/^(?:于|在|至|截至)?[底末内]?(?:之?前)?$/u.test(rest)) return undefined;
  const isYearEnd = /[底末]$/u.test(text.slice(period.start, period.end));
  const last = period.months?.last ?? (isYearEnd ? 12 : undefined);
  if (last === undefined) return undefined;
  const inYear = (year: number): CalendarDay | undefined =>
    period.day === undefined ? lastDayOf(year, last) : dayOf(year, last, period.day);
  if (period.year !== undefined) return period.year < 2000 || period.year > 2099 ? undefined : inYear(period.year);
  if (since === undefined) return undefined;
  const sameYear = inYear(since.year);
  return sameYear && daysBetween(since, sameYear) >= 0 ? sameYear : inYear(since.year + 1);
}
