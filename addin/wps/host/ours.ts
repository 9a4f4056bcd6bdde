import { cellKey, type CellKey } from "../../../engine/index";
import { around } from "../../shared/area";
import { keptPrint, type Kept } from "../../shared/block";
import { textContent, type Content } from "../../shared/content";
import { Fingerprint, type CellContent } from "../../shared/fingerprint";
import type { BlockMark, SheetMark } from "../../shared/marks";
import { cellsOfText } from "../../shared/saved-looks";
import { errorOf, isFormulaText, readGrid } from "./cells";
import type { WpsSheet, WpsWorkbook } from "./model";
import { findSheet, rangeOf, rangeOn } from "./sheets";
import { uniformParts } from "./uniform";

/** The fingerprint of everything that stands on a sheet (指纹). */
export function sheetPrint(sheet: WpsSheet): string {
  const print = new Fingerprint();
  const range = rangeOf(sheet.UsedRange);
  const typed = readGrid(sheet, range, "Formula");
  print.add(
    range,
    typed.map((line) => line.map((each) => (each ?? "") as CellContent)),
  );
  return print.text();
}

/** Whether a sheet of ours holds what we wrote and nothing else. */
export function isUntouchedSheet(sheet: WpsSheet, { print }: Pick<SheetMark, "print">): boolean {
  return sheet.Shapes.Count + sheet.ListObjects.Count === 0 && sheetPrint(sheet) === print;
}

/** The sheets of ours that nobody has touched since we wrote them, by their names (本加载项的表). */
export function untouchedSheets(
  book: WpsWorkbook,
  marks: Readonly<Record<string, SheetMark>>,
): Map<string, { readonly sheet: WpsSheet; readonly mark: SheetMark }> {
  const found = new Map<string, { sheet: WpsSheet; mark: SheetMark }>();
  for (const [name, mark] of Object.entries(marks)) {
    const sheet = findSheet(book, name);
    if (sheet === undefined || mark.looks === undefined || sheet.ProtectContents) continue;
    if (isUntouchedSheet(sheet, mark)) found.set(name, { sheet, mark });
  }
  return found;
}

/** What stands in some cells now, as it has to be put there again. */
export function readKept(sheet: WpsSheet, keys: ReadonlySet<CellKey>): Kept {
  const kept = new Map<CellKey, { content: Content; format: string }>();
  const range = around(keys);
  if (range === undefined) return kept;
  const [values, typed] = [readGrid(sheet, range, "Value2"), readGrid(sheet, range, "Formula")];
  const parts = uniformParts(
    range,
    (part) => {
      const format = rangeOn(sheet, part).NumberFormat;
      return typeof format === "string" ? format : undefined;
    },
    true,
  );
  for (const { range: part, value: format } of parts)
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) {
        const key = cellKey(row, column);
        const at = [row - range.top, column - range.left] as const;
        if (keys.has(key))
          kept.set(key, { content: keptContent(values[at[0]]![at[1]], typed[at[0]]![at[1]], format), format });
      }
  return kept;
}

function keptContent(value: unknown, typed: unknown, format: string): Content {
  if (isFormulaText(typed, value)) return typed;
  const error = errorOf(value);
  if (error !== undefined) return error;
  if (typeof value === "number" || typeof value === "boolean") return value;
  // A cell that is said to hold text keeps an apostrophe.
  return typeof value === "string" ? (format === "@" ? value : textContent(value)) : "";
}

/** Whether cells of ours in a sheet of the user's are as we left them. */
export function isUntouchedBlock(sheet: WpsSheet, mark: Pick<BlockMark, "cells" | "print">): boolean {
  const keys = cellsOfText(mark.cells);
  return keptPrint(readKept(sheet, keys), keys) === mark.print;
}
