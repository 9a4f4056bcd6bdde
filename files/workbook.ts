import type { CellKey, Issue, Sheet } from "../engine/index";

/** What is read out of a file: its sheets, and everything that stood in the way. */
export interface FileResult {
  readonly sheets: readonly Sheet[];
  readonly issues: readonly Issue[];
  /** Formulas that the file gives no values for, by their sheets' names: whoever wrote it did not work them out. */
  readonly uncalculated?: ReadonlyMap<string, readonly CellKey[]>;
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
