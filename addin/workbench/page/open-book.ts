import type { Issue } from "../../../engine/index";
import { readWorkbook, writeWorkbook } from "../../../files/index";
import type { Setting } from "../../host";
import type { Book } from "../book/book";
import type { BookStore } from "../book/store";

/** A file that was opened, or why it was not. */
export interface OpenedFile {
  readonly book: Book | undefined;
  readonly settings: ReadonlyMap<string, Setting>;
  readonly issues: readonly Issue[];
}

/** Reads a workbook out of a file (打开工作簿). */
export async function openFile(file: File, nextId: () => number): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { sheets, issues } = await readWorkbook(bytes, file.name);
  if (sheets.length === 0) return { book: undefined, settings: new Map(), issues };
  const name = file.name.replace(/\.[^.]*$/u, "");
  return {
    book: { name, sheets: sheets.map((sheet) => ({ id: nextId(), sheet })), origin: bytes },
    settings: new Map(),
    issues,
  };
}

/** Makes a file of the open workbook (保存工作簿). */
export async function saveBook({ book }: BookStore): Promise<{ bytes: Uint8Array<ArrayBuffer>; book: Book }> {
  const bytes = await writeWorkbook(book.sheets.map(({ sheet }) => sheet));
  return { bytes: new Uint8Array(bytes), book };
}
