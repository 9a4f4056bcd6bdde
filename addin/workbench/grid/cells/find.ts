import { cellKey, type Sheet } from "../../../../engine/index";
import { displayText } from "../../../../files/index";

/** A cell of the sheet, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** More finds than this are not counted. */
export const mostFinds = 10_000;

/**
 * The cells that show a text, row by row (查找): capitals and full-width forms are as their plain ones. Hidden cells are found
 * too.
 *
 * @returns nothing for a blank text; at most 10,000 cells
 */
export function findAll(sheet: Sheet, text: string): Spot[] {
  const wanted = folded(text);
  if (wanted === "") return [];
  const found: Spot[] = [];
  for (let row = 0; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column]!;
      if (value === null) continue;
      const format = typeof value === "number" ? sheet.numberFormats?.get(cellKey(row, column)) : undefined;
      const isFound =
        folded(displayText(value, format)).includes(wanted) ||
        (typeof value === "number" && String(value).includes(wanted));
      if (isFound && found.push({ row, column }) >= mostFinds) return found;
    }
  }
  return found;
}

/** The place in a list of finds to go to from a cell; round at the ends. */
export function nextFind(finds: readonly Spot[], from: Spot, step: 1 | -1): number {
  const isAfter = (spot: Spot): boolean => spot.row > from.row || (spot.row === from.row && spot.column > from.column);
  const isAt = (spot: Spot): boolean => spot.row === from.row && spot.column === from.column;
  if (step === 1) return Math.max(0, finds.findIndex(isAfter));
  const before = finds.findLastIndex((spot) => !isAfter(spot) && !isAt(spot));
  return before === -1 ? finds.length - 1 : before;
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
