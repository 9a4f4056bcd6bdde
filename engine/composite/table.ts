import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { cellAt, cellKey, cellText, type Sheet } from "../terms/sheet";
import type { Value } from "../terms/value";
import { readCell } from "./cell";
import type { TableSpec } from "./method";
import { nameKey } from "./name";
import { tableHead } from "./table-head";

/** A sheet read by its specification (数据表): its columns by header and its rows by code. Nothing is computed yet. */
export interface Table {
  readonly spec: TableSpec;
  readonly sheet: Sheet;
  readonly file?: string;
  /** The headers as they are written, white space left out, by column. */
  readonly headers: readonly string[];
  /** The column of each header, by the header's key; the first where a header is repeated. */
  readonly columns: ReadonlyMap<string, number>;
  readonly repeatedHeaders: ReadonlySet<string>;
  /** The rows that have a code, as rows of the sheet, and their codes. */
  readonly rows: readonly number[];
  readonly codes: readonly string[];
  /** The first row of each code. */
  readonly rowOfCode: ReadonlyMap<string, number>;
}

/** A table and what was odd about it. */
export interface ReadTable {
  readonly table: Table;
  readonly issues: readonly Issue[];
}

/**
 * Reads a sheet as a county table (读表).
 *
 * Everything under the head (`tableHead`) that has a code is a row. Codes are text. Rows without a code are counted in one issue, and a code that stands there twice is an issue each time: the
 * first row counts.
 *
 * @param sheet - the cells
 * @param spec - the method's words about this table
 * @param file - the file that the sheet is from, for places
 */
export function readTable(sheet: Sheet, spec: TableSpec, file?: string): ReadTable {
  const where: Place = { ...(file === undefined ? {} : { file }), sheet: sheet.name };
  const codeKey = nameKey(spec.code);
  const issues: Issue[] = [];
  const { row: headerRow, headers, columns, repeated: repeatedHeaders } = tableHead(sheet, codeKey);
  const rows: number[] = [];
  const codes: string[] = [];
  const rowOfCode = new Map<string, number>();
  const codeColumn = columns.get(codeKey);
  const withoutCode: number[] = [];
  if (codeColumn === undefined)
    issues.push(issue("error", "column.missing", where, { table: spec.name, column: spec.code }));
  else
    for (let row = headerRow + 1; row < sheet.rows.length; row++) {
      const code = codeIn(cellText(cellAt(sheet, row, codeColumn)), spec);
      if (code === "") {
        if (sheet.rows[row]!.some((cell) => cellText(cell) !== "")) withoutCode.push(row + 1);
        continue;
      }
      const first = rowOfCode.get(code);
      if (first !== undefined) {
        const params = { table: spec.name, code, first: first + 1, row: row + 1 };
        issues.push(issue("error", "unit.duplicate", { ...where, row, column: codeColumn }, params));
        continue;
      }
      rowOfCode.set(code, row);
      rows.push(row);
      codes.push(code);
    }
  if (withoutCode.length > 0) {
    const params = { table: spec.name, count: withoutCode.length, rows: withoutCode.slice(0, 10).map(String) };
    issues.push(issue("info", "table.rows-without-code", { ...where, row: withoutCode[0]! - 1 }, params));
  }
  const table = {
    spec,
    sheet,
    ...(file === undefined ? {} : { file }),
    headers,
    columns,
    repeatedHeaders,
    rows,
    codes,
    rowOfCode,
  };
  return { table, issues };
}

function codeIn(text: string, spec: TableSpec): string {
  return Object.hasOwn(spec.absent, text) ? "" : text.normalize("NFKC");
}

/** Where a cell of a table stands. */
export function placeIn(table: Table, row: number, column: number): Place {
  return { ...(table.file === undefined ? {} : { file: table.file }), sheet: table.sheet.name, row, column };
}

/** The number in a cell of a table, or why there is none. */
export function numberIn(table: Table, row: number, column: number): Value {
  const isPercent = table.sheet.numberFormats?.get(cellKey(row, column))?.includes("%") ?? false;
  return readCell(cellAt(table.sheet, row, column), table.spec.absent, isPercent);
}

/** What a cell of a table says. */
export function textIn(table: Table, row: number, column: number): string {
  return cellText(cellAt(table.sheet, row, column));
}
