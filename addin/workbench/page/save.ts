import type { Words } from "../../words";
import { sayIn } from "../../taskpane/texts";
import type { Book } from "../book/book";
import { pageTexts } from "./texts";

/** What a workbook is called when it is saved: one that holds results of ours says so, and no file is written over. */
export function savedName(book: Book, language: keyof Words): string {
  const say = sayIn(pageTexts, language);
  const name = book.name || say("unnamed");
  const hasResults = book.sheets.some(({ mark }) => mark !== undefined);
  const isNamed = name.endsWith(say("resultName", { name: "" }));
  return `${hasResults && !isNamed ? say("resultName", { name }) : name}.xlsx`;
}

/** Gives the user a file, in the browser's downloads folder or where the browser asks to put it (下载). */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
