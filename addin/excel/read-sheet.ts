import { type CellKey, type CellRange, type CellValue, type Sheet } from "../../engine/index";
import { cutTail } from "../../files/index";
import type { Watch } from "../host";
import { cellOf, meet, rangeAddress } from "../shared/area";
import { checkSignal, hostFailure } from "./failure";
import { readNotes } from "./notes";
import { cellsOf, rangeOf, rangeOn, readCells, usedRange } from "./read-cells";

/** Rows whose properties are asked for at once. */
const rowsAtOnce = 20_000;

/**
 * Reads a sheet whole (读取工作表): what a file's reader would give of the same sheet, but for drop-downs, which Excel
 * does not list.
 *
 * @param sheet - by its id, so that a sheet renamed in the middle is the same
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  watch: Watch = {},
): Promise<Sheet> {
  sheet.load("name,visibility");
  const range = await usedRange(context, sheet);
  const head = {
    name: sheet.name,
    ...(sheet.visibility === Excel.SheetVisibility.visible ? {} : { isHidden: true }),
  };
  if (range === undefined) return { ...head, rows: [], merges: [] };
  const rows: CellValue[][] = [];
  const formulas = new Map<CellKey, string>();
  const numberFormats = new Map<CellKey, string>();
  for (const [key, { value, formula, format }] of cellsOf(await readCells(context, sheet, range, watch))) {
    const { row, column } = cellOf(key);
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length < column) line.push(null);
    line[column] = value;
    if (formula !== undefined) formulas.set(key, formula);
    if (format !== undefined) numberFormats.set(key, format);
  }
  const values = cutTail(rows);
  if (values.length === 0) return { ...head, rows: [], merges: [], ...(formulas.size > 0 ? { formulas } : {}) };
  const filled = {
    top: 0,
    left: 0,
    bottom: values.length - 1,
    right: values.reduce((widest, row) => Math.max(widest, row.length), 0) - 1,
  };
  return {
    ...head,
    rows: values,
    merges: await readMerges(context, sheet, filled, watch.signal),
    ...(formulas.size > 0 ? { formulas } : {}),
    ...(numberFormats.size > 0 ? { numberFormats } : {}),
    ...(await readNotes(context, sheet)),
    ...(await readHidden(context, sheet, filled, watch.signal)),
  };
}

/** Excel names at most 512 merges at once: where there are more, the halves are asked. */
async function readMerges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  filled: CellRange,
  signal?: AbortSignal,
): Promise<CellRange[]> {
  const found = new Map<string, CellRange>();
  const ask = async (part: CellRange): Promise<void> => {
    checkSignal(signal);
    const merged = rangeOn(sheet, part).getMergedAreasOrNullObject();
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    try {
      await context.sync();
    } catch (error) {
      const isFinal = !["unknown", "too-large"].includes(hostFailure(error).code) || part.top === part.bottom;
      if (isFinal) throw error;
      const middle = Math.floor((part.top + part.bottom) / 2);
      await ask({ ...part, bottom: middle });
      return ask({ ...part, top: middle + 1 });
    }
    if (merged.isNullObject) return;
    for (const merge of merged.areas.items.map(rangeOf)) if (meet(merge, filled)) found.set(rangeAddress(merge), merge);
  };
  await ask(filled);
  return [...found.values()]
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, filled.bottom),
      right: Math.min(merge.right, filled.right),
    }))
    .filter((merge) => merge.top < merge.bottom || merge.left < merge.right)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

async function readHidden(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  filled: CellRange,
  signal?: AbortSignal,
): Promise<Pick<Sheet, "hiddenRows" | "hiddenColumns">> {
  const whole = rangeOn(sheet, filled).load("rowHidden,columnHidden");
  await context.sync();
  const rows = new Set<number>();
  // Where all are shown, which is nearly always, Excel says so at once.
  for (let top = 0; whole.rowHidden !== false && top <= filled.bottom; top += rowsAtOnce) {
    checkSignal(signal);
    const part = { top, left: 0, bottom: Math.min(filled.bottom, top + rowsAtOnce - 1), right: 0 };
    const properties = rangeOn(sheet, part).getRowProperties({ rowHidden: true });
    await context.sync();
    properties.value.forEach(({ rowHidden }, i) => rowHidden === true && rows.add(top + i));
  }
  const columns = new Set<number>();
  if (whole.columnHidden !== false) {
    const properties = rangeOn(sheet, { ...filled, bottom: 0 }).getColumnProperties({ columnHidden: true });
    await context.sync();
    properties.value.forEach(({ columnHidden }, i) => columnHidden === true && columns.add(i));
  }
  return {
    ...(rows.size > 0 ? { hiddenRows: rows } : {}),
    ...(columns.size > 0 ? { hiddenColumns: columns } : {}),
  };
}
