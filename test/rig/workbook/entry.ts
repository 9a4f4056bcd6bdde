import { ErrorValue, type CellValue } from "./cell";
import { invalidArgument } from "./failure";

/** What becomes of something typed into a cell: a value or a formula, and a number format that it brings along. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
/** The year that a date without one gets; a model has no clock. */
const thisYear = 2026;

/**
 * What Excel makes of a text that is put into a cell through `values` or `formulas`, as if it had been typed: text that
 * looks like a number, a percentage, a date or a formula becomes one, unless an apostrophe stands before it or the cell
 * has the format `@`.
 *
 * @throws OfficeFailure InvalidArgument for a formula that cannot be one, and for more than 32 767 characters
 */
export function entryOf(text: string, numberFormat: string): Entry {
  if (text.length > 32_767) throw invalidArgument();
  if (text === "") return { value: null };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: 0, formula: checkedFormula(text) };
  const trimmed = text.trim();
  if (/^(?:true|false)$/iu.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (errors.has(trimmed.toUpperCase())) return { value: new ErrorValue(trimmed.toUpperCase()) };
  const entry = numberOf(trimmed) ?? dateOf(trimmed);
  if (entry) return entry;
  // A sign before something else makes a formula, as when it is typed.
  if (/^[+-]./su.test(text)) return { value: 0, formula: checkedFormula(`=${text}`) };
  return { value: text };
}

function checkedFormula(formula: string): string {
  let depth = 0;
  for (const part of formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, "x")) {
    if (part === '"') throw invalidArgument();
    if (part === "(" || part === "{") depth += 1;
    if (part === ")" || part === "}") depth -= 1;
    if (depth < 0) throw invalidArgument();
  }
  if (depth !== 0 || /[-+*/^&=<>,(]$/u.test(formula) || formula.length > 8192) throw invalidArgument();
  return formula;
}

function numberOf(text: string): Entry | undefined {
  const match = /^([-+]?)([¥$￥]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%?)$/iu.exec(text);
  const inBrackets = /^\((\d+(?:\.\d+)?)\)$/u.exec(text);
  if (inBrackets) return { value: -Number(inBrackets[1]) };
  if (!match) return undefined;
  const [, sign, currency, digits, exponent = "", percent] = match;
  const size = Number(`${digits!.replaceAll(",", "")}${exponent}`) * (sign === "-" ? -1 : 1);
  const decimals = digits!.includes(".") ? ".00" : "";
  if (percent) return { value: size / 100, numberFormat: `0${decimals}%` };
  if (exponent) return { value: size, numberFormat: "0.00E+00" };
  if (currency) return { value: size, numberFormat: `"${currency}"#,##0${decimals}` };
  if (digits!.includes(",")) return { value: size, numberFormat: `#,##0${decimals}` };
  return { value: size };
}

const dates: readonly [pattern: RegExp, order: string, numberFormat: string][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u, "ymd", "yyyy/m/d"],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/u, "ymd", 'yyyy"年"m"月"d"日"'],
  [/^(\d{4})年(\d{1,2})月$/u, "ym", 'yyyy"年"m"月"'],
  [/^(\d{4})[-/](\d{1,2})$/u, "ym", "mmm-yy"],
  [/^(\d{1,2})[-/](\d{1,2})$/u, "md", 'm"月"d"日"'],
  [/^(\d{1,2})月(\d{1,2})日$/u, "md", 'm"月"d"日"'],
];

function dateOf(text: string): Entry | undefined {
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u.exec(text);
  if (time && Number(time[1]) < 24)
    return {
      value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400,
      numberFormat: time[3] ? "h:mm:ss" : "h:mm",
    };
  for (const [pattern, order, numberFormat] of dates) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (letter: string, otherwise: number) =>
      order.includes(letter) ? Number(match[order.indexOf(letter) + 1]) : otherwise;
    const serial = serialOf(part("y", thisYear), part("m", 1), part("d", 1));
    if (serial !== undefined) return { value: serial, numberFormat };
  }
  return undefined;
}

/** The serial number of a date in Excel's calendar of 1900; `undefined` for no date. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  // Excel believes in 29 February 1900.
  return days < 61 ? days - 1 : days;
}
