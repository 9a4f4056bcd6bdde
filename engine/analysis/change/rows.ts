import { readNumbers } from "../../composite/dataset";
import type { Evaluation } from "../../composite/evaluation";
import { rankedFlags } from "../../composite/positions";
import { openScope } from "../../composite/scope";
import type { Source } from "../../composite/sources";
import { numberIn } from "../../composite/table";
import { valueAt } from "../../terms/column";
import { cellAt, cellText, type CellValue } from "../../terms/sheet";
import type { AbsenceReason, Value } from "../../terms/value";

/** How absences are written in the tables that are made here; a method cannot write the last three. */
export const absenceMarks: Readonly<Record<string, AbsenceReason>> = {
  "#not-reported": "not-reported",
  "#not-applicable": "not-applicable",
  "#unreadable": "unreadable",
  "#needs-benchmark": "needs-benchmark",
  "#undefined": "undefined",
  "#withheld": "withheld",
};

/** A value as a cell. */
function valueCell(value: Value): CellValue {
  return typeof value === "number" ? value : `#${value}`;
}

/**
 * What every unit has in a column (单位数据): the cell as it stands; where several rows are one unit, what they come to.
 *
 * @returns one cell for each unit of the evaluation; absences as their marks
 */
export function cellsOf({ dataset }: Evaluation, { table: key, header }: Source): CellValue[] {
  const table = dataset.tables.get(key)!;
  const column = table.columns.get(header)!;
  const rowsOf = dataset.rowsOf.get(key)!;
  const merged = rowsOf.some(({ length }) => length > 1) ? readNumbers(dataset, key, header).column : undefined;
  return rowsOf.map((rows, unit) => {
    const [row, ...others] = rows;
    if (row === undefined) return valueCell("not-reported");
    const cell = cellAt(table.sheet, row, column);
    const value = numberIn(table, row, column);
    if (others.length > 0 && merged) {
      const all = valueAt(merged, unit);
      return value === "unreadable" ? cell : valueCell(all);
    }
    if (typeof cell === "string") {
      const text = cellText(cell);
      return Object.hasOwn(table.spec.absent, text) ? valueCell(table.spec.absent[text]!) : cell;
    }
    return typeof cell === "number" ? valueCell(value) : cell;
  });
}

/**
 * What a formula gives for every unit, as cells.
 *
 * @param formula - of the evaluation's own method
 */
export function cellsOfFormula(evaluation: Evaluation, formula: string): CellValue[] {
  const scope = openScope(evaluation.method, evaluation.dataset, rankedFlags(evaluation));
  const operand = scope.evaluate(formula, "", "either");
  if (operand.type === "text") return [...operand.texts()];
  const numbers = operand.numbers();
  return evaluation.units.map((_, unit) => valueCell(valueAt(numbers, unit)));
}
