import {
  cellKey,
  type CellChoices,
  type CellRange,
  type CellRules,
  type CellStyle,
  type CellValue,
  type NumberRules,
  type Sheet,
} from "../terms/sheet";
import type { LiveColumn } from "./column";
import type { CellName } from "./names";

/** So many characters of the standard font are still legible side by side on A4 lying. */
const charactersAcross = 220;

/** How many pages side by side hold columns of some widths. */
function pagesFor(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / charactersAcross));
}

/** A column to be written: what the engine found, and the formula by which a spreadsheet finds it. */
export interface RowColumn {
  readonly header: string;
  /** What the column is, for who points at its head. */
  readonly note?: string;
  /** One for each row. */
  readonly values: readonly CellValue[];
  /** Without an equals sign; `undefined` where the cell is a value. */
  readonly formula?: (row: number) => string | undefined;
  /** Whether the formula takes whole blocks. */
  readonly isArray?: boolean;
  /** What is to be said of a row's cell, for who points at it. */
  readonly notes?: (row: number) => string | undefined;
  readonly style?: CellStyle;
  /** Whether words in it look like its numbers: they may become numbers when what they are made from is edited. */
  readonly isStyleKept?: boolean;
  readonly format?: string;
  readonly width?: number;
  /** What the block of all rows is called. */
  readonly name?: CellName;
  readonly rules?: Pick<NumberRules, "rules" | "hasBars">;
  /** How its cells look by what they say. */
  readonly wordRules?: CellRules["rules"];
  /** What may be chosen in its cells. */
  readonly choices?: Pick<CellChoices, "choices" | "isStrict">;
}

/** A sheet of the live workbook whose rows all are of one sort, such as units or targets. */
export interface RowSheet {
  readonly name: string;
  /** Puts a column to the right of those before. */
  add(column: RowColumn): LiveColumn;
  /** How many columns were added. */
  readonly count: number;
  build(): Sheet;
}

/** Title, two lines of notes and the header: the rows begin at the same place on every such sheet. */
const headRows = 4;

/**
 * Opens a sheet of rows of one sort.
 *
 * @param size - how many rows there will be
 * @param notes - lines below the title, two at most
 * @param frozenColumns - columns that stay in view
 */
export function openRowSheet({
  name,
  title,
  notes = [],
  size,
  frozenColumns,
}: {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
  readonly size: number;
  readonly frozenColumns: number;
}): RowSheet {
  const rows: CellValue[][] = Array.from({ length: headRows + size }, () => []);
  const styles = new Map<number, CellStyle>();
  const formulas = new Map<number, string>();
  const arrayFormulas = new Set<number>();
  const formats = new Map<number, string>();
  const texts = new Map<number, string>();
  const names = new Map<CellName, CellRange>();
  const numberRules: NumberRules[] = [];
  const rules: CellRules[] = [];
  const choices: CellChoices[] = [];
  const widths: number[] = [];
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    rows[row]![column] = value;
    styles.set(cellKey(row, column), style);
  };
  put(0, 0, title, "title");
  notes.slice(0, 2).forEach((note, i) => put(i + 1, 0, note, "note"));

  const putRow = (made: RowColumn, column: number, index: number): void => {
    const style = made.style ?? "number";
    const row = headRows + index;
    const key = cellKey(row, column);
    const value = made.values[index] ?? null;
    const isWord = typeof value === "string" && style !== "text" && made.isStyleKept !== true;
    put(row, column, value, isWord ? "absent" : style);
    const formula = made.formula?.(index);
    if (formula !== undefined) formulas.set(key, formula);
    if (formula !== undefined && made.isArray) arrayFormulas.add(key);
    if (made.format !== undefined) formats.set(key, made.format);
    const note = made.notes?.(index);
    if (note !== undefined) texts.set(key, note);
  };
  const add = (made: RowColumn): LiveColumn => {
    const column = widths.length;
    put(headRows - 1, column, made.header, "header");
    if (made.note !== undefined) texts.set(cellKey(headRows - 1, column), made.note);
    widths.push(made.width ?? 12);
    for (let index = 0; index < size; index++) putRow(made, column, index);
    const range = { top: headRows, left: column, bottom: headRows + size - 1, right: column };
    if (size > 0) {
      if (made.name !== undefined) names.set(made.name, range);
      if (made.rules) numberRules.push({ range, ...made.rules });
      if (made.wordRules) rules.push({ range, rules: made.wordRules });
      if (made.choices) choices.push({ range, ...made.choices });
    }
    const at = { sheet: name, column, firstRow: headRows, size };
    return made.name === undefined || size === 0 ? at : { ...at, name: made.name };
  };

  return {
    name,
    add,
    get count() {
      return widths.length;
    },
    build: () => ({
      ...{ name, rows, merges: [], styles, formulas, arrayFormulas, numberFormats: formats, notes: texts, names },
      ...{ widths, numberRules, rules, choices },
      frozen: { rows: headRows, columns: frozenColumns },
      print: { pagesWide: pagesFor(widths) },
    }),
  };
}
