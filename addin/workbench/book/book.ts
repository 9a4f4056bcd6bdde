import type { CellKey, CellValue, Sheet } from "../../../engine/index";
import type { Shift } from "./shift";

/** What is remembered of a sheet that a run wrote (写入标记). */
export interface RunMark {
  /** The job that wrote it. */
  readonly job: string;
  /** What the run called the sheet; it may have got another name. */
  readonly wanted: string;
  /** What was written: as long as it is what stands there, nobody has edited it. */
  readonly written: Sheet;
}

/** What is remembered of cells that a run wrote into a sheet of the user's (写入标记). */
export interface BlockMark {
  readonly job: string;
  /** What was written: as long as it is what stands there, nobody has edited it. */
  readonly written: ReadonlyMap<CellKey, WrittenCell>;
}

/** What was written into a cell; of a formula what it showed then does not matter. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly formula?: string | undefined;
}

/** Where a sheet came from, by which what of it we do not know is saved again (来源). */
export interface SheetSource {
  /** As it was read. */
  readonly opened: Sheet;
  /** Rows and columns that came in and went since, in order. */
  readonly shifts: readonly Shift[];
}

/** A sheet of the open workbook. */
export interface BookSheet {
  /** Stays the same as long as the sheet is there, whatever it is called. */
  readonly id: number;
  readonly sheet: Sheet;
  /** None for a sheet of the user's. */
  readonly mark?: RunMark;
  /** Cells of ours on a sheet of the user's. */
  readonly blocks?: readonly BlockMark[];
  /** Where it stands in the file that the book was opened from; none for a sheet that is not in it. */
  readonly source?: SheetSource;
  /** Formulas whose inputs were edited since the values that they show were worked out; nothing here works formulas out. */
  readonly stale?: ReadonlySet<CellKey>;
}

/**
 * The open workbook at one moment (工作簿). Nothing in it ever changes: whoever edits makes another book, in which what was
 * not edited is the same object. So what changed is found by comparing objects, and an earlier state costs nothing to keep.
 */
export interface Book {
  /** The file's name without its ending. */
  readonly name: string;
  readonly sheets: readonly BookSheet[];
  /** The file that it was opened from, for what of it is in no sheet of ours; none for a new workbook. */
  readonly origin?: Uint8Array;
}

let lastId = 0;

/** An id for a new sheet, which no sheet has had. */
export function nextSheetId(): number {
  return ++lastId;
}

/** Where every workbook begins. */
export const emptyBook: Book = { name: "", sheets: [] };

/** The sheet of a name; names differ by more than capitals. */
export function sheetOf(book: Book, name: string): BookSheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find(({ sheet }) => sheet.name.toLowerCase() === wanted);
}

/** Whether a sheet is as a run of ours left it. */
export function isOurs({ sheet, mark }: BookSheet): boolean {
  return mark?.written === sheet;
}

/** A book with some of its sheets replaced, by their ids; `undefined` takes one away. */
export function withSheets(book: Book, changed: ReadonlyMap<number, BookSheet | undefined>): Book {
  const sheets = book.sheets.flatMap((each) => (changed.has(each.id) ? (changed.get(each.id) ?? []) : each));
  return { ...book, sheets };
}
