import { issue, type Issue } from "../terms/issue";
import { suggested } from "./formula";
import type { Method } from "./method";
import { nameKey } from "./name";
import type { Table } from "./table";
import { tableHead } from "./table-head";
import { tableUses } from "./table-uses";

/**
 * What an evaluation would miss in its tables (运行前检查): tables that are not there, and columns that the method uses and
 * a table lacks or has twice. What stands in single rows is in the issues of `readTable`.
 *
 * @param tables - as `readTable` returns them, in any order
 * @returns a table or column that is missing is an error, but an optional table only a remark
 */
export function checkTables(method: Method, tables: readonly Table[]): Issue[] {
  const byName = new Map(tables.map((table) => [nameKey(table.spec.name), table]));
  return tableUses(method).flatMap(({ name, columns, isOptional }): Issue[] => {
    const table = byName.get(nameKey(name));
    if (!table) return [issue(isOptional ? "info" : "error", "table.missing", {}, { table: name })];
    // Without the codes nothing of the table was read, and that was said.
    if (!table.columns.has(nameKey(table.spec.code))) return [];
    const where = { ...(table.file === undefined ? {} : { file: table.file }), sheet: table.sheet.name };
    return columns.flatMap((header): Issue[] => {
      const key = nameKey(header);
      const column = table.columns.get(key);
      const params = { table: name, column: header };
      if (column === undefined) {
        const { near } = suggested(key, [...table.columns.keys()]);
        const row = tableHead(table.sheet, nameKey(table.spec.code)).row;
        if (near === undefined) return [issue("error", "column.missing", { ...where, row }, params)];
        const place = { ...where, row, column: table.columns.get(near)! };
        return [issue("error", "column.missing", place, { ...params, near })];
      }
      return table.repeatedHeaders.has(key) ? [issue("warning", "column.repeated", { ...where, column }, params)] : [];
    });
  });
}
