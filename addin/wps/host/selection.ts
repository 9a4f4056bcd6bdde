import type { Place } from "../../../engine/index";
import { HostFailure, type Selection, type SheetHead } from "../../host";
import type { Marks } from "../../shared/marks";
import { constants, type WpsApplication, type WpsRange, type WpsWorkbook } from "./model";
import { untouchedSheets } from "./ours";
import { rangeOf, rangeOn, sheetNamed, sheetsOf } from "./sheets";

/** The sheets of the workbook, in order; which of them are ours is found out by their cells. */
export function listSheets(book: WpsWorkbook, marks: Marks): SheetHead[] {
  const ours = untouchedSheets(book, marks.sheets);
  return sheetsOf(book).map(({ Name: name, Visible }) => ({
    name,
    isHidden: Visible !== constants.visible,
    isOurs: ours.has(name),
    ...(marks.sheets[name] === undefined ? {} : { job: marks.sheets[name].job }),
  }));
}

/**
 * What is selected (选区); whole rows and columns end where the sheet's contents do.
 *
 * @throws HostFailure `selection` where it is several blocks, a chart or the like, or stands in another workbook
 */
export function readSelection(application: WpsApplication, book: WpsWorkbook): Selection {
  const { Selection } = application;
  if (!isRange(Selection) || Selection.Areas.Count !== 1) throw new HostFailure("selection");
  const sheet = Selection.Worksheet;
  if (sheet.Parent.FullName !== book.FullName) throw new HostFailure("selection", sheet.Parent.Name);
  const used = rangeOf(sheet.UsedRange);
  const { top, left, bottom, right } = rangeOf(Selection);
  const [isColumn, isRow] = [
    Selection.Rows.Count === sheet.Cells.Rows.Count,
    Selection.Columns.Count === sheet.Cells.Columns.Count,
  ];
  const cut = {
    top,
    left,
    bottom: isColumn ? Math.max(top, used.bottom) : bottom,
    right: isRow ? Math.max(left, used.right) : right,
  };
  return { sheet: sheet.Name, range: cut };
}

/** Shows a place: its sheet, which is made visible, and of it the cell, the row or the column that it names. */
export function showPlace(application: WpsApplication, book: WpsWorkbook, { sheet: name, row, column }: Place): void {
  const sheet = name === undefined ? application.ActiveSheet : sheetNamed(book, name);
  if (sheet === null) throw new HostFailure("sheet-gone");
  if (sheet.Visible !== constants.visible) sheet.Visible = constants.visible;
  book.Activate();
  sheet.Activate();
  const [top, left] = [row ?? 0, column ?? 0];
  const cell = rangeOn(sheet, { top, left, bottom: top, right: left });
  if (row !== undefined && column === undefined) cell.EntireRow.Select();
  else if (row === undefined && column !== undefined) cell.EntireColumn.Select();
  else cell.Select();
}

/** A shape that is selected has no areas. */
function isRange(selection: unknown): selection is WpsRange {
  return typeof selection === "object" && selection !== null && "Areas" in selection && "Worksheet" in selection;
}
