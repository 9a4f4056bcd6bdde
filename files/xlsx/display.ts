import { formatValue } from "hucre";
import type { CellValue } from "../../engine/index";

/** Digits that tell values apart; a number has no more (IEEE 754 as Excel shows it). */
const significant = 15;

/** Characters that a number without a format may take, its sign not counted. */
const generalWidth = 11;

/**
 * What a cell shows (显示文本), as Excel shows it: a number in its format, TRUE and FALSE, an error's code, a text as it is.
 *
 * @param format - the cell's number format; none is General: at most 11 characters, in a column that is wide enough
 * @returns "" for a blank cell
 * @source "Number format codes" and "Available number formats in Excel", support.microsoft.com
 * @example displayText(0.1 + 0.2, undefined) // => "0.3"
 * @example displayText(1.005, "0.00") // => "1.01"
 * @example displayText(-1234.5, "#,##0.0") // => "-1,234.5"
 */
export function displayText(value: CellValue, format: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return "";
  if (format === undefined || /^(?:general|@)?$/iu.test(format)) return generalText(value);
  const shown = formatValue(roundedFor(value, format), format.replace(/General/giu, generalText(Math.abs(value))));
  return shown === "" && !/;/u.test(format) ? generalText(value) : shown;
}

/**
 * A number without a format (常规格式): the nearest that fits into 11 characters, with an exponent where none does.
 *
 * @example generalText(1 / 3) // => "0.333333333"
 * @example generalText(123456789012) // => "1.23457E+11"
 */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  // Most numbers of a table are counts, and a grid shows thousands at once.
  if (Number.isInteger(value) && size < 10 ** generalWidth) return String(value);
  const exponent = Math.floor(Math.log10(Number(size.toPrecision(generalWidth))));
  if (exponent >= generalWidth || exponent < -9) return sign + scientific(size);
  const room = generalWidth - Math.max(exponent, 0) - 2;
  const plain = trimmed(size.toFixed(Math.max(0, room)));
  // Below a ten-thousandth an exponent keeps more digits, unless there are only few.
  return exponent < -4 && Number(plain) !== Number(size.toPrecision(significant))
    ? sign + scientific(size)
    : sign + plain;
}

function scientific(size: number): string {
  const [digits = "", exponent = ""] = size.toExponential(5).split("e");
  return `${trimmed(digits)}E${exponent.replace(/^([+-])(\d)$/u, "$10$2")}`;
}

function trimmed(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/u, "") : digits;
}

/**
 * A number rounded half away from zero to the digits that its format shows, on its decimal digits: the library rounds the
 * binary number, which is 1.00 for 1.005. What has no plain digits (dates, fractions, exponents) stays as it is.
 */
function roundedFor(value: number, format: string): number {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, "");
  const sections = bare.split(";");
  const section = (value < 0 ? sections[1] : undefined) ?? sections[0] ?? "";
  if (/[ymdhs/]|E[+-]/iu.test(section) || !/[0#?]/u.test(section)) return value;
  const decimals = /\.([0#?]*)/u.exec(section)?.[1]?.length ?? 0;
  const percents = section.match(/%/gu)?.length ?? 0;
  const thousands = /[0#?](,+)(?:[^0#?,]*)$/u.exec(section)?.[1]?.length ?? 0;
  const places = decimals + 2 * percents - 3 * thousands;
  const [digits = "0", exponent = "0"] = Math.abs(value)
    .toExponential(significant - 1)
    .split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  if (!Number.isSafeInteger(shifted)) return value;
  return Math.sign(value) * Number(`${shifted}e${-places}`);
}
