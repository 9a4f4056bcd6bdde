import { cellKey, cellText, type Sheet } from "../../engine/index";
import { widthOf } from "../text-width";

/** What a line of the standard font takes, and the most that a row can have (Excel's specification), in points. */
const lineHeight = 15;
const mostHeight = 409;

/** Width of a column that says nothing of its own, in characters. */
const standardWidth = 8.43;

/**
 * How high rows must be for their wrapped texts to be seen (行高): programs differ in whether they find out by themselves.
 *
 * @returns points by row, for rows that need more than one line; merged cells and rows without wrapped texts are left out
 */
export function heightsOf(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  sheet.rows.forEach((row, r) => {
    let lines = 1;
    row.forEach((value, c) => {
      const style = sheet.styles?.get(cellKey(r, c));
      if (style !== "text" && style !== "header") return;
      lines = Math.max(lines, linesOf(cellText(value), sheet.widths?.[c] ?? standardWidth));
    });
    if (lines > 1) heights.set(r, Math.min(mostHeight, lines * lineHeight));
  });
  return heights;
}

function linesOf(text: string, width: number): number {
  // A little less than the column: wrapping leaves part of a line empty.
  const room = Math.max(1, width - 1);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}
