import { cellText, type Sheet } from "../terms/sheet";
import type { Method } from "./method";
import { nameKey } from "./name";
import { tableUses } from "./table-uses";

/** A table of a method and the sheet that it was found on (数据表对应). */
export interface MatchedSheet {
  /** The name of the method's table. */
  readonly table: string;
  /** `undefined` where no sheet fits. */
  readonly sheet: string | undefined;
  /** Whether the sheet has the table's name, or only its columns. */
  readonly by: "name" | "columns" | undefined;
}

/**
 * Finds the sheets that are a method's tables (识别数据表): by name first, then by the header of the codes.
 *
 * Where several sheets have a column of codes, the one with most of the columns that the method wants of the table is
 * taken, and the earlier of two that have as many; with none but the code only where it is the table's only column. A
 * sheet is one table at most.
 *
 * @param sheets - of a workbook, without those that are no data
 * @returns one for each table, in the method's order
 */
export function matchSheets(method: Method, sheets: readonly Sheet[]): MatchedSheet[] {
  const found = new Map<string, MatchedSheet>();
  const taken = new Set<Sheet>();
  const take = (table: string, sheet: Sheet | undefined, by: MatchedSheet["by"]): void => {
    if (!sheet) return;
    taken.add(sheet);
    found.set(table, { table, sheet: sheet.name, by });
  };
  for (const { name } of method.tables)
    take(
      name,
      sheets.find((sheet) => !taken.has(sheet) && nameKey(sheet.name) === nameKey(name)),
      "name",
    );
  const headers = new Map<string, (sheet: Sheet) => ReadonlySet<string> | undefined>(
    method.tables.map(({ name, code }) => [name, (sheet) => headersWith(sheet, nameKey(code))]),
  );
  const fits = tableUses(method)
    .filter(({ name }) => !found.has(name))
    .flatMap(({ name, columns }) =>
      sheets.flatMap((sheet) => {
        const head = taken.has(sheet) ? undefined : headers.get(name)!(sheet);
        const count = head ? columns.filter((each) => head.has(nameKey(each))).length : 0;
        return count > 1 || (count === 1 && columns.length === 1)
          ? [{ name, sheet, share: count / columns.length }]
          : [];
      }),
    );
  for (const { name, sheet } of [...fits].sort((a, b) => b.share - a.share))
    if (!found.has(name) && !taken.has(sheet)) take(name, sheet, "columns");
  return method.tables.map(({ name }) => found.get(name) ?? { table: name, sheet: undefined, by: undefined });
}

/** The headers of the first row that has a certain one; the row in which `readTable` finds the columns. */
function headersWith(sheet: Sheet, code: string): ReadonlySet<string> | undefined {
  for (const row of sheet.rows) {
    const keys = new Set(row.map((cell) => nameKey(cellText(cell))));
    if (keys.has(code)) return keys;
  }
  return undefined;
}
