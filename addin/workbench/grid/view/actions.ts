import { cellAddress, cellAt, cellText, type CellRange, type CellValue, type Sheet } from "../../../../engine/index";
import { displayText } from "../../../../files/index";
import { withSheets, type BookSheet } from "../../book/book";
import { edited, type CellEdit } from "../../book/edit";
import type { BookStore } from "../../book/store";
import type { Spot } from "../cells/find";
import { usedRange } from "../cells/moves";
import { readTyped } from "../cells/typed";
import { blockAt } from "../layout/merges";

/** The block as a title says it (地址). */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** Puts edits of a sheet into the workbook as one step. */
export function change(store: BookStore, title: string, shown: BookSheet, edits: readonly CellEdit[]): void {
  const sheet = edited(shown.sheet, edits);
  if (sheet === shown.sheet) return;
  store.change(title, withSheets(store.book, new Map([[shown.id, { ...shown, sheet }]])), "edit");
}

/** What typing into a cell makes of it. */
export function typedEdits({ row, column }: Spot, text: string): CellEdit[] {
  return [{ row, column, value: readTyped(text) }];
}

/** Clears the cells of a block; what is filled only. */
export function clearedEdits(sheet: Sheet, range: CellRange): CellEdit[] {
  const used = usedRange(sheet);
  const edits: CellEdit[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, used.bottom); row++)
    for (let column = range.left; column <= Math.min(range.right, used.right); column++)
      if (cellAt(sheet, row, column) !== null) edits.push({ row, column, value: null });
  return edits;
}

/** The first row of a block in all of its rows below (向下填充); a single row takes the one above. */
export function filledEdits(sheet: Sheet, range: CellRange): CellEdit[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 0) return [];
  const edits: CellEdit[] = [];
  const { right } = usedRange(sheet);
  for (let row = source + 1; row <= range.bottom; row++)
    for (let column = range.left; column <= Math.min(range.right, right); column++)
      edits.push({ row, column, value: cellAt(sheet, source, column) });
  return edits;
}

/** The cells of a block as the clipboard takes them: shown texts, without what is hidden. */
export function copiedTexts(sheet: Sheet, range: CellRange): string[][] {
  return copied(sheet, range).map((row) =>
    row.map(({ row: r, column, value }) =>
      isCovered(sheet, r, column) ? "" : displayText(value, formatAt(sheet, r, column, value)),
    ),
  );
}

/** The values of a block as they are, for pasting them here again. */
export function copiedValues(sheet: Sheet, range: CellRange): CellValue[][] {
  return copied(sheet, range).map((row) => row.map(({ value }) => value));
}

function copied(sheet: Sheet, range: CellRange): CellEdit[][] {
  const used = usedRange(sheet);
  const rows: CellEdit[][] = [];
  // Of whole columns only what is used is copied.
  const bottom = Math.max(range.top, Math.min(range.bottom, used.bottom));
  const right = Math.max(range.left, Math.min(range.right, used.right));
  for (let row = range.top; row <= bottom; row++) {
    if (sheet.hiddenRows?.has(row)) continue;
    const cells: CellEdit[] = [];
    for (let column = range.left; column <= right; column++)
      if (!sheet.hiddenColumns?.has(column)) cells.push({ row, column, value: cellAt(sheet, row, column) });
    rows.push(cells);
  }
  return rows;
}

function formatAt(sheet: Sheet, row: number, column: number, value: CellValue): string | undefined {
  return typeof value === "number" ? sheet.numberFormats?.get(row * 16384 + column) : undefined;
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const { top, left } = blockAt(sheet, row, column);
  return top !== row || left !== column;
}

/** Where a pasted block goes: once, or as often as it fits into the selected block. */
export function pastedRange(range: CellRange, height: number, width: number): CellRange {
  const times = (selected: number, own: number): number => (selected % own === 0 ? selected : own);
  return {
    top: range.top,
    left: range.left,
    bottom: range.top + times(range.bottom - range.top + 1, height) - 1,
    right: range.left + times(range.right - range.left + 1, width) - 1,
  };
}

/** What pasting a block makes of the cells that it goes to. */
export function pastedEdits(target: CellRange, values: readonly (readonly CellValue[])[]): CellEdit[] {
  const edits: CellEdit[] = [];
  const width = Math.max(...values.map((row) => row.length));
  for (let row = target.top; row <= target.bottom; row++) {
    const cells = values[(row - target.top) % values.length]!;
    for (let column = target.left; column <= target.right; column++)
      edits.push({ row, column, value: cells[(column - target.left) % width] ?? null });
  }
  return edits;
}

/** What is wrong with a text typed into a cell that takes only some; nothing where it may stand there. */
export function refusedChoice(sheet: Sheet, { row, column }: Spot, text: string): readonly string[] | undefined {
  const list = choicesAt(sheet, { row, column });
  if (!list?.isStrict || text.trim() === "") return undefined;
  return list.choices.some((choice) => choice === cellText(text)) ? undefined : list.choices;
}

/** The list to choose from in a cell, where it has one. */
export function choicesAt(sheet: Sheet, { row, column }: Spot) {
  return sheet.choices?.find(
    ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
}
