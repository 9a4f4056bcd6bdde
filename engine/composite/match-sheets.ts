import type { Sheet } from "../terms/sheet";
import type { Method } from "./method";
import { nameKey } from "./name";
import { tableHead } from "./table-head";
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
 * Where several sheets have a column of codes, the table whose columns are found together in the greatest number takes its
 * sheet first, so that one misspelt header does not hand a sheet to a table that wants little. A year decides before that:
 * among sheets that have at least half as many of a table's columns as the best, one whose name holds the table's year is
 * taken, and one whose name holds another table's year is the last to be. Of two that are alike the earlier is taken; a
 * sheet with none but the code only where that is the table's only column. A sheet is one table at most.
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
  const specs = new Map(method.tables.map((spec) => [spec.name, spec]));
  const years = method.tables.flatMap(({ year }) => year ?? []);
  const fits = tableUses(method)
    .filter(({ name }) => !found.has(name))
    .flatMap(({ name, columns }): Fit[] => {
      const { code, year } = specs.get(name)!;
      const counts = sheets.map((sheet) => {
        const head = taken.has(sheet) ? undefined : tableHead(sheet, nameKey(code)).columns;
        return head ? columns.filter((each) => head.has(nameKey(each))).length : 0;
      });
      const most = Math.max(0, ...counts);
      return sheets.flatMap((sheet, i) => {
        const count = counts[i]!;
        const ofYear = 2 * count < most ? -1 : yearFit(sheet.name, year, years);
        return count > 1 || (count === 1 && columns.length === 1)
          ? [{ name, sheet, ofYear, count, share: count / columns.length }]
          : [];
      });
    });
  const better = (a: Fit, b: Fit): number => b.ofYear - a.ofYear || b.count - a.count || b.share - a.share;
  for (const { name, sheet } of [...fits].sort(better))
    if (!found.has(name) && !taken.has(sheet)) take(name, sheet, "columns");
  return method.tables.map(({ name }) => found.get(name) ?? { table: name, sheet: undefined, by: undefined });
}

/** How well a sheet fits a table. */
interface Fit {
  readonly name: string;
  readonly sheet: Sheet;
  /** 1 for a sheet of the table's year, -1 for one of another table's. */
  readonly ofYear: number;
  readonly count: number;
  readonly share: number;
}

function yearFit(sheet: string, year: number | undefined, years: readonly number[]): number {
  const inName = (sheet.normalize("NFKC").match(/\d+/gu) ?? []).map(Number).filter((each) => years.includes(each));
  if (inName.length === 0 || year === undefined) return 0;
  return inName.includes(year) ? 1 : -1;
}
