import type { Evaluation } from "../composite/evaluation";
import { valueAt, type Column } from "../terms/column";
import { valueCell, type BuiltCell } from "./sheet-builder";

/** Code, name and group of a unit, which begin every row. */
export function unitCells({ units, method }: Evaluation, i: number): BuiltCell[] {
  const unit = units[i];
  const group = method.groups.find((g) => g.id === unit?.group);
  return [unit?.code ?? "", unit?.name ?? "", group?.title ?? ""];
}

/** The heads of those columns. */
export const unitHeader = ["代码", "县（市、区）", "类别"];

/** Their widths, in characters. */
export const unitWidths = [10, 18, 10];

/** What a column holds for a unit; nothing where there is no such column. */
export function cellOf(column: Column | undefined, i: number, style: "score" | "number" = "score"): BuiltCell {
  return column ? valueCell(valueAt(column, i), style) : null;
}
