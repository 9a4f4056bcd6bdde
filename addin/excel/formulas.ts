import { cellKey, type CellRange } from "../../engine/index";
import { HostFailure, type Freezing, type Watch } from "../host";
import { meet } from "../shared/area";
import { checkSignal } from "./failure";
import type { CellContent } from "../shared/fingerprint";
import { readUsed, type CellBlock } from "./read-cells";

/** Cells as Excel gives them, in the shape of a block. */
export interface CellGrids {
  readonly values: readonly (readonly CellContent[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly formulas: readonly (readonly CellContent[])[];
}

/** A formula with all that it gives. */
export interface FoundFormula {
  /** Its own cell, and those that it spills into. */
  readonly area: CellRange;
  /** With its equals sign. */
  readonly formula: string;
  readonly cells: CellGrids;
}

/** The formulas of a sheet that are meant. */
export interface FoundOnSheet {
  readonly id: string;
  readonly name: string;
  readonly formulas: readonly FoundFormula[];
  /** Formulas whose error is no result: of one that returns a table, errors in single cells are. */
  readonly failing: readonly { readonly row: number; readonly column: number; readonly error: string }[];
}

/** Formulas that are asked at once how far they spill. */
const formulasAtOnce = 200;

/** Errors that a cell can be given as a value; every other says that Excel has no result yet, or nowhere to put it. */
const lasting = new Set(["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#NULL!", "#REF!"]);

/**
 * Finds the formulas that are meant, in all sheets, with all cells that they fill (查找公式); changes nothing.
 *
 * @param isMeant - is given a formula without its equals sign
 * @throws HostFailure `protected` with the sheets on which one stands that could become values
 */
export async function findFormulas(
  context: Excel.RequestContext,
  isMeant: (formula: string) => boolean,
  watch: Watch = {},
): Promise<FoundOnSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  // Taken down now: what is loaded later replaces the items.
  const heads = worksheets.items.map(({ id, name }) => ({ id, name }));
  const found: FoundOnSheet[] = [];
  for (const [i, head] of heads.entries()) {
    watch.onProgress?.(i, heads.length);
    checkSignal(watch.signal);
    const sheet = context.workbook.worksheets.getItem(head.id);
    const blocks = await readUsed(context, sheet, watch.signal ? { signal: watch.signal } : {});
    const areas = await areasOf(context, sheet, meantIn(blocks, isMeant));
    if (areas.length > 0) found.push({ ...head, ...sorted(areas, blocks) });
  }
  const guards = found
    .filter(({ formulas }) => formulas.length > 0)
    .map(({ id, name }) => ({ name, sheet: context.workbook.worksheets.getItem(id).load("protection/protected") }));
  if (guards.length > 0) await context.sync();
  const closed = guards.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
  if (closed.length > 0) throw new HostFailure("protected", closed.join("、"));
  return found;
}

/** What was found, as the pane shows it. */
export function freezingOf(found: readonly FoundOnSheet[]): Freezing {
  return {
    formulas: found.flatMap(({ name, formulas }) =>
      formulas.map(({ area }) => ({ sheet: name, row: area.top, column: area.left })),
    ),
    failing: found.flatMap(({ name, failing }) => failing.map((each) => ({ sheet: name, ...each }))),
  };
}

/** What stands in an area of cells that were read; what was not read is blank. */
export function cellsIn(blocks: readonly CellBlock[], { top, left, bottom, right }: CellRange): CellGrids {
  const own = blocks.filter(({ range }) => meet(range, { top, left, bottom, right }));
  const pick = <Each>(of: (block: CellBlock) => readonly (readonly Each[])[], blank: Each): Each[][] =>
    Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => {
        const [row, column] = [top + r, left + c];
        const block = own.find(({ range }) => meet(range, { top: row, left: column, bottom: row, right: column }));
        return (block && of(block)[row - block.range.top]?.[column - block.range.left]) ?? blank;
      }),
    );
  return {
    values: pick<CellContent>(({ values }) => values, ""),
    types: pick(({ types }) => types, "Empty"),
    formats: pick(({ formats }) => formats, "General"),
    formulas: pick<CellContent>(({ formulas }) => formulas, ""),
  };
}

interface Meant {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells that hold a formula that is meant, row by row: what a formula spills into comes behind it. */
function meantIn(blocks: readonly CellBlock[], isMeant: (formula: string) => boolean): Meant[] {
  const meant: Meant[] = [];
  for (const { range, values, types, formulas } of blocks)
    formulas.forEach((line, r) =>
      line.forEach((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        const isText = types[r]?.[c] === "String" && values[r]?.[c] === formula;
        if (!isText && isMeant(formula.slice(1))) meant.push({ row: range.top + r, column: range.left + c, formula });
      }),
    );
  return meant.sort((a, b) => cellKey(a.row, a.column) - cellKey(b.row, b.column));
}

/** How far each spills. Of a cell that another one spills into, Excel may show the formula too: it has none of its own. */
async function areasOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  meant: readonly Meant[],
): Promise<{ readonly area: CellRange; readonly formula: string }[]> {
  const found: { area: CellRange; formula: string }[] = [];
  const taken = new Set<number>();
  for (let from = 0; from < meant.length; from += formulasAtOnce) {
    const part = meant
      .slice(from, from + formulasAtOnce)
      .filter(({ row, column }) => !taken.has(cellKey(row, column)))
      .map((each) => {
        const spill = sheet.getCell(each.row, each.column).getSpillingToRangeOrNullObject();
        return { ...each, spill: spill.load("rowCount,columnCount") };
      });
    if (part.length > 0) await context.sync();
    for (const { row, column, formula, spill } of part) {
      if (taken.has(cellKey(row, column))) continue;
      const [rows, columns] = spill.isNullObject ? [1, 1] : [spill.rowCount, spill.columnCount];
      const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
      found.push({ area, formula });
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) taken.add(cellKey(r, c));
    }
  }
  return found;
}

/** Those with a result, and those with none. */
function sorted(
  areas: readonly { readonly area: CellRange; readonly formula: string }[],
  blocks: readonly CellBlock[],
): Pick<FoundOnSheet, "formulas" | "failing"> {
  const formulas: FoundFormula[] = [];
  const failing: { row: number; column: number; error: string }[] = [];
  for (const { area, formula } of areas) {
    const cells = cellsIn(blocks, area);
    const isOne = area.top === area.bottom && area.left === area.right;
    const errors = cells.values.flatMap((line, r) =>
      line.filter((_, c) => cells.types[r]?.[c] === "Error").map(String),
    );
    const error = errors.find((each) => isOne || !lasting.has(each));
    if (error === undefined) formulas.push({ area, formula, cells });
    else failing.push({ row: area.top, column: area.left, error });
  }
  return { formulas, failing };
}
