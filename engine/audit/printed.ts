import { readAbsence } from "../quantity/absence";
import { halfWidth, squeeze } from "../quantity/text";
import { cellText, type CellValue } from "../terms/sheet";
import type { AbsenceReason } from "../terms/value";

/** A number as a table prints it (印出来的数). */
export interface Printed {
  readonly value: number;
  /** Digits after the point that the cell shows. */
  readonly decimals: number;
  /** Digits after the point that the cell holds: more than it shows where the workbook keeps them. */
  readonly held: number;
}

/** More digits than a double can vouch for. */
const mostDigits = 13;

const number = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)?)(?:\.(\d*))?$/u;
const arrows: Readonly<Record<string, number>> = { "↑": 1, "▲": 1, "↓": -1, "▼": -1, 升: 1, 降: -1 };

/**
 * The number in a cell of a published table, with its digits.
 *
 * A per cent sign is left out (85.3% is 85.3), marks of footnotes behind a number too, and ↑3 is 3, ↓3 is −3.
 *
 * @param cell - what the cell holds
 * @param format - the cell's number format
 * @returns the number; the reason where there is none
 * @example readPrinted("41.50%") // => { value: 41.5, decimals: 2, held: 2 }
 * @example readPrinted("↓2") // => { value: -2, decimals: 0, held: 0 }
 * @example readPrinted(0.4567, "0.0%") // => { value: 45.67, decimals: 1, held: 2 }
 */
export function readPrinted(cell: CellValue, format?: string): Printed | AbsenceReason {
  if (typeof cell === "number") return fromNumber(cell, format);
  if (typeof cell === "boolean") return "unreadable";
  const text = cellText(cell);
  const absence = readAbsence(text);
  if (absence !== undefined) return absence;
  const flat = squeeze(halfWidth(text));
  const arrow = arrows[flat[0] ?? ""];
  const body = (arrow === undefined ? flat : flat.slice(1)).replace(/[*†‡①-⑳]+$/u, "").replace(/%$/u, "");
  const [, sign, whole, fraction = ""] = number.exec(body) ?? [];
  if (whole === undefined || whole + fraction === "") return "unreadable";
  const value = Number(`${sign ?? ""}${whole.replace(/,/gu, "") || "0"}.${fraction || "0"}`) * (arrow ?? 1);
  return { value, decimals: fraction.length, held: fraction.length };
}

function fromNumber(x: number, format = ""): Printed | AbsenceReason {
  if (!Number.isFinite(x)) return "unreadable";
  const isPercent = format.includes("%");
  const value = isPercent ? Number(moved(x.toPrecision(15), 2)) : x;
  const own = digitsOf(value);
  const [first = ""] = format.split(";");
  const shown = /[0#?](?:\.([0#?]*))?/u.exec(first.replace(/"[^"]*"|\\./gu, ""));
  const decimals = shown && /^general$/iu.test(first) === false ? (shown[1] ?? "").length : own;
  return { value, decimals, held: Math.max(own, decimals) };
}

function moved(decimal: string, places: number): string {
  const [digits = "0", exponent = "0"] = decimal.split("e");
  return `${digits}e${Number(exponent) + places}`;
}

/**
 * Digits after the point of a number as a double shows it, the noise of binary arithmetic left out.
 *
 * @example digitsOf(0.1 + 0.2) // => 1
 */
export function digitsOf(x: number): number {
  const [digits = "", exponent = "0"] = String(Number(x.toPrecision(mostDigits))).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}
