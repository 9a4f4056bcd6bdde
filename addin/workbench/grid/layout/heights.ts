import { cellKey, type Sheet } from "../../../../engine/index";
import { holds } from "./merges";
import { metrics, textWidth } from "./widths";

/** A sheet with more cells than this is shown with rows of one height but for its first, which hold the headers. */
const mostCells = 150_000;
const headRows = 20;
const mostLines = 6;

/**
 * How high the rows of a sheet are shown (行高), in pixels, where a text has to be wrapped; other rows have the one height.
 *
 * A text with blank cells on its right runs on over them instead, as in a spreadsheet; a merged cell over several rows has
 * room enough.
 *
 * @param widthAt - how wide a column is shown, in pixels
 */
export function rowHeights(sheet: Sheet, columns: number, widthAt: (column: number) => number): Map<number, number> {
  const heights = new Map<number, number>();
  const rows = sheet.rows.length * columns > mostCells ? Math.min(headRows, sheet.rows.length) : sheet.rows.length;
  const widths = Array.from({ length: columns }, (_, column) => widthAt(column));
  const merges = sheet.merges.filter(({ top }) => top < rows);
  for (let row = 0; row < rows; row++) {
    let lines = 1;
    sheet.rows[row]!.forEach((value, column) => {
      if (typeof value !== "string" || column >= columns) return;
      const merge = merges.find((each) => holds(each, row, column));
      if (merge !== undefined && (merge.top !== merge.bottom || merge.left !== column)) return;
      const last = merge?.right ?? column;
      const isBroken = value.includes("\n");
      const text = textWidth(value) + metrics.sides;
      let room = 0;
      for (let c = column; c <= last && c < columns; c++) room += widths[c] ?? 0;
      if (!isBroken && (text <= room || (merge === undefined && isBlankRight(sheet, row, column)))) return;
      lines = Math.max(lines, linesIn(value, room - metrics.sides));
    });
    if (sheet.styles?.get(cellKey(row, 0)) === "title") heights.set(row, 34);
    else if (lines > 1) heights.set(row, Math.min(lines, mostLines) * metrics.line + 7);
  }
  return heights;
}

/** Whether nothing stands on the right of a cell for its text to run over. */
export function isBlankRight(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.merges.some((each) => holds(each, row, column + 1))) return false;
  return (sheet.rows[row]?.[column + 1] ?? null) === null;
}

function linesIn(text: string, room: number): number {
  // A Chinese character that does not fit goes to the next line whole.
  const width = Math.max(1, Math.floor(room / metrics.wide)) * metrics.wide;
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}
