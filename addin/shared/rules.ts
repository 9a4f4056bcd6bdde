import type { CellRange } from "../../engine/index";

/** A block moved by so many rows and columns. */
export function moved({ top, left, bottom, right }: CellRange, rows: number, columns: number): CellRange {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

/** What a rule compares a cell with: the text as a formula. */
export function ruleFormula(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}
