import { cellAddress, cellAt, type CellValue, type Sheet } from "../../engine/index";
import { writeWorkbook } from "../../files/index";
import { recalculate } from "./recalculate";

/** A formula's cell where LibreOffice finds something else than the engine (不一致). */
export interface Difference {
  /** Sheet and address, as “得分!C5”. */
  readonly cell: string;
  readonly formula: string;
  /** What stands in the file. */
  readonly cached: CellValue;
  /** What LibreOffice finds. */
  readonly recalculated: CellValue;
}

/** What was found in a workbook. */
export interface Verdict {
  /** How many cells have formulas: none would mean that nothing was judged. */
  readonly formulas: number;
  readonly differences: readonly Difference[];
}

/** Numbers may differ by so much of their size, and of 1 where they are smaller. */
const tolerance = 1e-9;

/**
 * Writes workbooks, has LibreOffice work all formulas out from scratch, and compares every cell that has a formula with the
 * engine's value there. An error is always a difference, on either side.
 *
 * @param books - the sheets of each workbook
 */
export async function judge(books: readonly (readonly Sheet[])[]): Promise<Verdict[]> {
  const files = await Promise.all(books.map((sheets) => writeWorkbook(sheets.map(bare))));
  const read = await recalculate(files);
  return books.map((sheets, i) => verdictOf(sheets, read[i]!));
}

/** What decides on values: looks and charts only take LibreOffice's time. */
function bare({ name, rows, formulas, arrayFormulas, names }: Sheet): Sheet {
  return {
    ...{ name, rows, merges: [] },
    ...(formulas && { formulas }),
    ...(arrayFormulas && { arrayFormulas }),
    ...(names && { names }),
  };
}

/** Compares sheets with what they are after a recalculation, sheet by sheet in their order. */
export function verdictOf(sheets: readonly Sheet[], recalculated: readonly Sheet[]): Verdict {
  const differences = sheets.flatMap((sheet, i) => differencesIn(sheet, recalculated[i]));
  return { formulas: sheets.reduce((sum, { formulas }) => sum + (formulas?.size ?? 0), 0), differences };
}

function differencesIn(sheet: Sheet, other: Sheet | undefined): Difference[] {
  return [...(sheet.formulas ?? [])].flatMap(([key, formula]) => {
    const [row, column] = [Math.floor(key / columns), key % columns];
    const cached = cellAt(sheet, row, column);
    const recalculated = other === undefined ? { error: "no such sheet" } : cellAt(other, row, column);
    const cell = `${sheet.name}!${cellAddress(row, column)}`;
    return agree(cached, recalculated) ? [] : [{ cell, formula, cached, recalculated }];
  });
}

/** Columns of a sheet, by which keys of cells count. */
const columns = 16_384;

function agree(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
  if (a !== null && typeof a === "object") return false;
  return textOf(a) === textOf(b);
}

/** A formula that gives a text without characters leaves a blank cell behind. */
function textOf(value: CellValue): CellValue {
  return value === null || (typeof value === "string" && value.trim() === "") ? null : value;
}

/** Differences as a reader of a failed test needs them: the first of them, one a line. */
export function report({ differences }: Verdict, most = 20): string {
  const lines = differences
    .slice(0, most)
    .map(({ cell, formula, cached, recalculated }) =>
      [cell, `=${formula}`, `file ${JSON.stringify(cached)}`, `LibreOffice ${JSON.stringify(recalculated)}`].join("  "),
    );
  const more = differences.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}
