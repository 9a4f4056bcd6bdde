import {
  cellAt,
  cellText,
  readLedgers,
  type CalendarDay,
  type Issue,
  type Ledger,
  type LedgerOptions,
  type LedgerReading,
  type RecognisedColumn,
  type Sheet,
  type SheetOptions,
} from "../../../engine/index";
import { findMarks } from "./column-marks";
import type { ColumnMark, LedgerInput, YearMonth } from "./input";
import { findOwnColumns, withoutOwnColumns, type OwnColumn } from "./own-columns";

/** A column with an example of what stands in it. */
export interface ShownColumn extends RecognisedColumn {
  readonly example: string;
}

/** A ledger as the user is asked about it (识别结果). */
export interface ShownLedger {
  readonly sheet: string;
  readonly title: string;
  readonly header: Ledger["header"];
  readonly period: Ledger["period"];
  readonly count: number;
  /** Columns that have a header or something below it. */
  readonly columns: readonly ShownColumn[];
}

/** What was recognised, and what the user said before that could not be found again. */
export interface Recognition {
  readonly ledgers: readonly ShownLedger[];
  readonly issues: readonly Issue[];
  readonly lost: readonly (ColumnMark & { readonly sheet: string })[];
  /** Where the columns stand that we wrote, counted from 0; left out where there are none. */
  readonly own?: Readonly<Partial<Record<OwnColumn, number>>>;
}

/** Ledgers as they were read, with what is shown of them. */
export interface FullReading {
  readonly reading: LedgerReading;
  readonly recognition: Recognition;
}

/** From so much certainty on a column need not be looked at. */
export const sureEnough = 0.6;

/** Without these there is no rate. */
const essential: readonly RecognisedColumn["role"][] = ["indicator", "target", "reported"];

/** Whether the user has to be asked before anything can be worked out: no ledger, a column that is missing, or one in doubt. */
export function hasToAsk({ ledgers, lost }: Recognition): boolean {
  if (ledgers.length === 0 || lost.length > 0) return true;
  return ledgers.some(({ columns }) =>
    essential.some((role) => {
      const found = columns.filter((column) => column.role === role);
      return found.length === 0 || found.every(({ certainty, isOverruled }) => certainty < sureEnough && !isOverruled);
    }),
  );
}

const longestExample = 40;

/**
 * Reads the ledgers of sheets under what the user said (识别).
 *
 * Marked columns are looked for by their headers first, so a second reading follows where there are marks.
 */
export function recognise({ sheets, choices, asOf }: LedgerInput): FullReading {
  const own = sheets.map(withoutOwnColumns);
  const day: LedgerOptions = asOf ? { asOf: lastDayOf(asOf) } : {};
  const bySheet: Record<string, SheetOptions> = {};
  const lost: (ColumnMark & { sheet: string })[] = [];
  for (const sheet of own) {
    const choice = Object.hasOwn(choices, sheet.name) ? choices[sheet.name] : undefined;
    if (!choice) continue;
    const header = choice.header ? { header: choice.header } : {};
    const found = findMarks(tablesOf(sheet, { ...day, ...header }, choice.columns), choice.columns);
    lost.push(...found.lost.map((mark) => ({ ...mark, sheet: sheet.name })));
    bySheet[sheet.name] = { ...header, columns: found.overrules };
  }
  const reading = readLedgers(own, { ...day, bySheet });
  const ofName = new Map(own.map((sheet) => [sheet.name, sheet]));
  const ledgers = reading.ledgers.map((ledger) => shown(ledger, ofName.get(ledger.sheet)!));
  const written = ownColumnsOf(sheets);
  return { reading, recognition: { ledgers, issues: reading.issues, lost, ...(written ? { own: written } : {}) } };
}

/** The headers of a sheet, before anything was said of its columns. */
function tablesOf(sheet: Sheet, options: LedgerOptions, marks: readonly ColumnMark[]): (readonly RecognisedColumn[])[] {
  if (marks.length === 0) return [];
  const found = readLedgers([sheet], options).ledgers.map(({ columns }) => columns);
  // A table in which no row was found without what the user says still has its headers where they were said to be.
  if (found.length > 0) return found;
  const asBefore: Record<string, number[]> = {};
  for (const { role, column } of marks) (asBefore[role] ??= []).push(column);
  return readLedgers([sheet], { ...options, columns: asBefore }).ledgers.map(({ columns }) => columns);
}

function ownColumnsOf(sheets: readonly Sheet[]): Recognition["own"] {
  const found = sheets.flatMap(findOwnColumns).map(({ what, column }) => [what, column] as const);
  // Of several headers for one thing the first counts.
  return found.length > 0 ? Object.fromEntries(found.reverse()) : undefined;
}

function shown({ sheet, title, header, period, rows, columns }: Ledger, source: Sheet): ShownLedger {
  const last = rows.at(-1)?.row ?? header.bottom;
  return {
    sheet,
    title,
    header,
    period,
    count: rows.length,
    columns: columns
      .map((column) => ({ ...column, example: example(source, column.column, header.bottom + 1, last) }))
      .filter(({ header: text, example: below }) => text !== "" || below !== ""),
  };
}

function example(sheet: Sheet, column: number, from: number, to: number): string {
  for (let row = from; row <= to; row++) {
    const text = cellText(cellAt(sheet, row, column)).replace(/\s+/gu, " ");
    if (text !== "") return text.length > longestExample ? `${text.slice(0, longestExample)}…` : text;
  }
  return "";
}

/** Reports up to a month go up to its last day. */
export function lastDayOf({ year, month }: YearMonth): CalendarDay {
  return { year, month, day: new Date(year, month, 0).getDate() };
}
