import { writeCsv as formatCsv } from "hucre/csv";
import type { CellValue, Sheet } from "../../engine/index";

/**
 * Writes the values of one sheet as text: UTF-8 with its mark (without which Excel takes it for GBK), commas, CRLF.
 *
 * A text that starts with = + − @ and is no number gets an apostrophe in front, since a spreadsheet would run it as a
 * formula; `csvReader` takes it off again. A lone dash, which stands for 不适用 in ledgers, stays as it is. Formulas are
 * written as their values; merges, notes and looks are lost.
 *
 * @example writeCsv({ name: "表", rows: [["沂源县", 85.3]], merges: [] }) // the bytes of "沂源县,85.3"
 */
export function writeCsv(sheet: Sheet): Uint8Array {
  const rows = sheet.rows.map((row) => row.map(textOf));
  return new TextEncoder().encode(formatCsv(rows, { bom: true }));
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value);
  return /^'*[=+\-@]/.test(value) && !/^-+$/.test(value) && !isNumber(value) ? `'${value}` : value;
}

/** 16 digits before the point would be read back as a code. */
function numberText(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
}

function isNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}
