import { nameKey } from "../composite/name";
import type { Place } from "../terms/place";
import { cellAt, cellKey, cellText, type CellKey, type CellValue, type Sheet } from "../terms/sheet";
import type { AbsenceReason } from "../terms/value";
import { findHeaders, type HeaderRows, type Headers } from "./header";
import { readPrinted, type Printed } from "./printed";

/** A published table as the checks see it (公布的表). */
export interface PublishedTable {
  readonly sheet: Sheet;
  readonly file?: string;
  readonly headers: Headers;
  /** The rows with a number, as rows of the sheet. */
  readonly rows: readonly number[];
  /** What each of the sheet's rows is called; "" for one without a name. */
  readonly names: readonly string[];
  /** What a cell was supposed to say instead, in a try at mending it. */
  readonly instead: ReadonlyMap<CellKey, number>;
  /** Columns in which a blank says what stands above. */
  readonly filled: ReadonlySet<number>;
  /** Columns whose numbers are exact, and those that were rounded to so many digits, by the user's word. */
  readonly exact: ReadonlySet<number>;
  readonly rounded: ReadonlyMap<number, number>;
}

/** What the user says about a table. */
export interface TableWords {
  readonly header?: HeaderRows;
  readonly name?: string;
  readonly fill?: readonly string[];
  readonly exact?: readonly string[];
  readonly rounded?: Readonly<Record<string, number>>;
}

/**
 * Reads a published table (读公布的表): its header, and every row under it that has a number.
 *
 * @param wanted - the names that rules call its columns by
 */
export function readPublished(
  sheet: Sheet,
  wanted: readonly string[],
  words: TableWords = {},
  file?: string,
): PublishedTable {
  const headers = findHeaders(sheet, wanted, words.header);
  const at = (names: readonly string[]) =>
    new Set(names.flatMap((name) => headers.columns.get(nameKey(name)) ?? [])) as ReadonlySet<number>;
  const rows = sheet.rows.flatMap((row, i) =>
    i > headers.rows.bottom && row.some((cell, c) => typeof printedCell(sheet, cell, i, c) === "object") ? [i] : [],
  );
  const rounded = Object.entries(words.rounded ?? {}).flatMap(([name, digits]): [number, number][] => {
    const column = headers.columns.get(nameKey(name));
    return column === undefined ? [] : [[column, digits]];
  });
  const table: PublishedTable = {
    sheet,
    ...(file === undefined ? {} : { file }),
    headers,
    rows,
    names: [],
    instead: new Map(),
    filled: at(words.fill ?? []),
    exact: at(words.exact ?? []),
    rounded: new Map(rounded),
  };
  const nameColumn = words.name === undefined ? undefined : headers.columns.get(nameKey(words.name));
  const column = nameColumn ?? firstOfTexts(table);
  return { ...table, names: sheet.rows.map((_, row) => (column === undefined ? "" : textAt(table, row, column))) };
}

/** Cells that were read: tries at mending a number read them hundreds of times. */
const read = new WeakMap<Sheet, Map<CellKey, Printed | AbsenceReason>>();

function printedCell(sheet: Sheet, cell: CellValue, row: number, column: number): Printed | AbsenceReason {
  const key = cellKey(row, column);
  const cells = read.get(sheet) ?? new Map<CellKey, Printed | AbsenceReason>();
  read.set(sheet, cells);
  const printed = cells.get(key) ?? readPrinted(cell, sheet.numberFormats?.get(key));
  cells.set(key, printed);
  return printed;
}

/** The leftmost column that is mostly words. */
function firstOfTexts({ sheet, rows, headers }: PublishedTable): number | undefined {
  const column = headers.texts.findIndex((_, c) => {
    const cells = rows.map((row) => cellAt(sheet, row, c)).filter((cell) => cell !== null);
    const words = cells.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
    return cells.length > 0 && words.length * 2 > cells.length;
  });
  return column < 0 ? undefined : column;
}

/** The column that a rule calls by a name; `undefined` where there is none. */
export function columnOf(table: PublishedTable, name: string): number | undefined {
  return table.headers.columns.get(nameKey(name));
}

/** The number that a cell prints, or the reason why there is none. */
export function printedAt(table: PublishedTable, row: number, column: number): Printed | AbsenceReason {
  const { sheet, instead } = table;
  const other = instead.get(cellKey(row, column));
  const printed = printedCell(sheet, cellAt(sheet, row, column), row, column);
  if (other === undefined) return printed;
  const decimals = typeof printed === "object" ? printed.decimals : 0;
  return { value: other, decimals, held: decimals };
}

/** What a cell says, as text; what is merged downward, and a blank in a filled column, says what stands above. */
export function textAt(table: PublishedTable, row: number, column: number): string {
  const { sheet, filled, headers } = table;
  const merge = sheet.merges.find((m) => m.left === column && m.top < row && row <= m.bottom);
  let at = merge?.top ?? row;
  if (filled.has(column)) while (at > headers.rows.bottom + 1 && cellText(cellAt(sheet, at, column)) === "") at -= 1;
  return cellText(cellAt(sheet, at, column));
}

/** Where a cell of a published table stands. */
export function placeOf({ file, sheet }: PublishedTable, row: number, column?: number): Place {
  return {
    ...(file === undefined ? {} : { file }),
    sheet: sheet.name,
    row,
    ...(column === undefined ? {} : { column }),
  };
}

/** The same table with another number in one cell. */
export function withNumber(table: PublishedTable, row: number, column: number, value: number): PublishedTable {
  return { ...table, instead: new Map([...table.instead, [cellKey(row, column), value]]) };
}
