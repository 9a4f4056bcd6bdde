import type { Light } from "../completion/light";
import type { CellRules, CellStyle } from "../terms/sheet";
import { lightWords } from "./words";

/** How a cell that names a light looks (亮灯样式). */
export const lightStyles: Readonly<Record<Light, CellStyle>> = {
  met: "met",
  green: "normal",
  blue: "watch",
  yellow: "behind",
  red: "far-behind",
  grey: "absent",
};

/** The looks of what names a light. */
export const lightWordRules: CellRules["rules"] = (Object.keys(lightWords) as Light[]).map((light) => ({
  text: lightWords[light],
  style: lightStyles[light],
}));

/**
 * Looks of columns that name lights, which follow when a cell is edited (亮灯条件格式).
 *
 * @param top - the first row below the header, from 0
 * @param count - how many rows; none gives no rules
 * @param columns - the columns, from 0
 */
export function lightRulesFor(top: number, count: number, columns: readonly number[]): CellRules[] {
  if (count === 0) return [];
  return columns.map((column) => ({
    range: { top, left: column, bottom: top + count - 1, right: column },
    rules: lightWordRules,
  }));
}
