import type { Place } from "../../engine/index";
import type { Selection, SheetHead } from "../host";
import { HostFailure } from "../host";
import { parseAddress } from "../shared/area";
import { hostFailure } from "./failure";
import { readMarks } from "./marks";
import { untouchedSheets } from "./ours";

/** The sheets of the workbook, in order; which of them are ours is found out by their cells. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetHead[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  // Taken down now: what is loaded later replaces the items.
  const heads = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility }));
  const marks = readMarks().sheets;
  const ours = await untouchedSheets(context, marks);
  return heads.map(({ id, name, visibility }) => {
    const mark = marks[id];
    return {
      name,
      isHidden: visibility !== Excel.SheetVisibility.visible,
      isOurs: ours.has(id),
      ...(mark?.name === name ? { job: mark.job } : {}),
    };
  });
}

/** The sheet of a name. @throws HostFailure `sheet-gone` */
export async function sheetNamed(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
  await context.sync();
  if (sheet.isNullObject) throw new HostFailure("sheet-gone", name);
  return context.workbook.worksheets.getItem(sheet.id);
}

/**
 * What is selected (选区); whole rows and columns end where the sheet's contents do; of one without any, the first cell.
 *
 * @throws HostFailure `selection` where it is several blocks, a chart or the like
 */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const selected = context.workbook.getSelectedRange();
  selected.load("address,isEntireColumn,isEntireRow,rowIndex,columnIndex");
  selected.worksheet.load("name");
  try {
    await context.sync();
  } catch (error) {
    const failure = hostFailure(error);
    // Excel has had several codes for a selection that is no block; those of a busy host stay what they are.
    throw failure.code === "unknown" ? new HostFailure("selection", failure.detail) : failure;
  }
  const { name } = selected.worksheet;
  if (!selected.isEntireColumn && !selected.isEntireRow) {
    const range = parseAddress(selected.address);
    if (range === undefined) throw new HostFailure("selection", selected.address);
    return { sheet: name, range };
  }
  const used = selected.worksheet.getUsedRangeOrNullObject(true);
  const part = selected.getIntersectionOrNullObject(used).load("address");
  used.load("address");
  await context.sync();
  const range = used.isNullObject || part.isNullObject ? undefined : parseAddress(part.address);
  const { rowIndex: row, columnIndex: column } = selected;
  return { sheet: name, range: range ?? { top: row, left: column, bottom: row, right: column } };
}

/** Shows a place: its sheet, which is made visible, and of it the cell, the row or the column that it names. */
export async function showPlace(context: Excel.RequestContext, { sheet: name, row, column }: Place): Promise<void> {
  const sheet = name === undefined ? context.workbook.worksheets.getActiveWorksheet() : await sheetNamed(context, name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.visibility !== Excel.SheetVisibility.visible) sheet.visibility = Excel.SheetVisibility.visible;
  sheet.activate();
  const cell = sheet.getCell(row ?? 0, column ?? 0);
  if (row !== undefined && column === undefined) cell.getEntireRow().select();
  else if (row === undefined && column !== undefined) cell.getEntireColumn().select();
  else cell.select();
  await context.sync();
}
