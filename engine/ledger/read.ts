import { halfWidth, squeeze } from "../quantity/text";
import { readUnit, type UnitOfMeasure } from "../quantity/unit";
import { issue, type Issue } from "../terms/issue";
import type { Sheet } from "../terms/sheet";
import { checkLedger } from "./check";
import { recogniseColumns, type ColumnOverrules } from "./columns";
import { gridOf, isBlankRow, type Grid } from "./grid";
import { findHeader, headerAt, type Header } from "./header";
import type { Ledger, LedgerReading, LedgerRow, TotalRow } from "./ledger";
import { ledgerPeriod, type CalendarDay } from "./period";
import { profileColumns } from "./profile";
import { looksLikeRegister } from "./register-sheet";
import { categoriesAt, columnsByRole, readRow, type RowContext } from "./read-row";
import { rowKind, type KeyColumns } from "./row-kind";
import { chooseSheets } from "./sheets";
import { readTotal } from "./total";
import { withTownSubjects } from "./town";

/** What the caller may say about a workbook of ledgers; whatever is left out is found by itself. */
export interface LedgerOptions {
  /** Reads this sheet only. */
  readonly sheet?: string;
  /** The day up to which the reports go. */
  readonly asOf?: CalendarDay;
  /** The header's first and last row, from 0. */
  readonly header?: { readonly top: number; readonly bottom: number };
  /** Columns that the user assigns, from 0. */
  readonly columns?: ColumnOverrules;
  /** What holds for one sheet of several, by its name, in place of the header and columns above. */
  readonly bySheet?: Readonly<Record<string, SheetOptions>>;
}

/** What the caller may say about one sheet. */
export type SheetOptions = Pick<LedgerOptions, "header" | "columns">;

/**
 * Reads every ledger of a workbook (读取台账).
 *
 * Hidden sheets are left out, hidden rows are read and marked; of sheets that hold the same indicators month by month the
 * latest counts; a problem register is none. What was left out, and why, is among the issues.
 *
 * @param sheets - the workbook's sheets
 * @param options - what the user says about it
 * @param file - the workbook's name, for places
 */
export function readLedgers(sheets: readonly Sheet[], options: LedgerOptions = {}, file?: string): LedgerReading {
  const wanted = sheets.filter((s) => (options.sheet === undefined ? s.isHidden !== true : s.name === options.sheet));
  const issues: Issue[] = [];
  const place = { ...(file === undefined ? {} : { file }) };
  if (options.sheet !== undefined && wanted.length === 0)
    issues.push(issue("error", "sheet.none", place, { sheet: options.sheet, sheets: sheets.map((s) => s.name) }));
  for (const hidden of sheets.filter((s) => s.isHidden === true && !wanted.includes(s)))
    issues.push(issue("info", "sheet.hidden", { ...place, sheet: hidden.name }));
  // Its rows name indicators and targets of the ledger that it stands beside.
  const registers = options.sheet === undefined ? wanted.filter(looksLikeRegister) : [];
  for (const { name } of registers) issues.push(issue("info", "sheet.register", { ...place, sheet: name }));
  const read = wanted.filter((sheet) => !registers.includes(sheet));
  const found = read.map((sheet) => ({ sheet, ledgers: readSheet(sheet, optionsOf(sheet, options), file) }));
  const { ledgers, setAside } = chooseSheets(
    found.flatMap((f) => f.ledgers),
    options.asOf,
  );
  for (const { ledger, instead } of setAside)
    issues.push(issue("info", "sheet.set-aside", { ...place, sheet: ledger.sheet }, { instead: instead.sheet }));
  for (const { sheet } of found.filter((f) => f.ledgers.length === 0))
    issues.push(
      issue(ledgers.length > 0 ? "info" : "error", sheet.rows.length === 0 ? "sheet.empty" : "ledger.no-header", {
        ...place,
        sheet: sheet.name,
      }),
    );
  return { ledgers, issues: [...issues, ...ledgers.flatMap(checkLedger)] };
}

function optionsOf({ name }: Sheet, { bySheet = {}, ...options }: LedgerOptions): LedgerOptions {
  return Object.hasOwn(bySheet, name) ? { ...options, ...bySheet[name] } : options;
}

/** Every table on one sheet, from top to bottom. */
function readSheet(sheet: Sheet, options: LedgerOptions, file: string | undefined): Ledger[] {
  const grid = gridOf(sheet);
  const ledgers: Ledger[] = [];
  let header = options.header ? headerAt(grid, options.header.top, options.header.bottom) : findHeader(grid);
  let title = titleAbove(grid, 0, header);
  while (header) {
    const { ledger, next } = readTable(grid, header, title, options, file);
    if (ledger.rows.length > 0) ledgers.push(ledger);
    header = next === undefined ? undefined : headerAt(grid, next);
    title = ledger.title;
  }
  return ledgers;
}

function readTable(
  grid: Grid,
  header: Header,
  title: string,
  options: LedgerOptions,
  file: string | undefined,
): { ledger: Ledger; next?: number } {
  const period = ledgerPeriod(grid, header, options.asOf);
  const columns = recogniseColumns(header, profileColumns(grid, header.bottom + 1), period, options.columns);
  const byRole = columnsByRole(columns);
  const keys = keyColumns(byRole);
  const sheetUnit = unitAbove(grid, header);
  const rows: LedgerRow[] = [];
  const totals: TotalRow[] = [];
  let sections: string[] = [];
  let categories: string[] = [];
  const top = header.bottom + 1;
  let [behindTotal, behindSection] = [top, top];
  let next: number | undefined;
  const context: RowContext = {
    grid,
    header,
    columns: byRole,
    sections,
    categories: [],
    ...(sheetUnit ? { sheetUnit } : {}),
    ...(file === undefined ? {} : { file }),
  };
  for (let row = header.bottom + 1; row < grid.height; row++) {
    if (isBlankRow(grid, row)) continue;
    const kind = rowKind(grid, header, row, keys);
    if (kind === "next-header") {
      next = row;
      break;
    }
    if (kind === "section") {
      sections = nestSection(sections, sectionText(grid, row));
      behindSection = row + 1;
    }
    if (kind === "total") {
      totals.push(readTotal(context, row, [...new Set([behindTotal, behindSection, top])]));
      behindTotal = row + 1;
    }
    if (kind !== "data") continue;
    categories = categoriesAt(context, row, categories);
    rows.push(...readRow({ ...context, sections, categories }, row, rows.at(-1)));
  }
  const ledger: Ledger = {
    ...(file === undefined ? {} : { file }),
    sheet: grid.sheet.name,
    title,
    header: { top: header.top, bottom: header.bottom },
    columns,
    period,
    rows: withTownSubjects(rows),
    totals,
  };
  return { ledger, ...(next === undefined ? {} : { next }) };
}

function keyColumns(byRole: RowContext["columns"]): KeyColumns {
  const [indicator = byRole.target?.[0] ?? 0] = byRole.indicator ?? byRole.town ?? [];
  const [target] = byRole.target ?? [];
  const [reported] = byRole.reported ?? [];
  const [number] = byRole.number ?? [];
  return {
    indicator,
    ...(target === undefined ? {} : { target }),
    ...(reported === undefined ? {} : { reported }),
    ...(number === undefined ? {} : { number }),
  };
}

function sectionText(grid: Grid, row: number): string {
  return [...new Set((grid.sheet.rows[row] ?? []).map((_, column) => grid.text(row, column)))].join(" ").trim();
}

/** (一) stands under 一、; a section of the same form ends the one before. */
function nestSection(sections: readonly string[], text: string): string[] {
  const level = (title: string): number => (/^[(（]/u.test(title) ? 2 : /^\d/u.test(title) ? 3 : 1);
  return [...sections.filter((title) => level(title) < level(text)), text];
}

/** The first line above a table, else the sheet's name (表题). */
export function titleAbove(grid: Grid, from: number, header: Pick<Header, "top"> | undefined): string {
  for (let row = from; row < (header?.top ?? 0); row++) {
    const text = sectionText(grid, row);
    if (text !== "") return text;
  }
  return grid.sheet.name;
}

/** 单位:万元 above the table holds for every number that says nothing else (表头上方的单位); none where nothing is said. */
export function unitAbove(grid: Grid, header: Pick<Header, "top">): UnitOfMeasure | undefined {
  for (let row = 0; row < header.top; row++)
    for (const value of grid.sheet.rows[row] ?? []) {
      const m = /(?:计量)?单位[:：]\s*([^\s,，;；()（）]+)/u.exec(typeof value === "string" ? halfWidth(value) : "");
      const unit = m?.[1] === undefined ? undefined : readUnit(squeeze(m[1]));
      if (unit?.isKnown) return unit;
    }
  return undefined;
}
