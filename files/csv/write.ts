import { writeCsv as formatCsv } from "hucre/csv";
import type { CellValue, Sheet } from "../../engine/index";
import { inertText } from "../inert-text";

/**
 * Writes the values of one sheet as text: UTF-8 with its mark (without which Excel takes it for GBK), commas, CRLF.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; `csvReader` takes it off again. Formulas
 * are written as their values; merges, notes and looks are lost.
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
  return inertText(value);
}

/** 16 digits before the point would be read back as a code. */
function numberText(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
}
