import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { cellKey, cellText, type CellValue, type Sheet } from "../terms/sheet";
import { readCell } from "./cell-text/read";
import { folded } from "./cell-text/words";
import { fieldName, type ItemColumn } from "./columns";
import { isComposite, readKindCells } from "./item-cell";
import { putAtPath, type Json } from "./json";
import { has } from "./shape";

/** A column as it was found in a sheet. */
export interface FoundColumn {
  readonly column: ItemColumn;
  readonly at: number;
  /** Where what is wrong with it stands, when that is its head and not its cells. */
  readonly faultRow?: number;
}

/** What is read of a sheet, and everything that stood in the way; both are added to as sheets are read. */
export interface Reading {
  readonly issues: Issue[];
  /** The cell of each field, by its path; a path that ends in a point is of everything below. */
  readonly places: Map<string, Place>;
}

/**
 * One item out of a row (读一行).
 *
 * @param path - where the item will stand in the method
 */
export function readItem(
  sheet: Sheet,
  row: number,
  cells: readonly CellValue[],
  columns: readonly FoundColumn[],
  path: string,
  reading: Reading,
): Json {
  const item: Json = {};
  reading.places.set(path, { sheet: sheet.name, row });
  for (const { column, at, faultRow } of columns) {
    if (column.holds === "parameters") {
      const isLone = !columns.some((other) => other.column.holds === "kind" && isSamePath(other.column, column));
      reading.places.set(`${path}.${column.path.join(".")}.`, { sheet: sheet.name, row, column: at });
      if (!isLone) continue;
    }
    const where = { sheet: sheet.name, row, column: at };
    const own = `${path}.${column.path.join(".")}`;
    reading.places.set(own, { ...where, row: faultRow ?? row });
    if (column.holds === "kind") reading.places.set(`${own}.kind`, where);
    const value = isUsable(sheet, cells[at] ?? null, where, column, reading)
      ? valueOf(column, cells, columns, where, reading)
      : undefined;
    if (value !== undefined) putAtPath(item, column.path, value);
  }
  return item;
}

function isSamePath(a: ItemColumn, b: ItemColumn): boolean {
  return a.path.join(".") === b.path.join(".");
}

function valueOf(
  column: ItemColumn,
  cells: readonly CellValue[],
  columns: readonly FoundColumn[],
  where: Place & { readonly column: number },
  reading: Reading,
): unknown {
  const { shape, holds } = column;
  const cell = cells[where.column] ?? null;
  if (holds === "kind" || holds === "parameters") {
    const parameters = columns.find((other) => other.column.holds === "parameters" && isSamePath(other.column, column));
    const parametersCell = parameters === undefined ? null : (cells[parameters.at] ?? null);
    const read = readKindCells(holds === "kind" ? cell : null, parametersCell, shape, fieldName(column));
    if (!read.isReadable)
      reading.issues.push(
        issue("error", "sheets.parameters", { ...where, column: parameters!.at }, { found: cellText(parametersCell) }),
      );
    return read.value;
  }
  return readValue(cell, column.shape, fieldName(column), where, reading);
}

/** The value of one cell; where fields or a list are wanted and the text is neither, an issue. */
export function readValue(
  cell: CellValue,
  shape: ItemColumn["shape"],
  field: string,
  where: Place,
  { issues }: Reading,
): unknown {
  const value = readCell(cell, shape, field);
  if (typeof value !== "string" || !isComposite(shape)) return value;
  issues.push(issue("error", "sheets.parameters", where, { found: value }));
  return undefined;
}

/** Whether a cell holds what was typed: no error, and no formula of the spreadsheet where one of the method is wanted. */
export function isUsable(
  sheet: Sheet,
  cell: CellValue,
  where: Place & { readonly row: number; readonly column: number },
  { shape }: Pick<ItemColumn, "shape">,
  { issues }: Reading,
): boolean {
  const formula = sheet.formulas?.get(cellKey(where.row, where.column));
  if (formula !== undefined && !has(shape, "number")) {
    issues.push(issue("error", "sheets.formula", where, { formula }));
    return false;
  }
  if (cell !== null && typeof cell === "object") {
    issues.push(issue("error", "sheets.error-cell", where, { found: cell.error }));
    return false;
  }
  return true;
}

/** The columns that a sheet has, by its heads, whatever their order; unknown ones are passed over and said. */
export function findColumns(
  sheet: Sheet,
  headerRow: number,
  heads: readonly string[],
  columnOf: (head: string) => ItemColumn | undefined,
  near: (head: string) => string | undefined,
  { issues }: Reading,
): FoundColumn[] {
  const found: FoundColumn[] = [];
  heads.forEach((head, at) => {
    if (head === "") return;
    const where = { sheet: sheet.name, row: headerRow, column: at };
    const column = columnOf(head);
    if (column === undefined) {
      const meant = near(head);
      issues.push(
        issue(meant === undefined ? "info" : "warning", "sheets.column-ignored", where, {
          head,
          ...(meant === undefined ? {} : { near: meant }),
        }),
      );
    } else if (found.some((other) => isSamePath(other.column, column) && other.column.holds === column.holds))
      issues.push(issue("error", "sheets.column-twice", where, { head }));
    else found.push({ column, at });
  });
  return found;
}

/** Whether a head says a name, by sound and not by spaces or width. */
export function isHead(head: string, name: string): boolean {
  return folded(head) === folded(name);
}
