import { cellKey, type CellKey, type CellRange, type CellValue } from "../../engine/index";
import { isTelling, shownNumber, shownText } from "../../files/index";
import { HostFailure } from "../host";
import type { Watch } from "../host";
import { rangeAddress } from "../shared/area";
import { checkSignal, hostFailure } from "./failure";
import type { CellContent } from "../shared/fingerprint";

/** A block of cells as Excel gives it. */
export interface CellBlock {
  readonly range: CellRange;
  readonly values: readonly (readonly CellContent[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** What was typed: a formula, or the value itself. */
  readonly formulas: readonly (readonly CellContent[])[];
}

/** What a cell holds and says. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format, where it tells something that the number does not. */
  readonly format?: string;
}

/** Cells that are asked for at once at first, and bytes of an answer that is neither slow nor near the web's 5 MB. */
const firstCells = 8_000;
const answerBytes = 1_500_000;

/**
 * Reads a block of cells in parts that Excel can answer (分批读取). A part that comes back empty-handed (too large, or its
 * values `null` without an error) is asked for again in halves.
 *
 * @throws HostFailure `too-large` when not even one cell comes, `cancelled`, or what Excel says
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  whole: CellRange,
  watch: Watch = {},
): Promise<CellBlock[]> {
  const parts: CellBlock[] = [];
  const columns = whole.right - whole.left + 1;
  const total = whole.bottom - whole.top + 1;
  let height = Math.max(1, Math.floor(firstCells / columns));
  for (let top = whole.top; top <= whole.bottom;) {
    const bottom = Math.min(whole.bottom, top + height - 1);
    const read = await readPart(context, sheet, { ...whole, top, bottom }, watch.signal);
    parts.push(...read);
    const bytes = read.reduce((sum, part) => sum + sizeOf(part), 0) / (bottom - top + 1);
    height = Math.max(1, Math.min(Math.floor(answerBytes / bytes), Math.floor((4 * firstCells) / columns)));
    top = bottom + 1;
    watch.onProgress?.(top - whole.top, total);
  }
  return parts;
}

/** Reads all of a sheet that holds something; nothing of an empty one. */
export async function readUsed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  watch: Watch = {},
): Promise<CellBlock[]> {
  const used = await usedRange(context, sheet);
  return used === undefined ? [] : readCells(context, sheet, used, watch);
}

/** The block of a sheet's cells that hold something, `undefined` for an empty sheet; what was said before goes along. */
export async function usedRange(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<CellRange | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return used.isNullObject ? undefined : rangeOf(used);
}

/** Where a range of Excel's lies. */
export function rangeOf({
  rowIndex: top,
  columnIndex: left,
  rowCount,
  columnCount,
}: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): CellRange {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

async function readPart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: CellRange,
  signal: AbortSignal | undefined,
): Promise<CellBlock[]> {
  checkSignal(signal);
  const whole = await askFor(context, sheet, part);
  if (whole !== undefined) return [whole];
  const { top, left, bottom, right } = part;
  if (top === bottom && left === right) throw new HostFailure("too-large", rangeAddress(part));
  const [row, column] = [Math.floor((top + bottom) / 2), Math.floor((left + right) / 2)];
  const halves =
    top < bottom
      ? [
          { ...part, bottom: row },
          { ...part, top: row + 1 },
        ]
      : [
          { ...part, right: column },
          { ...part, left: column + 1 },
        ];
  return [
    ...(await readPart(context, sheet, halves[0]!, signal)),
    ...(await readPart(context, sheet, halves[1]!, signal)),
  ];
}

async function askFor(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: CellRange,
): Promise<CellBlock | undefined> {
  const cells = rangeOn(sheet, range).load("values,valueTypes,numberFormat,formulas");
  try {
    await context.sync();
  } catch (error) {
    if (hostFailure(error).code === "too-large") return undefined;
    throw error;
  }
  const {
    values,
    valueTypes: types,
    numberFormat: formats,
    formulas,
  } = cells as { [key in keyof Excel.Range]: unknown };
  const rows = range.bottom - range.top + 1;
  const isWhole = [values, types, formats, formulas].every((grid) => Array.isArray(grid) && grid.length === rows);
  return isWhole ? ({ range, values, types, formats, formulas } as CellBlock) : undefined;
}

/** A block of a sheet. */
export function rangeOn(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** About the bytes of an answer: three for a character, four properties a cell. */
function sizeOf({ values, formulas }: CellBlock): number {
  let bytes = 0;
  for (const grid of [values, formulas])
    for (const row of grid) for (const value of row) bytes += typeof value === "string" ? 8 + 3 * value.length : 24;
  return bytes;
}

/**
 * What a cell of a block holds, as a file's reader would give it: blank is `null`, a date is the text that it shows.
 *
 * @param row - in the block, from 0
 * @param column - in the block, from 0
 */
function cellIn({ values, types, formats, formulas }: CellBlock, row: number, column: number): ReadCell {
  const [value, typed] = [values[row]?.[column], formulas[row]?.[column]];
  const [type, format] = [types[row]?.[column], formats[row]?.[column]];
  // What a text cell was typed as is its text: only where both differ is it a formula that says so.
  const isFormula = typeof typed === "string" && typed.startsWith("=") && (typed !== value || type !== "String");
  const formula = isFormula ? { formula: typed.slice(1) } : {};
  if (type === "Empty") return { value: null, ...formula };
  if (type === "Error") return { value: { error: String(value) }, ...formula };
  if (typeof value === "number") {
    const shown = shownNumber(value, format);
    const tells = format !== undefined && typeof shown === "number" && isTelling(format);
    return { value: shown, ...formula, ...(tells ? { format } : {}) };
  }
  if (typeof value === "boolean") return { value, ...formula };
  return { value: shownText(String(value ?? ""), isFormula), ...formula };
}

/** Every cell of blocks that holds something. */
export function* cellsOf(blocks: readonly CellBlock[]): Generator<readonly [CellKey, ReadCell]> {
  for (const block of blocks) {
    const { top, left, bottom, right } = block.range;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = cellIn(block, row - top, column - left);
        if (cell.value !== null || cell.formula !== undefined) yield [cellKey(row, column), cell];
      }
  }
}
