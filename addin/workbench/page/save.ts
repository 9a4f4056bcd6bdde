import type { Words } from "../../words";
import { sayIn } from "../../taskpane/texts";
import type { Book } from "../book/book";
import type { SavedFile } from "../files/save";
import { pageTexts } from "./texts";

/** What a file of a workbook ends with, and its type. */
const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** What a workbook is called when it is saved: one that holds results of ours says so, and no file is written over. */
export function savedName(book: Book, language: keyof Words, ending: keyof typeof types): string {
  const say = sayIn(pageTexts, language);
  const name = book.name || say("unnamed");
  const hasResults = book.sheets.some(({ mark }) => mark !== undefined);
  const isNamed = name.endsWith(say("resultName", { name: "" }));
  return `${hasResults && !isNamed ? say("resultName", { name }) : name}.${ending}`;
}

/** Gives the user a workbook, in the browser's downloads folder or where the browser asks to put it (下载). @returns its name */
export function download({ book, bytes, ending }: SavedFile, language: keyof Words): string {
  const name = savedName(book, language, ending);
  const address = URL.createObjectURL(new Blob([bytes], { type: types[ending] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
