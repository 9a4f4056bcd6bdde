import type { SheetToSave } from "../../../files/index";
import type { Thread } from "../../taskpane/work/thread";
import { Work, type JobWatch } from "../../taskpane/work/work";
import type { Book } from "../book/book";
import type { BookStore } from "../book/store";
import type { FileJobs } from "./jobs";
import { keptTexts } from "./kept";
import { losesLooks, sheetToSave } from "./patch";
import { openFileThread } from "./thread";

/** A workbook as a file. */
export interface SavedFile {
  /** What its name has to end with: a workbook with macros stays one. */
  readonly ending: "xlsx" | "xlsm";
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was saved, for `store.markSaved` when the file is where the user wants it. */
  readonly book: Book;
  /** Sheets of the file that was opened whose looks, charts and the like are not in this one; their values and formulas are. */
  readonly withoutLooks: readonly string[];
}

/**
 * Makes an .xlsx or .xlsm file of the open workbook as it is now, in a thread of its own that ends with it (保存工作簿).
 *
 * @param thread - begins the thread; only tests have another
 * @throws AbortError when it is called off; WorkFailure when the thread breaks down
 */
export async function saveBook(
  store: Pick<BookStore, "book" | "settings">,
  watch: JobWatch = {},
  thread: () => Thread = openFileThread,
): Promise<SavedFile> {
  const { book } = store;
  const kept = keptTexts(book, store.settings);
  const work = new Work<FileJobs>(thread);
  const save = async (origin: Uint8Array | undefined, sheets: readonly SheetToSave[]) =>
    work.run("saveBook", { origin, sheets, kept }, watch);
  try {
    const whole = book.sheets.map(({ sheet }) => ({ sheet }));
    const changed = book.origin && (await save(book.origin, book.sheets.map(sheetToSave)));
    const saved = changed ?? (await save(undefined, whole));
    if (saved === undefined) throw new Error("sheets that are whole can always be written");
    const lost = book.sheets.filter((each) => (changed ? losesLooks(each) : each.source !== undefined));
    return {
      ending: saved.ending,
      bytes: new Uint8Array(saved.bytes),
      book,
      withoutLooks: lost.map(({ sheet }) => sheet.name),
    };
  } finally {
    work.stop();
  }
}
