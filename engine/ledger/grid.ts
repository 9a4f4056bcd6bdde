import { cellAt, cellText, widthOf, type CellRange, type CellValue, type Sheet } from "../terms/sheet";

/**
 * A sheet whose merged cells all show what their first one holds (合并单元格展开).
 *
 * Rows and columns count from 0.
 */
export interface Grid {
  readonly sheet: Sheet;
  readonly height: number;
  readonly width: number;
  /** What a cell holds; inside a merge, what the merge's first cell holds. */
  value(row: number, column: number): CellValue;
  text(row: number, column: number): string;
  /** The merge that a cell is in. */
  mergeAt(row: number, column: number): CellRange | undefined;
  /** Where the cell's content stands: itself, or its merge's first cell. */
  origin(row: number, column: number): { row: number; column: number };
}

/** Opens a sheet as a grid. */
export function gridOf(sheet: Sheet): Grid {
  const width = widthOf(sheet);
  const height = sheet.rows.length;
  const mergesOfRow = new Map<number, CellRange[]>();
  for (const merge of sheet.merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, height - 1); row++)
      mergesOfRow.set(row, [...(mergesOfRow.get(row) ?? []), merge]);
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    mergesOfRow.get(row)?.find((m) => column >= m.left && column <= m.right);
  const origin = (row: number, column: number): { row: number; column: number } => {
    const merge = mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  };
  const value = (row: number, column: number): CellValue => {
    const at = origin(row, column);
    return cellAt(sheet, at.row, at.column);
  };
  return { sheet, height, width, value, text: (row, column) => cellText(value(row, column)), mergeAt, origin };
}

/** Whether a row of a grid says nothing of its own: all blank, or only the lower part of merges from above. */
export function isBlankRow(grid: Grid, row: number): boolean {
  return (grid.sheet.rows[row] ?? []).every((value) => cellText(value) === "");
}

/** The columns in which a row has a cell of its own that says something. */
export function filledColumns(grid: Grid, row: number): number[] {
  return (grid.sheet.rows[row] ?? []).flatMap((value, column) => (cellText(value) === "" ? [] : [column]));
}
