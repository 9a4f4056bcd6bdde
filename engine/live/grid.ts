import { cellKey, type CellRange, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import { columnLetters } from "../terms/place";
import type { CellName } from "./names";

/** A cell of a sheet that is laid out freely. */
export interface GridCell {
  readonly value: CellValue;
  /** Without an equals sign. */
  readonly formula?: string | undefined;
  readonly isArray?: boolean;
  readonly style?: CellStyle;
  readonly format?: string | undefined;
  readonly note?: string | undefined;
}

/** A sheet of the live workbook that is laid out cell by cell. */
export interface Grid {
  put(row: number, column: number, cell: GridCell): void;
  /** Gives a block a name that formulas may call it by. */
  name(name: CellName, range: CellRange): void;
  build(more: Pick<Sheet, "widths" | "frozen" | "print" | "charts" | "numberRules" | "hiddenColumns">): Sheet;
}

/** Opens a sheet that is laid out cell by cell. */
export function openGrid(name: string): Grid {
  const rows: CellValue[][] = [];
  const styles = new Map<number, CellStyle>();
  const formulas = new Map<number, string>();
  const arrayFormulas = new Set<number>();
  const numberFormats = new Map<number, string>();
  const notes = new Map<number, string>();
  const names = new Map<CellName, CellRange>();
  return {
    put: (row, column, { value, formula, isArray = false, style = "text", format, note }) => {
      while (rows.length <= row) rows.push([]);
      const line = rows[row]!;
      while (line.length < column) line.push(null);
      line[column] = value;
      const key = cellKey(row, column);
      const isNumeric = style !== "text" && style !== "title" && style !== "note" && style !== "header";
      styles.set(key, isNumeric && typeof value === "string" && value !== "" ? "absent" : style);
      if (formula !== undefined) formulas.set(key, formula);
      if (formula !== undefined && isArray) arrayFormulas.add(key);
      if (format !== undefined) numberFormats.set(key, format);
      if (note !== undefined) notes.set(key, note);
    },
    name: (given, range) => void names.set(given, range),
    build: (more) => ({
      name,
      rows,
      merges: [],
      styles,
      formulas,
      arrayFormulas,
      numberFormats,
      notes,
      names,
      ...more,
    }),
  };
}

/** A cell's address as formulas on its own sheet write it, row and column from 0. */
export function addressOf(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
