import type { CellRange, CellValue, Sheet } from "../../../engine/index";

/**
 * Of a sheet what a ledger is read from, so that a long one goes to the worker quickly; of a selection only its cells, which stay
 * where they stand.
 */
export function slimSheet(sheet: Sheet, range?: CellRange): Sheet {
  const { name, rows, merges, numberFormats, hiddenRows, hiddenColumns } = sheet;
  return {
    name,
    rows: range ? rows.slice(0, range.bottom + 1).map((cells, row) => selected(cells, row, range)) : rows,
    merges: range ? merges.filter((merge) => isWithin(merge, range)) : merges,
    // A sheet that was chosen is read, hidden or not.
    ...(numberFormats ? { numberFormats } : {}),
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(hiddenColumns ? { hiddenColumns } : {}),
  };
}

function selected(cells: readonly CellValue[], row: number, { top, left, right }: CellRange): CellValue[] {
  if (row < top) return [];
  return cells.slice(0, right + 1).map((cell, column) => (column < left ? null : cell));
}

function isWithin(merge: CellRange, range: CellRange): boolean {
  return (
    merge.top >= range.top && merge.left >= range.left && merge.bottom <= range.bottom && merge.right <= range.right
  );
}
