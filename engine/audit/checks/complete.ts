import { cellAt, cellText } from "../../terms/sheet";
import { groupsOf, type Context } from "../context";
import type { Unchecked } from "../result";
import type { CheckOf } from "../schema";
import type { Checked } from "./checked";

/** Lists the empty cells of columns that have to be filled in (按完整核对). */
export function checkComplete(context: Context, check: CheckOf<"complete">): Checked {
  const { table } = context;
  const groups = groupsOf(context, check) ?? [];
  const names = [check.column].flat();
  const unchecked = names.flatMap((name, k): Unchecked[] => {
    const column = context.column(name, Array.isArray(check.column) ? `column.${k}` : "column");
    if (column === undefined) return [];
    return groups.flatMap(({ rows }) =>
      rows
        .filter((row) => cellText(cellAt(table.sheet, row, column)) === "")
        .map((row) => ({ cell: { row, column }, name: table.names[row] ?? "", why: "blank" as const })),
    );
  });
  return { findings: [], unchecked };
}
