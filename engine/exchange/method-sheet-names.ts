import type { Sheet } from "../terms/sheet";
import { folded } from "./cell-text/words";
import { basicsSheet, branchLayouts, guideSheet, judgementsSheet, tableLayouts } from "./layout";

const names = new Set(
  [basicsSheet, guideSheet, ...tableLayouts.map(({ sheet }) => sheet), ...branchLayouts.map(({ sheet }) => sheet)].map(
    folded,
  ),
);

/**
 * Whether a sheet of this name is read as part of a method, or explains one (办法工作表名).
 *
 * @example isMethodSheet("指标体系") // => true
 */
export function isMethodSheet(name: string): boolean {
  return names.has(folded(name)) || folded(name).startsWith(judgementsSheet);
}

/**
 * Whether a sheet is called as Excel calls the copy of a method's sheet, which is not read (办法工作表的副本).
 *
 * @example isMethodSheetCopy("指标体系 (2)") // => true
 */
export function isMethodSheetCopy(name: string): boolean {
  const original = name.normalize("NFKC").replace(/\s*\(\d+\)\s*$/u, "");
  return original !== name.normalize("NFKC") && isMethodSheet(original) && !isMethodSheet(name);
}

/**
 * Results that stand in the workbook of a method (结果表改名): a sheet that would be read as part of the method the next
 * time gets another name.
 *
 * @example besideMethod([{ name: "指标体系", rows: [], merges: [] }]).map(({ name }) => name) // => ["指标体系（结果）"]
 */
export function besideMethod(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => (isMethodSheet(sheet.name) ? { ...sheet, name: `${sheet.name}（结果）` } : sheet));
}
