import { cellKey, cellText, type CellChoices, type CellRange, type Sheet } from "../../../../engine/index";
import { displayText, inertText } from "../../../../files/index";
import { withSheets, type Book, type BookSheet } from "../../book/book";
import { edited, type CellEdit } from "../../book/edit";
import { pastedCells, pastedTexts, type Pasted } from "../../book/paste";
import type { Spot } from "../cells/find";
import { usedRange } from "../cells/moves";
import { blockAt, holds } from "../layout/merges";

/** The book with edits in one of its sheets. */
export function withEdits(book: Book, shown: BookSheet, edits: readonly CellEdit[]): Book {
  const sheet = edited(shown.sheet, edits);
  return sheet === shown.sheet ? book : withSheets(book, new Map([[shown.id, { ...shown, sheet }]]));
}

/** The first row of a block in all of its rows below (向下填充), with number formats; a single row takes the one above. */
export function filled(sheet: Sheet, range: CellRange): Pasted {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  const right = Math.min(range.right, usedRange(sheet).right);
  if (source < 0 || right < range.left) return { edits: [] };
  const from = { top: source, bottom: source, left: range.left, right };
  return tiled({ ...range, top: source + 1, right }, from, (row, column) =>
    pastedCells(sheet, row, column, sheet, from),
  );
}

/** The cells of a block as the clipboard takes them: shown texts, without what is hidden (复制). */
export function copiedTexts(sheet: Sheet, range: CellRange): string[][] {
  const { top, left, bottom, right } = usedPart(sheet, range);
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    if (sheet.hiddenRows?.has(row)) continue;
    const cells: string[] = [];
    for (let column = left; column <= right; column++)
      if (!sheet.hiddenColumns?.has(column)) cells.push(copiedText(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}

/** Of whole rows and columns only what is used is copied. */
export function usedPart(sheet: Sheet, range: CellRange): CellRange {
  const used = usedRange(sheet);
  const bottom = Math.max(range.top, Math.min(range.bottom, used.bottom));
  return { ...range, bottom, right: Math.max(range.left, Math.min(range.right, used.right)) };
}

/** Whether a block has hidden rows or columns in it. */
export function hasHidden({ hiddenRows, hiddenColumns }: Sheet, { top, left, bottom, right }: CellRange): boolean {
  return (
    [...(hiddenRows ?? [])].some((row) => row >= top && row <= bottom) ||
    [...(hiddenColumns ?? [])].some((column) => column >= left && column <= right)
  );
}

function copiedText(sheet: Sheet, row: number, column: number): string {
  const block = blockAt(sheet, row, column);
  if (block.top !== row || block.left !== column) return "";
  const value = sheet.rows[row]?.[column] ?? null;
  if (typeof value === "string") return inertText(value);
  const format = typeof value === "number" ? sheet.numberFormats?.get(cellKey(row, column)) : undefined;
  return displayText(value, format);
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

/** Texts from elsewhere in a block, as often as they fit. */
export function pastedTextsOver(sheet: Sheet, target: CellRange, texts: readonly (readonly string[])[]): Pasted {
  const size = { top: 0, left: 0, bottom: texts.length - 1, right: Math.max(...texts.map((row) => row.length)) - 1 };
  return tiled(target, size, (row, column) => pastedTexts(sheet, row, column, texts));
}

/** Cells of a sheet in a block, as often as they fit. */
export function pastedCellsOver(sheet: Sheet, target: CellRange, from: Sheet, range: CellRange): Pasted {
  return tiled(target, range, (row, column) => pastedCells(sheet, row, column, from, range));
}

function tiled(target: CellRange, size: CellRange, paste: (row: number, column: number) => Pasted): Pasted {
  const edits: CellEdit[] = [];
  for (let row = target.top; row <= target.bottom; row += size.bottom - size.top + 1)
    for (let column = target.left; column <= target.right; column += size.right - size.left + 1) {
      const pasted = paste(row, column);
      if ("merge" in pasted) return pasted;
      for (const edit of pasted.edits) edits.push(edit);
    }
  return { edits };
}

/** What may stand in a cell that takes only some texts, where a typed one is none of them (下拉选项以外). */
export function refusedChoice(sheet: Sheet, spot: Spot, text: string): readonly string[] | undefined {
  const list = choicesAt(sheet, spot);
  if (!list?.isStrict || text.trim() === "") return undefined;
  return list.choices.includes(cellText(text)) ? undefined : list.choices;
}

/** The list to choose from in a cell, where it has one. */
export function choicesAt(sheet: Sheet, { row, column }: Spot): CellChoices | undefined {
  return sheet.choices?.find(({ range }) => holds(range, row, column));
}
