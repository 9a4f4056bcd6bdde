import { cellText, type CellValue, type Sheet } from "../terms/sheet";
import { folded } from "./cell-text/words";

/** A sheet with heads, as it was found (表格). */
export interface FoundGrid {
  readonly headerRow: number;
  /** What stands over each column, as typed; "" over none. */
  readonly heads: readonly string[];
  /** The rows below that hold anything. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly CellValue[] }[];
}

/** A header stands in one of the first so many rows. */
const deepestHeader = 30;

/**
 * Finds the heads of a sheet, in whatever order and below whatever titles, and the rows below (读表).
 *
 * Cells merged over several rows count for each of them. Blank rows are passed over.
 *
 * @param isHead - whether a text is one of the heads that are looked for
 * @returns undefined where no row holds two of them (or the only one)
 */
export function findGrid(sheet: Sheet, isHead: (text: string) => boolean, least = 2): FoundGrid | undefined {
  const counts = sheet.rows
    .slice(0, deepestHeader)
    .map(
      (row) => new Set(row.map((cell) => folded(cellText(cell))).filter((text) => text !== "" && isHead(text))).size,
    );
  const most = Math.max(0, ...counts);
  if (most < least) return undefined;
  const headerRow = counts.indexOf(most);
  const rows = spread(sheet)
    .map((cells, row) => ({ row, cells }))
    .slice(headerRow + 1)
    .filter(({ row }) => sheet.rows[row]!.some((cell) => cellText(cell) !== ""));
  return { headerRow, heads: (sheet.rows[headerRow] ?? []).map(cellText), rows };
}

/** The cells with what is merged over several rows in each of them. */
function spread({ rows, merges }: Sheet): (readonly CellValue[])[] {
  const tall = merges.filter(({ top, bottom }) => bottom > top);
  if (tall.length === 0) return [...rows];
  const copy = rows.map((row) => [...row]);
  for (const { top, bottom, left } of tall)
    for (let row = top + 1; row <= bottom && row < copy.length; row++) {
      while (copy[row]!.length <= left) copy[row]!.push(null);
      copy[row]![left] = rows[top]?.[left] ?? null;
    }
  return copy;
}
