import type { Issue, Sheet } from "../engine/index";

/** What is read out of a file: its sheets, and everything that stood in the way. */
export interface FileResult {
  readonly sheets: readonly Sheet[];
  readonly issues: readonly Issue[];
}

/** A format that sheets are read from. It throws nothing for what a user's file may hold. */
export interface WorkbookReader {
  /**
   * @param bytes - the file's content
   * @param name - the file's name without folders, for messages
   */
  read(bytes: Uint8Array, name: string): Promise<FileResult>;
}

/** A format that sheets are written to; equal sheets give equal bytes. */
export interface WorkbookWriter {
  write(sheets: readonly Sheet[]): Promise<Uint8Array>;
}
