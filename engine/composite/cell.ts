import { readAbsence } from "../quantity/absence";
import { cellText, type CellValue } from "../terms/sheet";
import type { AbsenceReason, Value } from "../terms/value";
import { readPlainNumber } from "./plain-number";

/**
 * The number in a cell of a county table, or the reason why there is none (单元格取值).
 *
 * @param cell - what the cell holds
 * @param absent - the table's own marks of absence, which go before the usual ones (blank, 未报送; —, /, 不适用)
 * @param isPercent - whether the cell shows per cent: 0.853 shown as 85.3% is 85.3
 * @returns a number; an absence for a mark of one; `unreadable` for an error or a text that is no number
 */
export function readCell(cell: CellValue, absent: Readonly<Record<string, AbsenceReason>>, isPercent = false): Value {
  if (typeof cell === "number") return Number.isFinite(cell) ? (isPercent ? hundredfold(cell) : cell) : "unreadable";
  if (typeof cell === "boolean") return Number(cell);
  const text = cellText(cell);
  if (Object.hasOwn(absent, text)) return absent[text]!;
  return readAbsence(text) ?? readPlainNumber(text) ?? "unreadable";
}

/** A hundred times a number in decimals: 0.07 gives 7 and not 7.000000000000001. */
function hundredfold(x: number): number {
  const [digits, exponent = "0"] = String(x).split("e");
  return Number(`${digits}e${Number(exponent) + 2}`);
}
