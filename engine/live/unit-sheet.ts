import type { Evaluation } from "../composite/evaluation";
import { valuesOf, type Column } from "../terms/column";
import type { Sheet } from "../terms/sheet";
import { absenceWords } from "../report/words";
import type { LiveColumn } from "./column";
import { openRowSheet, type RowColumn } from "./row-sheet";

/** A column with one cell a unit; of a column of numbers `wordedValues` gives the values. */
export type UnitColumn = RowColumn;

/** A sheet of the live workbook with one row a unit, in the evaluation's order; codes and names stand first. */
export interface UnitSheet {
  readonly name: string;
  /** Puts a column to the right of those before. */
  add(column: UnitColumn): LiveColumn;
  /** How many columns were added. */
  readonly count: number;
  build(): Sheet;
}

/** What a column is written as: numbers, and for each absence its word, which formulas hand on. */
export function wordedValues(column: Column): (number | string)[] {
  return valuesOf(column).map((value) => (typeof value === "number" ? value : absenceWords[value]));
}

const keyColumns = ["代码", "名称"];

/**
 * Opens a sheet with one row a unit.
 *
 * Title, two lines of notes and the header stand in the first four rows of every such sheet, so that a unit has the same row on all.
 *
 * @param notes - two at most
 */
export function openUnitSheet(
  { units }: Pick<Evaluation, "units">,
  { name, title, notes = [] }: { readonly name: string; readonly title: string; readonly notes?: readonly string[] },
): UnitSheet {
  const sheet = openRowSheet({ name, title, notes, size: units.length, frozenColumns: keyColumns.length });
  sheet.add({ header: keyColumns[0]!, values: units.map(({ code }) => code), style: "text", width: 10 });
  sheet.add({ header: keyColumns[1]!, values: units.map((unit) => unit.name), style: "text", width: 14 });
  return {
    name,
    add: (column) => sheet.add(column),
    get count() {
      return sheet.count - keyColumns.length;
    },
    build: () => sheet.build(),
  };
}
