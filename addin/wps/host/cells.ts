import type { CellRange, CellValue } from "../../../engine/index";
import { isTelling, shownNumber, shownText } from "../../../files/index";
import { HostFailure } from "../../host";
import { rangeAddress } from "../../shared/area";
import type { WpsSheet } from "./model";
import { rangeOn } from "./sheets";

/** What a cell holds and says. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format, where it tells something that the number does not. */
  readonly format?: string;
}

/** The numbers by which an error of a cell may come, as in VBA (0x800A0000 and the error's own). */
const errors: ReadonlyMap<number, string> = new Map(
  (
    [
      [2000, "#NULL!"],
      [2007, "#DIV/0!"],
      [2015, "#VALUE!"],
      [2023, "#REF!"],
      [2029, "#NAME?"],
      [2036, "#NUM!"],
      [2042, "#N/A"],
    ] as const
  ).map(([code, text]) => [0x800a0000 | code | 0, text]),
);

/** The error that a number stands for; nothing for any other number. */
export function errorOf(value: unknown): string | undefined {
  return typeof value === "number" ? errors.get(value) : undefined;
}

/**
 * What a member says of every cell of a block, as rows (整块读取): one call for all.
 *
 * @throws HostFailure `unknown` where WPS gives something else than rows of the block's size
 */
export function readGrid(sheet: WpsSheet, range: CellRange, member: "Value2" | "Formula"): unknown[][] {
  const given = rangeOn(sheet, range)[member];
  const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1];
  if (rows === 1 && columns === 1) return [[Array.isArray(given) ? (given as unknown[]).flat()[0] : given]];
  const lines: unknown[] = Array.isArray(given) ? given : [];
  // A block of one row or one column may come as a plain list.
  const isList = lines.every((line) => !Array.isArray(line));
  const grid = !isList ? lines : rows === 1 ? [lines] : lines.map((value) => [value]);
  if (grid.length !== rows || grid.some((line) => !Array.isArray(line) || line.length !== columns))
    throw new HostFailure("unknown", `${member} ${sheet.Name}!${rangeAddress(range)}`);
  return grid as unknown[][];
}

/**
 * What a cell holds, as a file's reader would give it: blank is `null`, a date the text that it shows.
 *
 * @param value - of `Value2`: nothing or an empty text where the cell is blank, an error by its number or its text
 * @param typed - of `Formula`
 */
export function cellOf(value: unknown, typed: unknown, format: string | undefined): ReadCell {
  const isFormula = isFormulaText(typed, value);
  const formula = isFormula ? { formula: typed.slice(1) } : {};
  const error = errorOf(value);
  if (error !== undefined) return { value: { error }, ...formula };
  if (typeof value === "number") {
    const shown = shownNumber(value, format);
    const tells = format !== undefined && typeof shown === "number" && isTelling(format);
    return { value: shown, ...formula, ...(tells ? { format } : {}) };
  }
  if (typeof value === "boolean") return { value, ...formula };
  if (value === null || value === undefined) return { value: null, ...formula };
  return { value: shownText(typeof value === "string" ? value : JSON.stringify(value), isFormula), ...formula };
}

/** Whether what was typed is a formula, and no text that looks like one. */
export function isFormulaText(typed: unknown, value: unknown): typed is string {
  return typeof typed === "string" && typed.startsWith("=") && typed !== value;
}
