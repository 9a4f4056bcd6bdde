import { cellKey, type CellValue, type Sheet } from "../../../engine/index";

/** What goes into a cell; row and column from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * A sheet with other values in some of its cells (改单元格). Rows that were not edited are the same objects; a formula in an
 * edited cell goes. A sheet in which nothing changes is returned as it is.
 */
export function edited(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const real = edits.filter(({ row, column, value }) => (sheet.rows[row]?.[column] ?? null) !== value);
  if (real.length === 0) return sheet;
  const rows = [...sheet.rows];
  const own = new Map<number, CellValue[]>();
  for (const { row, column, value } of real) {
    let cells = own.get(row);
    if (cells === undefined) {
      cells = [...(rows[row] ?? [])];
      own.set(row, cells);
      while (rows.length < row) rows.push([]);
      rows[row] = cells;
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  const formulas = new Map(sheet.formulas);
  for (const { row, column } of real) formulas.delete(cellKey(row, column));
  return { ...sheet, rows, ...(sheet.formulas === undefined ? {} : { formulas }) };
}
