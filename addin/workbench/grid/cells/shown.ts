import { cellKey, cellText, type CellStyle, type CellValue, type Sheet } from "../../../../engine/index";
import { displayText } from "../../../../files/index";
import { holds } from "../layout/merges";
import type { BookSheet } from "../../book/book";

/** A cell as it is shown (单元格显示). */
export interface ShownCell {
  readonly text: string;
  /** Classes of the grid's style sheet: what it holds, what it is, what is to be told of it. */
  readonly classes: string;
}

/** What a cell of a sheet shows and how; row and column from 0. */
export function shownCell({ sheet, stale }: BookSheet, row: number, column: number): ShownCell {
  const value = sheet.rows[row]?.[column] ?? null;
  const key = cellKey(row, column);
  const format = typeof value === "number" ? sheet.numberFormats?.get(key) : undefined;
  const style = styleAt(sheet, row, column, value);
  let classes = kindOf(value);
  if (style !== undefined) classes += ` is-${style}`;
  if (sheet.notes?.has(key)) classes += " has-note";
  if (stale?.has(key)) classes += " is-stale";
  return { text: displayText(value, format ?? styleFormats[style ?? "text"]), classes };
}

/** The formats that written cells have by what they are. */
const styleFormats: Partial<Readonly<Record<CellStyle, string>>> = { percent: "0.0%", score: "0.00", integer: "0" };

/** How a cell looks: by a rule that holds for what it says (条件格式), else by what it was written as. */
export function styleAt(sheet: Sheet, row: number, column: number, value: CellValue): CellStyle | undefined {
  if (sheet.rules !== undefined && value !== null) {
    const text = cellText(value);
    for (const { range, rules } of sheet.rules) {
      if (!holds(range, row, column)) continue;
      const rule = rules.find((each) => each.text === text);
      if (rule) return rule.style;
    }
  }
  return sheet.styles?.get(cellKey(row, column));
}

function kindOf(value: CellValue): string {
  if (typeof value === "number") return "holds-number";
  if (typeof value === "boolean") return "holds-fact";
  return value !== null && typeof value === "object" ? "holds-error" : "holds-text";
}

/**
 * What stands in the line above the grid and in the editor of a cell (编辑栏): its formula, else its value in full; a
 * percentage as a percentage.
 */
export function editText(sheet: Sheet, row: number, column: number): string {
  const key = cellKey(row, column);
  const formula = sheet.formulas?.get(key);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.rows[row]?.[column] ?? null;
  if (typeof value !== "number") return displayText(value, undefined);
  const isPercent = /%/u.test(sheet.numberFormats?.get(key) ?? "");
  return isPercent ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
