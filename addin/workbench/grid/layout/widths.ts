import { cellKey, cellText, type Sheet } from "../../../../engine/index";
import { displayText } from "../../../../files/index";

/** The grid's font in pixels: a digit, a Chinese character, a line of text, what is left free in a cell, and a row. */
export const metrics = { character: 7.2, wide: 13, line: 18, sides: 11, rowHeight: 25 } as const;

/** How wide a line of text is, in pixels; nearly, as letters differ. */
export function textWidth(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) > 0xff ? metrics.wide : metrics.character;
  return width;
}

const bounds = { least: 56, most: 280, blank: 80, given: 24 } as const;
const rowsLookedAt = 300;

/**
 * How wide a column is shown (列宽), in pixels: what the sheet says, else fitted to what its cells say.
 *
 * A text that could run on over blank cells on its right, as a title does, widens no column; nor does a merged cell.
 */
export function columnWidth(sheet: Sheet, column: number): number {
  const given = sheet.widths?.[column];
  if (given !== undefined && given > 0) return Math.max(bounds.given, Math.round(given * metrics.character) + 6);
  return fittedWidth(sheet, column, bounds.most);
}

/** How wide a column has to be for its cells to be seen whole, in pixels, within bounds. */
export function fittedWidth(sheet: Sheet, column: number, most = 600): number {
  const across = new Set(
    sheet.merges
      .filter(({ left, right }) => left !== right && left <= column && column <= right)
      .flatMap(({ top, bottom }) => (bottom - top < rowsLookedAt ? rangeOf(top, bottom) : [])),
  );
  const last = Math.min(sheet.rows.length, rowsLookedAt);
  let widest = 0;
  for (let row = 0; row < last; row++) {
    const value = sheet.rows[row]?.[column] ?? null;
    if (value === null || across.has(row)) continue;
    if (typeof value === "string" && isLoneText(sheet, row, column)) continue;
    const text = displayText(value, sheet.numberFormats?.get(cellKey(row, column)));
    for (const line of text.split("\n")) widest = Math.max(widest, textWidth(line));
  }
  if (widest === 0) return bounds.blank;
  return Math.max(bounds.least, Math.min(most, Math.ceil(widest) + metrics.sides));
}

/** Whether a text is the only thing that its row says, as a title. */
function isLoneText(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.rows[row] ?? []).every((value, c) => c === column || cellText(value) === "");
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
