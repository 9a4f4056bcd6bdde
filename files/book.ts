import type { Sheet } from "../engine/index";
import { readWorkbook } from "./read";
import { recogniseFile } from "./recognise";
import type { FileResult } from "./workbook";
import { isKeptSheet, keptOf, keptSheet } from "./xlsx/kept";
import { writeBookSheets } from "./xlsx/write";

/** A workbook that is opened to be worked on and saved again. */
export interface BookFile extends FileResult {
  /** What was kept in it by `saveBook`. */
  readonly kept: ReadonlyMap<string, string>;
  /** Whether it is an .xlsx, so that what of it is in no sheet of ours can be saved again with it. */
  readonly isPackage: boolean;
}

/** What is to stand in a saved workbook. */
export interface BookToSave {
  readonly sheets: readonly Sheet[];
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * Reads a workbook as `readWorkbook` does, and what we kept in it apart from its sheets.
 *
 * @param name - the file's name
 */
export async function readBook(bytes: Uint8Array, name: string): Promise<BookFile> {
  const { sheets, issues } = await readWorkbook(bytes, name);
  const own = sheets.find(isKeptSheet);
  return {
    sheets: sheets.filter((sheet) => sheet !== own),
    issues,
    kept: own ? keptOf(own) : new Map(),
    isPackage: recogniseFile(bytes) === "workbook",
  };
}

/** Writes a workbook with what is to be kept in it, on a very hidden sheet that says what it is. */
export function saveBook({ sheets, kept }: BookToSave): Promise<Uint8Array> {
  return writeBookSheets(sheets, kept.size > 0 ? keptSheet(kept) : undefined);
}
