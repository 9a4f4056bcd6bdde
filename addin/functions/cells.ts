import type { CellValue } from "../../engine/index";

/** A range as plain data: its rows. */
export type PlainRange = readonly (readonly CellValue[])[];

/** An argument as plain data: a cell, or the rows of a range. Left out it is `null`. */
export type PlainArgument = CellValue | PlainRange;

/**
 * Turns an argument as Excel hands it over into plain data (参数的原值).
 *
 * Errors, which arrive as objects with a code, become cell errors; a value that is richer than a cell's is taken by its
 * plain one; numbers that are none become `#NUM!`. Blank cells stay what the host made of them: 0 in Excel on the
 * desktop, `null` or "" on the web. What is plain already stays as it is.
 */
export function plainArgument(argument: unknown): PlainArgument {
  if (!Array.isArray(argument)) return plainCell(argument);
  return plainRange(argument);
}

/** The same for all that was handed over for a repeated parameter: Excel gives it as one array, a range for each. */
export function plainRanges(argument: unknown): readonly PlainRange[] {
  if (argument === null || argument === undefined) return [];
  return Array.isArray(argument) ? argument.map(plainRange) : [plainRange(argument)];
}

function plainRange(range: unknown): PlainRange {
  const rows: readonly unknown[] = Array.isArray(range) ? range : [range];
  return rows.map((row) => (Array.isArray(row) ? row.map(plainCell) : [plainCell(row)]));
}

function plainCell(cell: unknown): CellValue {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : { error: "#NUM!" };
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  return typeof cell === "object" ? richCell(cell) : { error: "#VALUE!" };
}

function richCell(cell: object): CellValue {
  const code =
    "code" in cell ? cell.code : "error" in cell ? cell.error : "basicValue" in cell ? cell.basicValue : undefined;
  if (typeof code === "string" && code.startsWith("#")) return { error: code };
  if ("code" in cell || code === undefined || typeof code === "object") return { error: "#VALUE!" };
  return plainCell(code);
}
