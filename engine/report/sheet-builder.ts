import { cellKey, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import type { Value } from "../terms/value";
import { numberFormat } from "./number-format";
import { absenceWords } from "./words";

/** A cell to be written: a value, or a value with a style, a note and a number format. */
export type BuiltCell =
  | CellValue
  | { readonly value: CellValue; readonly style?: CellStyle; readonly note?: string; readonly format?: string };

/** A table to be written: a title, lines below it, a header and rows. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
  /** Column heads; one with a note tells what its numbers are. */
  readonly header: readonly (string | { readonly text: string; readonly note: string })[];
  readonly rows: readonly (readonly BuiltCell[])[];
  readonly widths?: readonly number[];
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
  /** Whether numbers without a format of their own are shown with as many decimals as the others of their column, or row. */
  readonly alike?: "columns" | "rows";
}

/** Lays a table out as a sheet: title, notes, header, rows, the header staying in view. */
export function tableSheet({
  name,
  title,
  notes = [],
  header,
  rows,
  widths,
  frozenColumns = 0,
  alike,
}: TableSheet): Sheet {
  const lines: BuiltCell[][] = [
    [{ value: title, style: "title" }],
    ...notes.map((note): BuiltCell[] => [{ value: note, style: "note" }]),
    header.map((head) =>
      typeof head === "string"
        ? { value: head, style: "header" }
        : { value: head.text, style: "header", note: head.note },
    ),
    ...rows.map((row) => [...row]),
  ];
  const styles = new Map<number, CellStyle>();
  const texts = new Map<number, string>();
  const firstRow = notes.length + 2;
  const values = lines.map((line, row) =>
    line.map((cell, column) => {
      const isPlain = cell === null || typeof cell !== "object" || "error" in cell;
      const style = isPlain ? undefined : cell.style;
      if (style !== undefined || row >= firstRow) styles.set(cellKey(row, column), style ?? "text");
      if (isPlain) return cell;
      if (cell.note !== undefined) texts.set(cellKey(row, column), cell.note);
      return cell.value;
    }),
  );
  return {
    name,
    rows: values,
    merges: [],
    styles,
    notes: texts,
    numberFormats: formats(rows, firstRow, alike),
    ...(widths ? { widths } : {}),
    frozen: { rows: firstRow, columns: frozenColumns },
  };
}

/** The formats of cells that have one of their own, and of plain numbers that are shown alike. */
function formats(rows: TableSheet["rows"], firstRow: number, alike: TableSheet["alike"]): Map<number, string> {
  const found = new Map<number, string>();
  const together = new Map<number, { key: number; value: number }[]>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null || typeof cell !== "object" || "error" in cell) return;
      const key = cellKey(firstRow + row, column);
      if (cell.format !== undefined) found.set(key, cell.format);
      else if (cell.style === "number" && typeof cell.value === "number" && alike) {
        const line = alike === "rows" ? row : column;
        together.set(line, [...(together.get(line) ?? []), { key, value: cell.value }]);
      }
    }),
  );
  for (const numbers of together.values()) {
    const format = numberFormat(numbers.map(({ value }) => value));
    if (format !== undefined) for (const { key } of numbers) found.set(key, format);
  }
  return found;
}

/** A value under a style; an absence is written as its name. */
export function valueCell(value: Value | undefined, style: CellStyle): BuiltCell {
  if (value === undefined) return null;
  return typeof value === "number" ? { value, style } : { value: absenceWords[value], style: "absent" };
}
