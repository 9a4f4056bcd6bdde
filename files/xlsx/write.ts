import { type Cell, type CellValue as StoredValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type CellRange, type CellValue, cellAddress, cellAt, cellKey, type Sheet, widthOf } from "../../engine/index";
import { maximumColumns, noTime } from "../limits";
import type { WorkbookWriter } from "../workbook";
import { storedCharts } from "./charts";
import { storedChoices } from "./choices";
import { definedNames } from "./defined-names";
import { storedFormula } from "./functions";
import { heightsOf } from "./heights";
import { baseFont, openLooks } from "./looks";
import { legalNames } from "./names";
import { storedRules } from "./rules";
import { isErrorText } from "./errors";

/** Excel's limits for the characters of a cell and of a note's window. */
const longestText = 32_767;

/** Below every page; &P and &N are the format's own for the page's number and the number of pages. */
const pageNumber = "&C第 &P 页 共 &N 页";

/**
 * Writes .xlsx workbooks (工作簿).
 *
 * Formulas stand with the engine's values as their cached results, and programs are asked to work all of them out when
 * they open the file: no program did so before, and what depends on an edited cell must never stand beside values of
 * before the edit. A text is a text even if it starts with “=”; an illegal or taken sheet name is replaced as `legalNames`
 * says; text that a cell cannot hold is cut; of merges that overlap the first stands. The page is A4 with its number
 * below, landscape and one page wide unless the sheet says otherwise, with the frozen rows on every page.
 */
export const xlsxWriter: WorkbookWriter = { write: (sheets) => writeBookSheets(sheets) };

/** Writes sheets, and behind them one that no menu shows. */
export async function writeBookSheets(sheets: readonly Sheet[], veryHidden?: Sheet): Promise<Uint8Array> {
  const names = legalNames([...sheets, ...(veryHidden ? [veryHidden] : [])].map((sheet) => sheet.name));
  const firstShown = Math.max(
    0,
    sheets.findIndex((sheet) => !sheet.isHidden),
  );
  const sources = new Map(sheets.map((sheet, i) => [sheet.name, { sheet, writtenName: names[i]! }]));
  const written = sheets.map((sheet, i): WriteSheet => {
    const charts = storedCharts(sheet, sources);
    return {
      ...prepare(sheet, names[i]!, sheet.isHidden === true && i !== firstShown),
      ...(charts.length > 0 ? { charts } : {}),
    };
  });
  const shown = written.length > 0 ? written : [{ name: "表", rows: [] }];
  const bytes = await writeXlsx({
    sheets: veryHidden ? [...shown, { name: names.at(-1)!, rows: plainRows(veryHidden), veryHidden: true }] : shown,
    activeSheet: firstShown,
    defaultFont: baseFont,
    properties: { creator: "县评", created: noTime, modified: noTime },
    namedRanges: definedNames(sheets, names),
  });
  if (!written.some(({ charts }) => charts !== undefined)) return bytes;
  return (await import("./chart-looks")).withChartLooks(bytes);
}

function prepare(sheet: Sheet, name: string, isHidden: boolean): WriteSheet {
  const { frozen } = sheet;
  return {
    name,
    rows: plainRows(sheet),
    cells: detailedCells(sheet),
    merges: separateRanges(sheet.merges).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    ...(frozen === undefined || frozen.rows + frozen.columns === 0 ? {} : { freezePane: frozen }),
    ...(sheet.choices === undefined ? {} : { dataValidations: storedChoices(sheet.choices) }),
    conditionalRules: storedRules(sheet),
    ...(isHidden ? { hidden: true } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.print?.isPortrait === true ? "portrait" : "landscape",
      // As many pages as the columns need at their own size; else the columns are made to fit.
      fitToPage: sheet.print?.pagesWide !== 0,
      fitToWidth: sheet.print?.pagesWide ?? 1,
      fitToHeight: 0,
    },
    ...(sheet.print?.breaks === undefined ? {} : { rowBreaks: sheet.print.breaks.map((row) => row - 1) }),
    headerFooter: { oddFooter: pageNumber },
  };
}

/** What is said of whole rows: that they are hidden, and how high they are. */
function rowsOf(sheet: Sheet): NonNullable<WriteSheet["rowDefs"]> {
  const rows = new Map<number, { hidden?: boolean; height?: number }>();
  for (const [row, height] of heightsOf(sheet)) rows.set(row, { height });
  for (const row of sheet.hiddenRows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function plainRows({ rows }: Sheet): StoredValue[][] {
  return rows.map((row) => row.map(plainValue));
}

/** A value that needs no more said about it; null for a text that `detailedCells` writes. */
function plainValue(value: CellValue): StoredValue {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "object") return value.error;
  return isErrorText(value) ? null : storedText(value);
}

/** The cells with a look, a format, a formula or a note, and texts that would be taken for something else. */
function detailedCells(sheet: Sheet): Map<string, Partial<Cell>> {
  const lookOf = openLooks();
  const cells = new Map<string, Partial<Cell>>();
  for (const key of detailedKeys(sheet)) {
    const look = lookOf(sheet.styles?.get(key), sheet.numberFormats?.get(key));
    const note = sheet.notes?.get(key);
    const formula = sheet.formulas?.get(key);
    const value = cellAt(sheet, Math.floor(key / maximumColumns), key % maximumColumns);
    const cell: Partial<Cell> = look === undefined ? {} : { style: look };
    if (formula !== undefined) Object.assign(cell, formulaOf(sheet, key, formula, value));
    else if (typeof value === "string" && isErrorText(value)) cell.richText = [{ text: value }];
    if (note !== undefined) cell.comment = { text: storedText(note) };
    cells.set(`${Math.floor(key / maximumColumns)},${key % maximumColumns}`, cell);
  }
  return cells;
}

/** The keys of the cells of which more is to be said than their value. */
function detailedKeys({ rows, styles, numberFormats, formulas, notes }: Sheet): Set<number> {
  const keys = new Set<number>(styles?.keys());
  for (const more of [numberFormats, formulas, notes]) for (const key of more?.keys() ?? []) keys.add(key);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value === "string" && isErrorText(value)) keys.add(cellKey(r, c));
    }),
  );
  return keys;
}

/** A formula with what it came to. */
function formulaOf(sheet: Sheet, key: number, formula: string, value: CellValue): Partial<Cell> {
  const result = value !== null && typeof value === "object" ? value.error : value;
  return {
    formula: storedFormula(formula),
    ...(result === null ? {} : { formulaResult: resultOf(result) }),
    ...(sheet.arrayFormulas?.has(key) ? { formulaType: "array", formulaRef: addressOf(key) } : {}),
  };
}

function addressOf(key: number): string {
  return cellAddress(Math.floor(key / maximumColumns), key % maximumColumns);
}

function resultOf(value: number | string | boolean): StoredValue {
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  return typeof value === "string" ? storedText(value) : value;
}

/** Text as a workbook can hold it: cut to size, no illegal characters, nothing that reads like an escape. */
function storedText(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

function columnsOf(sheet: Sheet): NonNullable<WriteSheet["columns"]> {
  const { widths, hiddenColumns } = sheet;
  const count = Math.max(widths?.length ?? 0, hiddenColumns === undefined ? 0 : widthOf(sheet));
  return Array.from({ length: count }, (_, column) => {
    const width = widths?.[column];
    return { ...(width === undefined ? {} : { width }), ...(hiddenColumns?.has(column) ? { hidden: true } : {}) };
  });
}

/** A workbook whose merges overlap has to be repaired by Excel before it opens. */
function separateRanges(ranges: readonly CellRange[]): CellRange[] {
  const kept: CellRange[] = [];
  for (const range of ranges) {
    const isOneCell = range.top === range.bottom && range.left === range.right;
    const overlaps = (other: CellRange): boolean =>
      range.top <= other.bottom && range.bottom >= other.top && range.left <= other.right && range.right >= other.left;
    if (!isOneCell && !kept.some(overlaps)) kept.push(range);
  }
  return kept;
}
