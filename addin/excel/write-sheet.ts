import { cellKey, type CellRange, type Sheet } from "../../engine/index";
import { heightsOf } from "../../files/index";
import { blocksOf } from "../shared/area";
import type { Batches } from "./batches";
import { batchesOf, contentsIn, gridOf, needsTextFormat } from "../shared/content";
import { formatOf } from "../shared/facets";
import { writeNotes } from "./notes";
import { rangeOn } from "./read-cells";
import { writeLooks } from "./write-looks";
import { writeChoices, writeRules } from "./write-rules";

/** About the bytes of one call that sets a size, a merge or the like. */
const callBytes = 400;

/** About the bytes that a sheet's contents take, by which progress is counted. */
export function bytesOf(sheet: Sheet): number {
  return batchesOf(sheet).reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Writes a sheet onto an empty one of Excel's (写入工作表): values, texts that stay texts, formulas, number formats, looks,
 * sizes, merges, what stays in view, drop-downs, rules and, where Excel knows them, notes.
 *
 * @param batches - what is said goes there, and is sent when it is enough; the end of it is not yet sent
 */
export async function writeSheet(batches: Batches, to: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const { range, bytes } of batchesOf(sheet)) {
    writeCells(to, sheet, range);
    await batches.add(bytes);
  }
  if (sheet.styles !== undefined) await writeLooks(batches, to, sheet.styles);
  await writeSizes(batches, to, sheet);
  for (const merge of sheet.merges) {
    rangeOn(to, merge).merge(false);
    await batches.add(callBytes);
  }
  freeze(to, sheet);
  writeRules(to, sheet.rules ?? []);
  writeChoices(to, sheet.choices ?? []);
  await writeNotes(batches, to, sheet.notes ?? new Map());
  if (sheet.isHidden === true) to.visibility = "Hidden";
}

function writeCells(to: Excel.Worksheet, sheet: Sheet, range: CellRange): void {
  const formats = gridOf(range, (row, column, key) =>
    needsTextFormat(sheet, row, column)
      ? "@"
      : (sheet.numberFormats?.get(key) ?? formatOf(sheet.styles?.get(key)) ?? "General"),
  );
  const cells = rangeOn(to, range);
  // Before the contents: a cell that is said to hold text takes no formula afterwards.
  if (formats.some((row) => row.some((format) => format !== "General"))) cells.numberFormat = formats;
  cells.formulas = contentsIn(sheet, range);
}

async function writeSizes(batches: Batches, to: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const [column, width] of (sheet.widths ?? []).entries()) {
    rangeOn(to, { top: 0, left: column, bottom: 0, right: column }).format.columnWidth = pointsOf(width);
    await batches.add(callBytes);
  }
  const heights = new Map<number, number[]>();
  for (const [row, height] of heightsOf(sheet)) heights.set(height, [...(heights.get(height) ?? []), cellKey(row, 0)]);
  for (const [height, rows] of heights)
    for (const block of blocksOf(rows)) {
      rangeOn(to, block).format.rowHeight = height;
      await batches.add(callBytes);
    }
  for (const block of blocksOf([...(sheet.hiddenRows ?? [])].map((row) => cellKey(row, 0))))
    rangeOn(to, block).rowHidden = true;
  for (const block of blocksOf([...(sheet.hiddenColumns ?? [])].map((column) => cellKey(0, column))))
    rangeOn(to, block).columnHidden = true;
}

/**
 * A width in characters as Excel's points: a digit of the standard Chinese font takes 8 pixels, and a column 5 more, at
 * 96 pixels an inch.
 */
function pointsOf(width: number): number {
  return (width * 8 + 5) * 0.75;
}

function freeze(to: Excel.Worksheet, { frozen }: Sheet): void {
  if (frozen === undefined || frozen.rows + frozen.columns === 0) return;
  if (frozen.columns === 0) to.freezePanes.freezeRows(frozen.rows);
  else if (frozen.rows === 0) to.freezePanes.freezeColumns(frozen.columns);
  else to.freezePanes.freezeAt(to.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
}

/** Makes a sheet as empty as a new one, in place, so that what points to it still does. */
export function clearSheet(sheet: Excel.Worksheet): void {
  const used = sheet.getUsedRange();
  used.rowHidden = false;
  used.columnHidden = false;
  const all = sheet.getRange();
  all.unmerge();
  all.clear("All");
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}
