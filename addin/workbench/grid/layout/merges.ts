import type { CellRange, Sheet } from "../../../../engine/index";
import { meet } from "../../../shared/area";
import type { Axis } from "./axis";

/** Whether a block of cells has a cell. */
export function holds(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The block that a cell is: the merged cell that it lies in (合并单元格), else itself. */
export function blockAt(sheet: Sheet, row: number, column: number): CellRange {
  const merge = sheet.merges.find((each) => holds(each, row, column));
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

/** The smallest block around a block that cuts no merged cell. */
export function wholeBlock(sheet: Sheet, range: CellRange): CellRange {
  const grown = sheet.merges.reduce((block, merge) => (meet(block, merge) ? around(block, merge) : block), range);
  return isSame(grown, range) ? range : wholeBlock(sheet, grown);
}

/** The smallest block around two. */
export function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether two blocks are the same. */
export function isSame(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Whether a block is a single cell. */
export function isOneCell({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

/** A merged cell, or a part of one, as it is shown; places count what is shown, from 0. */
export interface ShownSpan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The cell of the sheet whose value it shows; none in the lesser parts of a merged cell that frozen panes cut. */
  readonly source?: { readonly row: number; readonly column: number };
}

/**
 * The merged cells of a sheet as they are shown (合并单元格的显示): without what is hidden of them, and cut where frozen panes
 * end, since the parts scroll apart; the largest part says what the cell says.
 *
 * @param frozen - how many shown rows and columns stay in view
 */
export function shownSpans(
  sheet: Sheet,
  rows: Axis,
  columns: Axis,
  frozen: { readonly rows: number; readonly columns: number },
): ShownSpan[] {
  return sheet.merges.flatMap((merge) => {
    const down = extent(rows, merge.top, merge.bottom);
    const across = extent(columns, merge.left, merge.right);
    if (down === undefined || across === undefined) return [];
    const parts = cut(down, frozen.rows).flatMap(([row, height]) =>
      cut(across, frozen.columns).map(([column, width]) => ({ row, column, rows: height, columns: width })),
    );
    const largest = parts.reduce((a, b) => (b.rows * b.columns > a.rows * a.columns ? b : a));
    const source = { row: merge.top, column: merge.left };
    return parts.map((part) => (part === largest ? { ...part, source } : part));
  });
}

type Extent = readonly [from: number, length: number];

function extent(axis: Axis, first: number, last: number): Extent | undefined {
  let end = last;
  while (end >= first && axis.isHidden(end)) end--;
  const from = axis.placeOf(first);
  if (end < first || axis.at(from) > end) return undefined;
  return [from, axis.placeOf(end) - from + 1];
}

function cut([from, length]: Extent, at: number): Extent[] {
  if (at <= from || at >= from + length) return [[from, length]];
  return [
    [from, at - from],
    [at, from + length - at],
  ];
}
