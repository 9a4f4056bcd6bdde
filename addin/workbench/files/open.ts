import { issue, type Issue } from "../../../engine/index";
import { maximumFileBytes } from "../../../files/index";
import type { Setting } from "../../host";
import type { Thread } from "../../taskpane/work/thread";
import { Work, type JobWatch } from "../../taskpane/work/work";
import type { Book } from "../book/book";
import type { FileJobs } from "./jobs";
import { keptSettings, markedSheets } from "./kept";
import { openFileThread } from "./thread";

/** A file that was opened. */
export interface OpenedFile {
  /** None where the file could not be read; an issue says why. */
  readonly book: Book | undefined;
  readonly settings: ReadonlyMap<string, Setting>;
  readonly issues: readonly Issue[];
}

/**
 * Reads an .xlsx workbook or a table in text into a book, in a thread of its own that ends with it (打开文件). Nothing is
 * opened in the page yet: that is `store.open(book, settings)`.
 *
 * @param thread - begins the thread; only tests have another
 * @throws AbortError when it is called off; WorkFailure when the thread breaks down
 */
export async function openFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
  watch: JobWatch = {},
  thread: () => Thread = openFileThread,
): Promise<OpenedFile> {
  if (file.size > maximumFileBytes) {
    const where = { file: file.name };
    const tooLarge = issue("error", "file.too-large", where, { ...where, bytes: file.size, limit: maximumFileBytes });
    return { book: undefined, settings: new Map(), issues: [tooLarge] };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const work = new Work<FileJobs>(thread);
  try {
    const { sheets, issues, kept, isPackage, uncalculated } = await work.run(
      "openBook",
      { bytes, name: file.name },
      watch,
    );
    if (sheets.length === 0) return { book: undefined, settings: new Map(), issues };
    const book: Book = {
      name: file.name.replace(/\.[^.]*$/u, "") || file.name,
      sheets: markedSheets(sheets, kept, isPackage, uncalculated),
      ...(isPackage ? { origin: bytes } : {}),
    };
    return { book, settings: keptSettings(kept), issues };
  } finally {
    work.stop();
  }
}
