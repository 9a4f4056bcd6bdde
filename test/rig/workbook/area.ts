import { invalidArgument } from "./failure";

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of a sheet. */
export const sheetRows = 1_048_576;
/** Columns of a sheet. */
export const sheetColumns = 16_384;

/** The letters of a column: 0 is A. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Splits `'甲 表'!A1:B2` into the sheet's name, if there is one, and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/su.exec(address);
  if (!match) return { rest: address };
  return { sheet: (match[1] ?? match[2]!).replaceAll("''", "'"), rest: match[3]! };
}

/** Puts a sheet's name in quotes where an address needs them; Chinese names need none. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/iu.test(name) && !/^R\d*C\d*$/iu.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Reads A1, $A$1:B2, A:C or 3:5, without a sheet's name. @throws OfficeFailure InvalidArgument */
export function parseArea(text: string): Area {
  const plain = text.replaceAll("$", "").trim();
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/iu.exec(plain);
  if (cells) {
    const [, c0, r0, c1 = c0, r1 = r0] = cells;
    return between(Number(r0) - 1, columnOf(c0!), Number(r1) - 1, columnOf(c1!));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/iu.exec(plain);
  if (columns) return between(0, columnOf(columns[1]!), sheetRows - 1, columnOf(columns[2]!));
  const rows = /^(\d+):(\d+)$/u.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetColumns - 1);
  throw invalidArgument();
}

/** The rectangle with these two corners. @throws OfficeFailure InvalidArgument outside of the sheet */
export function between(r0: number, c0: number, r1: number, c1: number): Area {
  const area = {
    row: Math.min(r0, r1),
    column: Math.min(c0, c1),
    rows: Math.abs(r1 - r0) + 1,
    columns: Math.abs(c1 - c0) + 1,
  };
  return checked(area);
}

/** The area, if it lies on a sheet. @throws OfficeFailure InvalidArgument */
export function checked(area: Area): Area {
  const { row, column, rows, columns } = area;
  const isWhole = [row, column, rows, columns].every(Number.isInteger);
  if (!isWhole || row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument();
  if (row + rows > sheetRows || column + columns > sheetColumns) throw invalidArgument();
  return area;
}

/** Whether the area is made of whole columns. */
export function isWholeColumns({ rows }: Area): boolean {
  return rows === sheetRows;
}

/** Whether the area is made of whole rows. */
export function isWholeRows({ columns }: Area): boolean {
  return columns === sheetColumns;
}

/** As Excel writes it: `A1`, `A1:B2`, `A:C`, `3:5`. */
export function areaText(area: Area): string {
  const { row, column, rows, columns } = area;
  if (isWholeColumns(area)) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (isWholeRows(area)) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** Whether the first holds all of the second. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** What two areas share. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest rectangle around both. */
export function around(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}
