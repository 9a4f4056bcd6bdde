import { issue, type Issue } from "../terms/issue";
import type { Sheet } from "../terms/sheet";

/**
 * The sheet of a workbook that is audited (公布的工作表): the one of that name, else the first that is not hidden and has
 * cells.
 *
 * @returns an issue where there is none
 */
export function publishedSheet(sheets: readonly Sheet[], name: string | undefined, file?: string): Sheet | Issue {
  const where = file === undefined ? {} : { file };
  const shown = sheets.find((sheet) => sheet.isHidden !== true && sheet.rows.length > 0);
  if (name === undefined) return shown ?? issue("error", "sheet.empty", where);
  const found = sheets.find((sheet) => sheet.name === name);
  return found ?? issue("error", "sheet.none", where, { sheet: name, sheets: sheets.map((each) => each.name) });
}
