import { columnLetters } from "../terms/place";
import type { CellName } from "./names";

/** A column of the live workbook: one cell a unit, in the evaluation's order (活动列). */
export interface LiveColumn {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  /** The row of the first unit, from 0. */
  readonly firstRow: number;
  readonly size: number;
  /** What the block of all units is called, if it has a name. */
  readonly name?: CellName;
}

/**
 * The cell of one unit, as a formula on some sheet names it.
 *
 * @param from - the sheet that the formula stands on
 */
export function cellIn({ sheet, column, firstRow }: LiveColumn, unit: number, from: string): string {
  return `${prefix(sheet, from)}$${columnLetters(column)}${firstRow + unit + 1}`;
}

/** The cells of all units, as a formula on some sheet names them: by their name where they have one. */
export function rangeIn({ sheet, column, firstRow, size, name }: LiveColumn, from: string): string {
  if (name !== undefined) return name;
  const letters = columnLetters(column);
  return `${prefix(sheet, from)}$${letters}$${firstRow + 1}:$${letters}$${firstRow + size}`;
}

function prefix(sheet: string, from: string): string {
  return sheet === from ? "" : `${quotedSheet(sheet)}!`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
