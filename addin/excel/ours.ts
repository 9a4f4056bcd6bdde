import { cellKey, type CellKey } from "../../engine/index";
import type { Watch } from "../host";
import { around } from "../shared/area";
import { keptPrint, type Kept } from "../shared/block";
import { textContent, type Content } from "../shared/content";
import { Fingerprint } from "../shared/fingerprint";
import type { BlockMark, SheetMark } from "../shared/marks";
import { readCells, readUsed, type CellBlock } from "./read-cells";
import { cellsOfText } from "../shared/saved-looks";

/** The fingerprint of everything that stands on a sheet. */
export async function sheetPrint(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  watch: Watch = {},
): Promise<string> {
  const print = new Fingerprint();
  for (const block of await readUsed(context, sheet, watch)) print.add(block.range, block.formulas);
  return print.text();
}

/** What stands in some cells now. */
export async function readKept(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  keys: ReadonlySet<CellKey>,
): Promise<Kept> {
  const kept = new Map<CellKey, { content: Content; format: string }>();
  const range = around(keys);
  if (range === undefined) return kept;
  for (const block of await readCells(context, sheet, range)) {
    const { top, left, bottom, right } = block.range;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const key = cellKey(row, column);
        if (keys.has(key)) kept.set(key, keptCell(block, row - top, column - left));
      }
  }
  return kept;
}

/** What has to be put into a cell for it to hold again what it holds: no date becomes a text. */
function keptCell({ values, types, formats, formulas }: CellBlock, row: number, column: number) {
  const [value, typed] = [values[row]?.[column], formulas[row]?.[column]];
  const [type, format = "General"] = [types[row]?.[column], formats[row]?.[column]];
  const isFormula = typeof typed === "string" && typed.startsWith("=") && (typed !== value || type !== "String");
  if (isFormula) return { content: typed, format };
  if (type === "Empty") return { content: "", format };
  if (typeof value === "string" && type !== "Error") {
    // A cell that is said to hold text keeps an apostrophe.
    return { content: format === "@" ? value : textContent(value), format };
  }
  return { content: value as Content, format };
}

/** The sheets of ours that nobody has touched since we wrote them, by their ids (本加载项的表). */
export async function untouchedSheets(
  context: Excel.RequestContext,
  marks: Readonly<Record<string, SheetMark>>,
  watch: Watch = {},
): Promise<Map<string, SheetMark>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const found = worksheets.items.flatMap((sheet) => {
    const mark = marks[sheet.id];
    return mark?.name === sheet.name && mark.looks !== undefined ? [{ sheet, mark }] : [];
  });
  for (const { sheet } of found) sheet.protection.load("protected");
  if (found.length > 0) await context.sync();
  const untouched = new Map<string, SheetMark>();
  for (const { sheet, mark } of found)
    if (!sheet.protection.protected && (await isUntouchedSheet(context, sheet, mark, signalOf(watch))))
      untouched.set(sheet.id, mark);
  return untouched;
}

/** Whether a sheet of ours holds what we wrote and nothing else: a table or a chart that was put there is the user's. */
export async function isUntouchedSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { print }: Pick<SheetMark, "print">,
  watch: Watch = {},
): Promise<boolean> {
  sheet.tables.load("count");
  sheet.charts.load("count");
  await context.sync();
  return sheet.tables.count + sheet.charts.count === 0 && (await sheetPrint(context, sheet, watch)) === print;
}

/** The progress of a check is none of the user's. */
function signalOf({ signal }: Watch): Watch {
  return signal === undefined ? {} : { signal };
}

/** Whether cells of ours in a sheet of the user's are as we left them. */
export async function isUntouchedBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mark: Pick<BlockMark, "cells" | "print">,
): Promise<boolean> {
  const keys = cellsOfText(mark.cells);
  return keptPrint(await readKept(context, sheet, keys), keys) === mark.print;
}
