import type { CellRange, CellValue, Sheet } from "../engine/index";

/**
 * A sheet for a case: rows as they would be typed, merges as addresses.
 *
 * @param rows - cells
 * @param merges - such as A1:C1
 * @param more - name, number formats, hidden rows …
 */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  more: Partial<Sheet> = {},
): Sheet {
  return { name: "台账", rows, merges: merges.map(range), ...more };
}

function range(address: string): CellRange {
  const [first = "", last = first] = address.split(":");
  const [a, b] = [position(first), position(last)];
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

function position(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
