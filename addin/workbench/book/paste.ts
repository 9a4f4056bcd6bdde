import { cellKey, type CellRange, type CellValue, type Sheet } from "../../../engine/index";
import { cellOf } from "../../shared/area";
import type { CellEdit } from "./edit";
import { coveringMerge } from "./structure";
import { typedCell } from "./typed";

/** What pasting comes to: edits, or the merge that lies in the way. */
export type Pasted = { readonly edits: readonly CellEdit[] } | { readonly merge: CellRange };

/**
 * What a block of texts does to a sheet when it is pasted (粘贴): each is taken as typed, but for formulas, which stay
 * texts. Cells under a merge take nothing: where something would go there and be unseen, nothing is pasted.
 *
 * @param row - where the upper left text goes, from 0
 */
export function pastedTexts(sheet: Sheet, row: number, column: number, texts: readonly (readonly string[])[]): Pasted {
  const cells = texts.map((line, r) =>
    line.map((text, c) => typedCell(text, sheet.numberFormats?.get(cellKey(row + r, column + c))) ?? { value: text }),
  );
  return placed(sheet, row, column, cells);
}

/** What a block of cells of a sheet does to another place when it is pasted: values with their number formats. */
export function pastedCells(sheet: Sheet, row: number, column: number, from: Sheet, range: CellRange): Pasted {
  const cells: Pick<CellEdit, "value" | "numberFormat">[][] = [];
  for (let r = range.top; r <= range.bottom; r++) {
    const line: Pick<CellEdit, "value" | "numberFormat">[] = [];
    for (let c = range.left; c <= range.right; c++)
      line.push({ value: from.rows[r]?.[c] ?? null, numberFormat: from.numberFormats?.get(cellKey(r, c)) ?? null });
    cells.push(line);
  }
  return placed(sheet, row, column, cells);
}

/** What blanks a block of cells; their number formats stay (清除内容). */
export function cleared(sheet: Sheet, { top, left, bottom, right }: CellRange): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1); row++) {
    const last = Math.min(right, (sheet.rows[row]?.length ?? 0) - 1);
    for (let column = left; column <= last; column++) edits.push({ row, column, value: null });
  }
  for (const key of sheet.formulas?.keys() ?? []) {
    const { row, column } = cellOf(key);
    const isIn = row >= top && row <= bottom && column >= left && column <= right;
    if (isIn && (sheet.rows[row]?.[column] ?? null) === null) edits.push({ row, column, value: null });
  }
  return edits;
}

function placed(
  sheet: Sheet,
  row: number,
  column: number,
  cells: readonly (readonly { readonly value: CellValue; readonly numberFormat?: string | null }[])[],
): Pasted {
  const edits: CellEdit[] = [];
  for (const [r, line] of cells.entries())
    for (const [c, cell] of line.entries()) {
      const place = { row: row + r, column: column + c };
      const merge = sheet.merges.length > 0 ? coveringMerge(sheet, place.row, place.column) : undefined;
      if (merge === undefined) edits.push({ ...place, ...cell });
      else if (cell.value !== null) return { merge };
    }
  return { edits };
}
