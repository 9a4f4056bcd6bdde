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

/**
 * The cells of one unit in columns that stand side by side, as a formula on some sheet names them.
 *
 * @param columns - of one sheet, from left to right, none left out; at least one
 */
export function rowIn(columns: readonly LiveColumn[], unit: number, from: string): string {
  const [first, last] = [columns[0]!, columns.at(-1)!];
  const row = first.firstRow + unit + 1;
  return `${prefix(first.sheet, from)}$${columnLetters(first.column)}${row}:$${columnLetters(last.column)}${row}`;
}

/**
 * The cells of all units in columns that stand side by side, as a formula on some sheet names them.
 *
 * @param columns - of one sheet, from left to right, none left out; at least one
 */
export function blockIn(columns: readonly LiveColumn[], from: string): string {
  const [first, last] = [columns[0]!, columns.at(-1)!];
  const [top, bottom] = [first.firstRow + 1, first.firstRow + first.size];
  const ends = `$${columnLetters(first.column)}$${top}:$${columnLetters(last.column)}$${bottom}`;
  return `${prefix(first.sheet, from)}${ends}`;
}

function prefix(sheet: string, from: string): string {
  return sheet === from ? "" : `${quotedSheet(sheet)}!`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
