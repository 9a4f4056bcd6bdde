import { cellAt, cellKey, cellText, type CellRange, type Sheet } from "../terms/sheet";

/** The merge that a cell is in. */
export function mergeAt(sheet: Sheet, row: number, column: number): CellRange | undefined {
  return sheet.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
}

/** What stands in a cell by itself; "" in the covered part of a merge. */
export function ownText(sheet: Sheet, row: number, column: number | undefined): string {
  return column === undefined ? "" : cellText(cellAt(sheet, row, column));
}

/** What a reader sees in a cell: in a merge, what stands in its first cell. */
export function seenText(sheet: Sheet, row: number, column: number | undefined): string {
  const merge = column === undefined ? undefined : mergeAt(sheet, row, column);
  return merge ? ownText(sheet, merge.top, merge.left) : ownText(sheet, row, column);
}

/** Whether we may write into a cell at all: it is in no merge and holds no formula. */
export function isPlain(sheet: Sheet, row: number, column: number): boolean {
  return mergeAt(sheet, row, column) === undefined && sheet.formulas?.has(cellKey(row, column)) !== true;
}

/** The first row below everything that stands on a sheet: cells, merges and notes. */
export function firstFreeRow(sheet: Sheet): number {
  const filled = sheet.rows.findLastIndex((row) => row.some((value) => value !== null && value !== ""));
  const marked = [...(sheet.formulas?.keys() ?? []), ...(sheet.notes?.keys() ?? [])].map((key) =>
    Math.floor(key / cellKey(1, 0)),
  );
  return Math.max(filled, ...marked, ...sheet.merges.map(({ bottom }) => bottom)) + 1;
}
