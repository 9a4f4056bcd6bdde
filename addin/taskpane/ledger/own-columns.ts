import type { CellValue, Sheet } from "../../../engine/index";

/** What can be written into columns of the user's sheet, in the order in which it is offered (写入栏目). */
export const ownColumns = ["rate", "pace", "gap", "light", "met", "working"] as const;

/** One of what can be written into a column. */
export type OwnColumn = (typeof ownColumns)[number];

/** By this mark a column that we wrote is known next month, wherever it stands then. */
const mark = "（县评）";

/** What stands in the header above each column that we write (表头). */
export const ownHeaders: Readonly<Record<OwnColumn, string>> = {
  rate: `完成率${mark}`,
  pace: `序时进度${mark}`,
  gap: `差距${mark}`,
  light: `亮灯${mark}`,
  met: `是否达标${mark}`,
  working: `计算过程${mark}`,
};

/** Where the headers of our columns stand on a sheet. */
export function findOwnColumns(sheet: Sheet): { row: number; column: number; what: OwnColumn }[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const what = typeof cell === "string" && cell.endsWith(mark) && ownColumns.find((c) => ownHeaders[c] === cell);
      return what ? [{ row, column, what }] : [];
    }),
  );
}

/** A sheet as it was before we wrote into its columns: what we computed last month is no report of this month. */
export function withoutOwnColumns(sheet: Sheet): Sheet {
  const first = new Map<number, number>();
  for (const { row, column } of findOwnColumns(sheet)) if (!first.has(column)) first.set(column, row);
  if (first.size === 0) return sheet;
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column): CellValue => (row >= (first.get(column) ?? Infinity) ? null : cell)),
  );
  return { ...sheet, rows };
}
