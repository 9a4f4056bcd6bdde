import type { Thread } from "../../taskpane/work/thread";
import { Work, type JobWatch } from "../../taskpane/work/work";
import type { Book } from "../book/book";
import type { BookStore } from "../book/store";
import type { FileJobs } from "./jobs";
import { keptTexts } from "./kept";
import { openFileThread } from "./thread";

/** A workbook as a file. */
export interface SavedFile {
  /** What it should be called, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was saved, for `store.markSaved` when the file is where the user wants it. */
  readonly book: Book;
}

/**
 * Makes an .xlsx file of the open workbook as it is now, in a thread of its own that ends with it (保存工作簿).
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
  const work = new Work<FileJobs>(thread);
  try {
    const bytes = await work.run(
      "saveBook",
      { sheets: book.sheets.map(({ sheet }) => sheet), kept: keptTexts(book, store.settings) },
      watch,
    );
    return { name: `${book.name || "县评"}.xlsx`, bytes: new Uint8Array(bytes), book };
  } finally {
    work.stop();
  }
}
