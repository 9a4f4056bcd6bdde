import type { CellRange } from "../../engine/index";
import { HostFailure } from "../host";
import { rangeAddress } from "../shared/area";
import type { Batches } from "./batches";
import { isTooLongForMark, textContent, type Content } from "../shared/content";
import type { CellContent } from "../shared/fingerprint";
import { cellsIn, type CellGrids, type FoundFormula, type FoundOnSheet } from "./formulas";
import { rangeOn, readUsed } from "./read-cells";

/** A formula that became what it showed, with what brings it back. */
export interface FrozenFormula extends FoundFormula {
  /** What stood in its cells afterwards, by which an edit is known; "" as long as they are being written. */
  print: string;
}

/** The formulas of a sheet that became values: a step of a run that can be taken back (转为数值). */
export interface FrozenStep {
  readonly kind: "frozen";
  readonly id: string;
  readonly name: string;
  readonly formulas: readonly FrozenFormula[];
}

/** Rows that are written at once, and formulas that are looked at at once. */
const rowsAtOnce = 500;
const formulasAtOnce = 200;

/** How far apart a number and what Excel made of it may be: it keeps 15 digits of some. */
const closeness = 1e-14;

/** What is to be done to formulas that were found. */
export function frozenStep({ id, name, formulas }: FoundOnSheet): FrozenStep {
  return { kind: "frozen", id, name, formulas: formulas.map((each) => ({ ...each, print: "" })) };
}

/**
 * Puts into the cells of formulas the values that they showed: texts stay texts, an empty text is no blank, number formats
 * stay.
 *
 * @throws HostFailure `unknown` with the address, where Excel made something else of a value
 */
export async function putValues(batches: Batches, { id, name, formulas }: FrozenStep): Promise<void> {
  const sheet = batches.context.workbook.worksheets.getItem(id);
  for (const { area, cells } of formulas)
    for (let top = area.top; top <= area.bottom; top += rowsAtOnce) {
      const part = { ...area, top, bottom: Math.min(area.bottom, top + rowsAtOnce - 1) };
      await batches.add(putPart(sheet, part, sliceOf(cells, top - area.top, rowsAtOnce)));
    }
  await batches.send();
  const blocks = await readUsed(batches.context, sheet);
  for (const each of formulas) {
    const after = cellsIn(blocks, each.area);
    if (!isSame(each.cells.values, after.values))
      throw new HostFailure("unknown", `${name}!${rangeAddress(each.area)}`);
    each.print = printOf(after);
  }
}

/** Brings the formulas of a step back, as far as they are not there. */
export async function putFormulas(batches: Batches, { id, formulas }: FrozenStep): Promise<void> {
  const sheet = batches.context.workbook.worksheets.getItem(id);
  for (let from = 0; from < formulas.length; from += formulasAtOnce) {
    const part = formulas.slice(from, from + formulasAtOnce).map((each) => {
      const own = sheet.getCell(each.area.top, each.area.left);
      return { each, own: own.load("formulas") };
    });
    await batches.send();
    for (const { each, own } of part) {
      const { area, formula, cells } = each;
      const isThere = own.formulas[0]?.[0] === formula;
      if (!isThere) {
        // What it spills into has to be free again, and in a cell for texts it would be a text.
        rangeOn(sheet, area).clear("Contents");
        if (cells.formats[0]?.[0] === "@") own.numberFormat = [["General"]];
        own.formulas = [[formula]];
      }
      // Excel may give a formula's cell the number format of what it points to.
      if (needsOtherFormat(cells)) rangeOn(sheet, area).numberFormat = cells.formats as string[][];
      else if (!isThere) own.numberFormat = [[cells.formats[0]?.[0] ?? "General"]];
      await batches.add(400 + 3 * formula.length);
    }
    await batches.send();
  }
}

/** The formulas of a step whose values stand as they were put, and the addresses of those that somebody changed. */
export async function untouchedFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { formulas }: FrozenStep,
): Promise<{ readonly same: readonly FrozenFormula[]; readonly changed: readonly string[] }> {
  const blocks = await readUsed(context, sheet);
  const isUntouched = ({ area, print }: FrozenFormula): boolean => printOf(cellsIn(blocks, area)) === print;
  return {
    same: formulas.filter(isUntouched),
    changed: formulas.filter((each) => !isUntouched(each)).map(({ area }) => rangeAddress(area)),
  };
}

/** @returns about the bytes that it takes */
function putPart(sheet: Excel.Worksheet, part: CellRange, grids: CellGrids): number {
  const cells = rangeOn(sheet, part);
  const whileWritten = formatsWhileWritten(grids);
  const isOther = needsOtherFormat(grids);
  const contents = grids.values.map((line, r) =>
    line.map((value, c) => contentFor(value, grids.types[r]?.[c], whileWritten[r]?.[c])),
  );
  if (isOther) cells.numberFormat = whileWritten;
  cells.values = contents;
  if (isOther) cells.numberFormat = grids.formats as string[][];
  return contents.flat().reduce<number>((sum, content) => sum + 40 + 3 * String(content).length, 0);
}

function contentFor(value: CellContent, type: string | undefined, format: string | undefined): Content {
  if (typeof value !== "string" || type === "Error") return value;
  if (format === "@") return value;
  // A formula never gives a blank: an empty text stays one, so that what is worked out from it stays as it is.
  return value === "" ? "'" : textContent(value);
}

/**
 * The number formats under which values go in unchanged: in a cell for texts everything would be one, and a text for which an
 * apostrophe makes too long needs such a cell.
 */
function formatsWhileWritten({ values, types, formats }: CellGrids): string[][] {
  return formats.map((line, r) =>
    line.map((format, c) => {
      const value = values[r]?.[c];
      const isText = typeof value === "string" && value !== "" && types[r]?.[c] !== "Error";
      if (isText && isTooLongForMark(value)) return "@";
      return format === "@" && !isText ? "General" : format;
    }),
  );
}

function needsOtherFormat(grids: CellGrids): boolean {
  const whileWritten = formatsWhileWritten(grids);
  return grids.formats.some((line, r) => line.some((format, c) => format !== whileWritten[r]?.[c]));
}

function sliceOf({ values, types, formats, formulas }: CellGrids, from: number, rows: number): CellGrids {
  const cut = <Each>(grid: readonly Each[]): readonly Each[] => grid.slice(from, from + rows);
  return { values: cut(values), types: cut(types), formats: cut(formats), formulas: cut(formulas) };
}

function printOf({ formulas, formats }: CellGrids): string {
  return JSON.stringify([formulas, formats]);
}

function isSame(before: CellGrids["values"], after: CellGrids["values"]): boolean {
  return before.every((line, r) =>
    line.every((value, c) => {
      const now = after[r]?.[c];
      if (typeof value !== "number" || typeof now !== "number") return value === now;
      return Math.abs(value - now) <= closeness * Math.abs(value);
    }),
  );
}
