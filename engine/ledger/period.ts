import { findPeriods, type NamedPeriod } from "../quantity/period";
import { cellText } from "../terms/sheet";
import type { Grid } from "./grid";
import type { Header } from "./header";

/** A calendar day (日期). */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The year that a ledger is for and how many of its months have passed (报告期). */
export interface LedgerPeriod {
  readonly year?: number;
  /** Whole months of the year that the report covers, 0 to 12. */
  readonly months?: number;
  /** The share of the period that has passed, 0 to 1, where the caller knows it; it beats the months. */
  readonly pace?: number;
  /** Where it was found. */
  readonly source: "as-of" | "header" | "title" | "caller" | "none";
}

/**
 * Reads a day written as 2023-09-30.
 *
 * @returns the day, or `undefined` for anything else, such as a month of 13 or the 31st of April
 */
export function readDay(text: string): CalendarDay | undefined {
  const m = /^((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim());
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? { year, month, day } : undefined;
}

/** Whole months of its year that have passed at the end of a day: 9 on the 30th of September, 8 on the 29th. */
export function monthsPassed({ year, month, day }: CalendarDay): number {
  return day === daysOf(year, month) ? month : month - 1;
}

/**
 * The period that a ledger reports on: as the caller says, else as the headers of its reports say (1-9月), else as the
 * lines above the table do (填报时间:2023年9月30日).
 *
 * @param grid - the sheet
 * @param header - the table's header
 * @param asOf - the day that the caller gave
 */
export function ledgerPeriod(grid: Grid, header: Header, asOf?: CalendarDay): LedgerPeriod {
  const title = titlePeriod(grid, header);
  const reports = header.columns.filter((c) => c.role === "reported");
  const targets = header.columns.filter((c) => c.role === "target");
  const years = [...reports, ...targets].flatMap((c) => (c.year === undefined ? [] : [c.year]));
  const reportYears = reports.flatMap((c) => (c.year === undefined ? [] : [c.year]));
  if (asOf) return { year: asOf.year, months: monthsPassed(asOf), source: "as-of" };
  // A title may name the years of a whole plan (2023-2025): it counts where a column's header agrees or names none.
  const isLater = !title.isSpan && years.every((year) => year < (title.year ?? year));
  const isTitleSure = title.year !== undefined && (isLater || years.includes(title.year));
  const year = isTitleSure ? title.year : (largest(reportYears) ?? largest(years) ?? title.year);
  const latest = reports
    .filter((c) => c.months && (c.year === undefined || year === undefined || c.year === year))
    .map((c) => c.months?.last ?? 0);
  const due = latest.filter((month) => title.months === undefined || month <= title.months);
  const months = latest.length === 1 ? latest[0] : (largest(due) ?? title.months ?? largest(latest));
  const source =
    latest.length === 1 || title.year === undefined
      ? year === undefined && months === undefined
        ? "none"
        : "header"
      : "title";
  return { ...(year === undefined ? {} : { year }), ...(months === undefined ? {} : { months }), source };
}

function largest(numbers: readonly number[]): number | undefined {
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

/**
 * The first year named above the table, with the months named beside it; a later year means that all of it has passed.
 * Of several years the first need not be the ledger's (2023-2025).
 */
function titlePeriod(grid: Grid, header: Header): { year?: number; months?: number; isSpan: boolean } {
  const periods: NamedPeriod[] = [];
  for (let row = 0; row < header.top; row++)
    for (const value of grid.sheet.rows[row] ?? []) periods.push(...findPeriods(cellText(value)));
  const year = periods.find((p) => p.year !== undefined)?.year;
  const dated = periods.find((p) => p.months && (p.year ?? year) === year);
  const isOver = year !== undefined && periods.some((p) => (p.year ?? year) > year && p.months);
  const months = dated ? monthsOf(dated) : isOver ? 12 : undefined;
  const isSpan = periods.some((p) => p.year !== undefined && p.year !== year);
  return { ...(year === undefined ? {} : { year }), ...(months === undefined ? {} : { months }), isSpan };
}

function monthsOf({ year, months, day }: NamedPeriod): number | undefined {
  if (!months || year === undefined || day === undefined) return months?.last;
  return monthsPassed({ year, month: months.last, day });
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30;
}
