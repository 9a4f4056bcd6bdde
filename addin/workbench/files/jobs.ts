import type { BookFile, BookToSave, SavedPackage } from "../../../files/index";

/** What the thread of files does: it is not the one that evaluates, so that neither waits for the other. */
export const fileJobs = {
  /** Reads a workbook; its formats are loaded with the first. */
  async openBook({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Promise<BookFile> {
    const { readBook } = await import("../../../files/index");
    return readBook(bytes, name);
  },

  /** Writes a workbook; gives none where the file that it was opened from cannot be changed. */
  async saveBook(book: BookToSave): Promise<SavedPackage | undefined> {
    const { saveBook } = await import("../../../files/index");
    return saveBook(book);
  },
};

/** The jobs by their names. */
export type FileJobs = typeof fileJobs;
