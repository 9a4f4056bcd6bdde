import { HostFailure } from "../../host";
import { rangeAddress } from "../../shared/area";
import { keptHead, keptMark, keptSheetName } from "../../../files/index";
import type { CellRange } from "../../../engine/index";
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from "./model";

/** Whether our settings are kept on a sheet, which is then none of the user's. */
export function isSettingsSheet(sheet: WpsSheet): boolean {
  return sheet.Name.startsWith(keptSheetName) && sheet.Cells.Item(keptHead.length, 1).Value2 === keptMark;
}

/** The names of all sheets, also of ours. */
export function namesIn(book: WpsWorkbook): string[] {
  return Array.from({ length: book.Worksheets.Count }, (_, i) => book.Worksheets.Item(i + 1).Name);
}

/** The user's worksheets, in order. */
export function sheetsOf(book: WpsWorkbook): WpsSheet[] {
  return Array.from({ length: book.Worksheets.Count }, (_, i) => book.Worksheets.Item(i + 1)).filter(
    (sheet) => !isSettingsSheet(sheet),
  );
}

/** The sheet of a name; nothing where there is none. */
export function findSheet(book: WpsWorkbook, name: string): WpsSheet | undefined {
  return sheetsOf(book).find((sheet) => sheet.Name.toLowerCase() === name.toLowerCase());
}

/** The sheet of a name. @throws HostFailure `sheet-gone` */
export function sheetNamed(book: WpsWorkbook, name: string): WpsSheet {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw new HostFailure("sheet-gone", name);
  return sheet;
}

/** A block of a sheet. */
export function rangeOn(sheet: WpsSheet, range: CellRange): WpsRange {
  return sheet.Range(rangeAddress(range));
}

/** Where a range lies, from 0. */
export function rangeOf({ Row, Column, Rows, Columns }: WpsRange): CellRange {
  return { top: Row - 1, left: Column - 1, bottom: Row + Rows.Count - 2, right: Column + Columns.Count - 2 };
}

/**
 * Adds a sheet behind the last; the sheet that was in front is in front again.
 *
 * @throws HostFailure `protected` when the workbook's structure is
 */
export function addSheet(application: WpsApplication, book: WpsWorkbook, name: string): WpsSheet {
  if (book.ProtectStructure) throw new HostFailure("protected", book.Name);
  const front = application.ActiveSheet;
  const added = book.Worksheets.Add(undefined, book.Worksheets.Item(book.Worksheets.Count));
  try {
    added.Name = name;
    front?.Activate();
  } catch (error) {
    deleteSheet(application, added);
    throw error;
  }
  return added;
}

/** Deletes a sheet without a question. */
export function deleteSheet(application: WpsApplication, sheet: WpsSheet): void {
  const asks = application.DisplayAlerts;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    application.DisplayAlerts = asks;
  }
}
