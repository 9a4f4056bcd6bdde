import type { Evaluation } from "../composite/evaluation";
import type { Method } from "../composite/method";
import { valueAt, type Column } from "../terms/column";
import { valueCell, type BuiltCell } from "./sheet-builder";

/** Code, name and, where there are groups, the group of a unit, which begin every row. */
export function unitCells({ units, method }: Evaluation, i: number): BuiltCell[] {
  const unit = units[i];
  const group = method.groups.find((g) => g.id === unit?.group);
  const cells = [unit?.code ?? "", unit?.name ?? "", group?.title ?? ""];
  return cells.slice(0, unitWidths(method).length);
}

/** The heads of those columns. */
export function unitHeader(method: Method): string[] {
  return ["代码", "县（市、区）", "类别"].slice(0, unitWidths(method).length);
}

/** Their widths, in characters. */
export function unitWidths({ groups }: Method): number[] {
  return groups.length === 0 ? [10, 18] : [10, 18, 10];
}

/** What a column holds for a unit; nothing where there is no such column. */
export function cellOf(column: Column | undefined, i: number, style: "score" | "number" = "score"): BuiltCell {
  return column ? valueCell(valueAt(column, i), style) : null;
}
