import type { Issue } from "../../../engine/index";
import { readWorkbook } from "../../../files/index";
import type { Book } from "../book/book";
import type { BookStore } from "../book/store";

/** A workbook that was read, or why there is none. */
export interface OpenedBook {
  readonly book: Book | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a workbook out of a file (打开工作簿). */
export async function openBook(bytes: Uint8Array, file: string, store: BookStore): Promise<OpenedBook> {
  const { sheets, issues } = await readWorkbook(bytes, file);
  if (sheets.length === 0) return { book: undefined, issues };
  const name = file.replace(/\.[^.]*$/u, "");
  return { book: { name, sheets: sheets.map((sheet) => ({ id: store.nextId(), sheet })), origin: bytes }, issues };
}
