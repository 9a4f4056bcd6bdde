import { findPeriods, readDay, type CalendarDay } from "../../../engine/index";

const dayLength = 86_400_000;
/** The day with the number 0 of a workbook's calendar; Excel counts a 29 February 1900 that never was. */
const dayZero = Date.UTC(1899, 11, 30);
/** Numbers below are no days that a period of work could have: 1 January 1927. */
const leastSerial = 9863;
const mostSerial = 109_574;

/**
 * The day that a number stands for in Excel (日期序号), in the calendar that begins in 1900.
 *
 * @returns `undefined` for numbers that are hardly meant as days, before 1927 or after 2199
 */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  if (!(serial >= leastSerial && serial < mostSerial)) return undefined;
  return dayOf(new Date(dayZero + Math.floor(serial) * dayLength));
}

/** The last day of what a text names: 2023-09-30, 2023年9月, 2023年三季度, 2023年; `undefined` without a year. */
export function lastDayIn(text: string): CalendarDay | undefined {
  return dayIn(text, "last");
}

/** The first day of what a text names. */
export function firstDayIn(text: string): CalendarDay | undefined {
  return dayIn(text, "first");
}

/** The last month of what a text without a year names: 1-9月, 三季度, 上半年. */
export function lastMonthIn(text: string): number | undefined {
  const [only, ...others] = findPeriods(text);
  return others.length === 0 && only?.year === undefined && only?.day === undefined ? only?.months?.last : undefined;
}

function dayIn(text: string, end: "first" | "last"): CalendarDay | undefined {
  const written = readDay(text);
  if (written) return written;
  const [only, ...others] = findPeriods(text.trim());
  if (!only || others.length > 0 || only.year === undefined) return undefined;
  const { year, months = { first: 1, last: 12 }, day } = only;
  if (day !== undefined) return readDay(`${year}-${months.last}-${day}`);
  return end === "first" ? { year, month: months.first, day: 1 } : endOfMonth(year, months.last);
}

/** The last day of a month; month 0 is the one before the first. */
export function endOfMonth(year: number, month: number): CalendarDay {
  return dayOf(new Date(Date.UTC(year, month, 0)));
}

function dayOf(date: Date): CalendarDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
