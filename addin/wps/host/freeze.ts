import { cellKey, type CellRange } from "../../../engine/index";
import { HostFailure, type Freezing, type Watch } from "../../host";
import { textContent, type Content } from "../../shared/content";
import { Fingerprint, type CellContent } from "../../shared/fingerprint";
import { errorOf, isFormulaText, readGrid } from "./cells";
import { breathe } from "./failure";
import type { WpsSheet, WpsWorkbook } from "./model";
import { rangeOf, rangeOn, sheetsOf } from "./sheets";
import { putContents } from "./write-sheet";

/** A formula with all cells that it fills, and what they show. */
export interface FoundFormula {
  readonly sheet: WpsSheet;
  readonly area: CellRange;
  readonly formula: string;
  /** Whether it was entered as one formula for its whole area. */
  readonly isArray: boolean;
  readonly values: readonly (readonly unknown[])[];
  /** The error that it shows instead of a result. */
  readonly error?: string;
}

/** A formula that became values, with what tells an edit since. */
export interface FrozenFormula extends FoundFormula {
  readonly print: string;
}

/** Finds the formulas that are meant, in all sheets; changes nothing. @throws HostFailure `protected` */
export async function findFormulas(
  book: WpsWorkbook,
  isMeant: (formula: string) => boolean,
  { onProgress, signal }: Watch = {},
): Promise<FoundFormula[]> {
  const found: FoundFormula[] = [];
  const sheets = sheetsOf(book);
  for (const [i, sheet] of sheets.entries()) {
    onProgress?.(i, sheets.length);
    await breathe(signal);
    const own = formulasOn(sheet, isMeant);
    if (sheet.ProtectContents && own.some(({ error }) => error === undefined))
      throw new HostFailure("protected", sheet.Name);
    found.push(...own);
  }
  return found;
}

function formulasOn(sheet: WpsSheet, isMeant: (formula: string) => boolean): FoundFormula[] {
  const range = rangeOf(sheet.UsedRange);
  const [values, typed] = [readGrid(sheet, range, "Value2"), readGrid(sheet, range, "Formula")];
  const found: FoundFormula[] = [];
  const taken = new Set<number>();
  typed.forEach((line, r) =>
    line.forEach((formula, c) => {
      const value = values[r]![c];
      const [top, left] = [range.top + r, range.left + c];
      if (!isFormulaText(formula, value) || !isMeant(formula.slice(1)) || taken.has(cellKey(top, left))) return;
      const cell = rangeOn(sheet, { top, left, bottom: top, right: left });
      const isArray = cell.HasArray === true;
      const area = isArray ? rangeOf(cell.CurrentArray) : { top, left, bottom: top, right: left };
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) taken.add(cellKey(row, column));
      const error = errorText(value);
      const isOne = area.top === area.bottom && area.left === area.right;
      const shown = readGrid(sheet, area, "Value2");
      found.push({ sheet, area, formula, isArray, values: shown, ...(isOne && error !== undefined ? { error } : {}) });
    }),
  );
  return found;
}

function errorText(value: unknown): string | undefined {
  return errorOf(value) ?? (typeof value === "string" && /^#[A-Z/0]+[!?]?$/u.test(value) ? value : undefined);
}

/** What was found, as the pane tells of it. */
export function freezingOf(found: readonly FoundFormula[]): Freezing {
  const place = ({ sheet, area }: FoundFormula) => ({ sheet: sheet.Name, row: area.top, column: area.left });
  return {
    formulas: found.filter(({ error }) => error === undefined).map(place),
    failing: found.flatMap((each) => (each.error === undefined ? [] : [{ ...place(each), error: each.error }])),
  };
}

/** Puts into the cells of a formula what they show. */
export function freezeFormula(found: FoundFormula): FrozenFormula {
  const { sheet, area, isArray, values } = found;
  // Part of an array cannot be changed: all of it goes first.
  if (isArray) rangeOn(sheet, area).ClearContents();
  putContents(
    sheet,
    area,
    values.map((line) => line.map(contentOf)),
  );
  return { ...found, print: printOf(sheet, area) };
}

function contentOf(value: unknown): Content {
  const error = errorOf(value);
  if (error !== undefined) return error;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return "";
  return errorText(value) ?? textContent(value);
}

/** Brings a formula back. */
export function thawFormula({ sheet, area, formula, isArray }: FoundFormula): void {
  const range = rangeOn(sheet, area);
  range.ClearContents();
  if (isArray) range.FormulaArray = formula;
  else range.Formula = formula;
}

/** Whether the values of a formula stand as they were put. */
export function isUntouchedFormula({ sheet, area, print }: FrozenFormula): boolean {
  return printOf(sheet, area) === print;
}

function printOf(sheet: WpsSheet, area: CellRange): string {
  const print = new Fingerprint();
  const typed = readGrid(sheet, area, "Formula");
  print.add(
    area,
    typed.map((line) => line.map((each) => (each ?? "") as CellContent)),
  );
  return print.text();
}
