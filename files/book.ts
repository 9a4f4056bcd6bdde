import type { Sheet } from "../engine/index";
import { readWorkbook } from "./read";
import { recogniseFile } from "./recognise";
import type { FileResult } from "./workbook";
import { isKeptSheet, keptOf, keptSheet } from "./xlsx/kept";
import type { SheetPatch } from "./xlsx/package/cells";
import type { SavedPackage } from "./xlsx/package/save";
import { writeBookSheets } from "./xlsx/write";

/** A workbook that is opened to be worked on and saved again. */
export interface BookFile extends FileResult {
  /** What was kept in it by `saveBook`. */
  readonly kept: ReadonlyMap<string, string>;
  /** Whether it is an .xlsx, so that what of it is in no sheet of ours can be saved again with it. */
  readonly isPackage: boolean;
}

/** A sheet of a workbook that is to be saved: all of it, or what is another in a sheet of the file that was opened. */
export type SheetToSave =
  { readonly sheet: Sheet } | { readonly name: string; readonly isHidden: boolean; readonly patch: SheetPatch };

/** What is to stand in a saved workbook. */
export interface BookToSave {
  /** The .xlsx that it was opened from; without one every sheet has to be whole. */
  readonly origin: Uint8Array | undefined;
  readonly sheets: readonly SheetToSave[];
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * Reads a workbook as `readWorkbook` does, and what we kept in it apart from its sheets.
 *
 * @param name - the file's name
 */
export async function readBook(bytes: Uint8Array, name: string): Promise<BookFile> {
  const { sheets, issues, uncalculated } = await readWorkbook(bytes, name);
  const own = sheets.find(isKeptSheet);
  return {
    sheets: sheets.filter((sheet) => sheet !== own),
    issues,
    ...(uncalculated && { uncalculated }),
    kept: own ? keptOf(own) : new Map(),
    isPackage: recogniseFile(bytes) === "workbook",
  };
}

/**
 * Writes a workbook with what is to be kept in it, on a very hidden sheet that says what it is. One that was opened from an
 * .xlsx is that file with other contents in the cells that were edited: its looks, charts, names and all else stay.
 *
 * @returns `undefined` where the file is written in a way that is not changed here: then every sheet has to be given whole
 */
export async function saveBook({ origin, sheets, kept }: BookToSave): Promise<SavedPackage | undefined> {
  const names = sheets.map((each) => ("sheet" in each ? each.sheet.name : each.name));
  const own = kept.size > 0 ? keptSheet(kept, names) : undefined;
  const whole = sheets.flatMap((each) => ("sheet" in each ? [each.sheet] : []));
  if (origin === undefined || whole.length === sheets.length) {
    if (whole.length < sheets.length) throw new Error("changes to a file that is not given");
    return { bytes: await writeBookSheets(whole, own), ending: "xlsx" };
  }
  const { changedPackage } = await import("./xlsx/package/save");
  let index = 0;
  const written = [...whole, ...(own ? [own] : [])];
  const fresh = written.length > 0 ? await writeBookSheets(written) : undefined;
  return changedPackage(origin, {
    fresh,
    sheets: sheets.map((each) => ("sheet" in each ? { fresh: index++, isHidden: each.sheet.isHidden === true } : each)),
  });
}
