import type { ColumnOverrules, ColumnRole, RecognisedColumn } from "../../../engine/index";
import type { ColumnMark } from "./input";

type HeadedColumn = Pick<RecognisedColumn, "column" | "header">;

/** A column as it is remembered: by its header, and which of its namesakes it is. */
export function markColumn(columns: readonly HeadedColumn[], column: number, role: ColumnRole): ColumnMark {
  const { header } = columns.find((each) => each.column === column) ?? { header: "" };
  const namesakes = columns.filter((each) => each.header === header);
  return { header, nth: namesakes.findIndex((each) => each.column === column), column, role };
}

/**
 * Where a marked column stands now (找回栏目): where it stood, if its header still stands there; else by its header; else by its
 * header with other numbers in it, since 1-9月完成 is 1-10月完成 next month.
 *
 * @returns `undefined` where there is no such column, or where a column without a header moved
 */
function findColumn(columns: readonly HeadedColumn[], mark: ColumnMark): number | undefined {
  const same = columns.filter(({ header }) => header === mark.header);
  if (same.some(({ column }) => column === mark.column)) return mark.column;
  if (mark.header === "") return undefined;
  if (same.length > 0) return (same[mark.nth] ?? same[0])?.column;
  const alike = columns.filter(({ header }) => withoutNumbers(header) === withoutNumbers(mark.header));
  return alike.length === 1 ? alike[0]?.column : undefined;
}

/**
 * The columns that a sheet's marks stand for now.
 *
 * @param tables - the columns of each table on the sheet; what one of them has counts for all
 */
export function findMarks(
  tables: readonly (readonly HeadedColumn[])[],
  marks: readonly ColumnMark[],
): { overrules: ColumnOverrules; lost: ColumnMark[] } {
  const byRole = new Map<ColumnRole, number[]>();
  const lost: ColumnMark[] = [];
  for (const mark of marks) {
    const at = tables.map((columns) => findColumn(columns, mark)).find((column) => column !== undefined);
    if (at === undefined) lost.push(mark);
    else byRole.set(mark.role, [...(byRole.get(mark.role) ?? []), at]);
  }
  return { overrules: Object.fromEntries(byRole), lost };
}

function withoutNumbers(header: string): string {
  return header.replace(/\d+/gu, "#");
}
