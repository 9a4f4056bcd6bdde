import type { CellRange, Sheet } from "../../../../engine/index";
import type { Spot } from "../cells/find";
import { usedRange } from "../cells/moves";
import { around, blockAt, holds, isOneCell, wholeBlock } from "../layout/merges";

/** What is selected on a sheet (光标): the cell that keys go to, the end of the block that moves, and the block. */
export interface Cursor {
  readonly active: Spot;
  readonly moving: Spot;
  readonly range: CellRange;
}

/** A single cell selected; in a merged cell the whole. */
export function cursorAt(sheet: Sheet, spot: Spot): Cursor {
  const range = blockAt(sheet, spot.row, spot.column);
  const active = { row: range.top, column: range.left };
  return { active, moving: active, range };
}

/** The block from the cell that was selected first to another. */
export function extendedTo(sheet: Sheet, { active }: Cursor, moving: Spot): Cursor {
  const from = blockAt(sheet, active.row, active.column);
  const to = blockAt(sheet, moving.row, moving.column);
  return { active, moving, range: wholeBlock(sheet, around(from, to)) };
}

/** A block selected from outside; its first cell is the one that keys go to. */
export function cursorOver(sheet: Sheet, range: CellRange): Cursor {
  const active = { row: range.top, column: range.left };
  if (isOneCell(range)) return cursorAt(sheet, active);
  return { active, moving: { row: range.bottom, column: range.right }, range: wholeBlock(sheet, range) };
}

/**
 * The next cell within a block for Enter and Tab (在选区内移动); round at its end.
 *
 * @param isAcross - whether it goes row by row, else column by column
 */
export function nextWithin(sheet: Sheet, { active, range, moving }: Cursor, isAcross: boolean, step: 1 | -1): Cursor {
  const { top, left, bottom, right } = range;
  const [height, width] = [bottom - top + 1, right - left + 1];
  const all = height * width;
  const start = isAcross
    ? (active.row - top) * width + active.column - left
    : (active.column - left) * height + active.row - top;
  for (let i = 1; i <= all; i++) {
    const at = (start + step * i + all * 2) % all;
    const [row, column] = isAcross
      ? [top + Math.floor(at / width), left + (at % width)]
      : [top + (at % height), left + Math.floor(at / height)];
    const block = blockAt(sheet, row, column);
    if (holds(range, block.top, block.left) && block.top === row && block.left === column)
      return { active: { row, column }, moving, range };
  }
  return { active, moving, range };
}

/**
 * Whole rows or columns selected, or all that the sheet uses (整行、整列、全选).
 *
 * @param extent - how far the sheet is shown
 */
export function wholeLines(
  sheet: Sheet,
  extent: { readonly rows: number; readonly columns: number },
  what: "rows" | "columns" | "all",
  first: number,
  last: number,
): Cursor {
  const used = usedRange(sheet);
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  const range = {
    rows: { top: from, bottom: to, left: 0, right: extent.columns - 1 },
    columns: { left: from, right: to, top: 0, bottom: extent.rows - 1 },
    all: used,
  }[what];
  const active = { row: what === "rows" ? first : 0, column: what === "columns" ? first : 0 };
  return { active, moving: { row: range.bottom, column: range.right }, range };
}
