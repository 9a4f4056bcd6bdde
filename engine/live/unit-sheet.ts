import type { Evaluation } from "../composite/evaluation";
import { cellKey, type CellRange, type CellStyle, type CellValue, type NumberRules, type Sheet } from "../terms/sheet";
import { valuesOf, type Column } from "../terms/column";
import { absenceWords } from "../report/words";
import type { LiveColumn } from "./column";
import type { CellName } from "./names";

/** A column to be written: what the engine found, and the formula by which a spreadsheet finds it. */
export interface UnitColumn {
  readonly header: string;
  /** What the column is, for who points at its head. */
  readonly note?: string;
  /** One for each unit; of a column of numbers `wordedValues` gives them. */
  readonly values: readonly CellValue[];
  /** Without an equals sign; `undefined` where the cell is a value. */
  readonly formula?: (unit: number) => string | undefined;
  /** Whether the formula takes whole blocks. */
  readonly isArray?: boolean;
  readonly style?: CellStyle;
  readonly format?: string;
  readonly width?: number;
  /** What the block of all units is called. */
  readonly name?: CellName;
  readonly rules?: Pick<NumberRules, "rules" | "hasBars">;
}

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

const headRows = 4;
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
  const rows: CellValue[][] = Array.from({ length: headRows + units.length }, () => []);
  const styles = new Map<number, CellStyle>();
  const formulas = new Map<number, string>();
  const arrayFormulas = new Set<number>();
  const formats = new Map<number, string>();
  const texts = new Map<number, string>();
  const names = new Map<CellName, CellRange>();
  const numberRules: NumberRules[] = [];
  const widths: number[] = [];
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    rows[row]![column] = value;
    styles.set(cellKey(row, column), style);
  };
  put(0, 0, title, "title");
  notes.slice(0, 2).forEach((note, i) => put(i + 1, 0, note, "note"));

  const add = (made: UnitColumn): LiveColumn => {
    const column = widths.length;
    const style = made.style ?? "number";
    put(headRows - 1, column, made.header, "header");
    if (made.note !== undefined) texts.set(cellKey(headRows - 1, column), made.note);
    widths.push(made.width ?? 12);
    units.forEach((_, unit) => {
      const row = headRows + unit;
      const key = cellKey(row, column);
      const value = made.values[unit] ?? null;
      put(row, column, value, typeof value === "string" && style !== "text" ? "absent" : style);
      const formula = made.formula?.(unit);
      if (formula !== undefined) formulas.set(key, formula);
      if (formula !== undefined && made.isArray) arrayFormulas.add(key);
      if (made.format !== undefined) formats.set(key, made.format);
    });
    const range = { top: headRows, left: column, bottom: headRows + units.length - 1, right: column };
    if (made.name !== undefined && units.length > 0) names.set(made.name, range);
    if (made.rules) numberRules.push({ range, ...made.rules });
    const at = { sheet: name, column, firstRow: headRows, size: units.length };
    return made.name === undefined || units.length === 0 ? at : { ...at, name: made.name };
  };

  add({ header: keyColumns[0]!, values: units.map(({ code }) => code), style: "text", width: 10 });
  add({ header: keyColumns[1]!, values: units.map((unit) => unit.name), style: "text", width: 14 });
  return {
    name,
    add,
    get count() {
      return widths.length - keyColumns.length;
    },
    build: () => ({
      ...{ name, rows, merges: [], styles, formulas, arrayFormulas, numberFormats: formats, notes: texts, names },
      ...{ widths, numberRules },
      frozen: { rows: headRows, columns: keyColumns.length },
      print: { pagesWide: widths.length > 14 ? 0 : 1 },
    }),
  };
}
