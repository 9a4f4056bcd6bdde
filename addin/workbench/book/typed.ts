import type { CellValue } from "../../../engine/index";

/** What somebody typed, as a cell takes it. */
export interface TypedCell {
  readonly value: CellValue;
  /** The number format that what was typed asks for; none leaves the cell's own. */
  readonly numberFormat?: string;
}

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$/u;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?%?$/iu;
/** Codes and identity numbers: a number would lose the zeros in front or the digits behind the fifteenth. */
const code = /^[+-]?(?:0\d|\d{16})/u;
const dates: readonly [RegExp, string][] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/u, "yyyy-mm-dd"],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/u, "yyyy-m-d"],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u, "yyyy/m/d"],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/u, 'yyyy"年"m"月"d"日"'],
];

/**
 * What a cell takes of what somebody typed (键入的内容): numbers as people write them, with the format that shows them so;
 * a date stays the text that it shows, as everywhere in a sheet, and its format makes it a date again in a file.
 *
 * Text stays: what begins with an apostrophe (which goes), what goes into a cell of the format for texts, codes with zeros
 * in front, and everything else that is no number. Under a percent format 85 means 85 %, and 0.85 as well.
 *
 * @param format - the cell's own number format
 * @returns `undefined` for a formula, which nothing here could work out
 * @source Microsoft: “Format numbers as percentages”, formatting empty cells
 * @example typedCell("85%") // => { value: 0.85, numberFormat: "0%" }
 * @example typedCell("00371") // => { value: "00371" }
 */
export function typedCell(text: string, format?: string): TypedCell | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  if (trimmed.startsWith("'")) return { value: trimmed.slice(1) === "" ? null : trimmed.slice(1) };
  if (format === "@") return { value: text };
  if (/^=./u.test(trimmed)) return undefined;
  const half = trimmed.normalize("NFKC").replace("−", "-");
  if ((grouped.test(half) || plain.test(half)) && !code.test(half)) return numberOf(half, format);
  for (const [pattern, numberFormat] of dates) {
    const [whole, year, month, day] = pattern.exec(half) ?? [];
    if (whole !== undefined && isDay(Number(year), Number(month), Number(day))) return { value: whole, numberFormat };
  }
  if (/^(?:true|false)$/iu.test(half)) return { value: half.toLowerCase() === "true" };
  return { value: text };
}

function numberOf(written: string, format: string | undefined): TypedCell {
  const isPercent = written.endsWith("%");
  const digits = written.replace(/[,%+]/gu, (sign, at: number) => (sign === "+" && at > 0 ? sign : ""));
  const [, decimals = ""] = /\.(\d+)/u.exec(digits) ?? [];
  const shown = decimals === "" ? "" : `.${"0".repeat(decimals.length)}`;
  const isTaken = format !== undefined && format !== "General";
  if (isPercent) {
    const value = hundredth(digits);
    return isTaken && format.includes("%") ? { value } : { value, numberFormat: `0${shown}%` };
  }
  if (isTaken) {
    const value = Number(digits);
    return { value: format.includes("%") && Math.abs(value) >= 1 ? hundredth(digits) : value };
  }
  if (written.includes(",")) return { value: Number(digits), numberFormat: `#,##0${shown}` };
  // Zeros at the end are shown as they were typed.
  return { value: Number(digits), ...(decimals.endsWith("0") && !/e/iu.test(digits) && { numberFormat: `0${shown}` }) };
}

/** Exact to the last digit: 0.7 % is 0.007, which 0.7 ÷ 100 is not. */
function hundredth(digits: string): number {
  return /e/iu.test(digits) ? Number(digits) / 100 : Number(`${digits}e-2`);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
