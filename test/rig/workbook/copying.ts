import { columnName } from "./area";
import type { Cell } from "./cell";

/** A formula as it reads when it is copied so many rows down and columns to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(])/gu,
    (found: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined) return found;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const moved = [fixedColumn ? column : column + columns, (fixedRow ? 0 : rows) + Number(digits)] as const;
      if (moved[0] < 0 || moved[1] < 1) return "#REF!";
      return `${fixedColumn}${columnName(moved[0])}${fixedRow}${moved[1]}`;
    },
  );
}

/** What of a cell is copied. */
export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

/** Copies a cell's parts onto another. */
export function copyCell(from: Cell | undefined, to: Cell, type: CopyType, rows: number, columns: number): void {
  if (type !== "Formats") {
    to.value = from?.value ?? null;
    if (type !== "Values" && from?.formula !== undefined) to.formula = movedFormula(from.formula, rows, columns);
    else delete to.formula;
  }
  if (type !== "All" && type !== "Formats") return;
  if (from?.numberFormat === undefined) delete to.numberFormat;
  else to.numberFormat = from.numberFormat;
  if (from?.style === undefined) delete to.style;
  else to.style = { ...from.style };
}
