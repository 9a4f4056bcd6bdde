import { cellKey, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import type { Value } from "../terms/value";
import { absenceWords } from "./words";

/** A cell to be written: a value, or a value with a style and a note. */
export type BuiltCell = CellValue | { readonly value: CellValue; readonly style?: CellStyle; readonly note?: string };

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
}

/** Lays a table out as a sheet: title, notes, header, rows, the header staying in view. */
export function tableSheet({ name, title, notes = [], header, rows, widths, frozenColumns = 0 }: TableSheet): Sheet {
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
    ...(widths ? { widths } : {}),
    frozen: { rows: firstRow, columns: frozenColumns },
  };
}

/** A value under a style; an absence is written as its name. */
export function valueCell(value: Value | undefined, style: CellStyle): BuiltCell {
  if (value === undefined) return null;
  return typeof value === "number" ? { value, style } : { value: absenceWords[value], style: "absent" };
}
