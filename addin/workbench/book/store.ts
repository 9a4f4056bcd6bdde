import type { Selection, Setting } from "../../host";
import type { RunRecord } from "./record";
import { withStale } from "./stale";
import { emptyBook, nextSheetId, type Book } from "./book";

/** What a book was made into another by. */
export type ChangeCause = "open" | "saved" | "edit" | "run" | "undo" | "redo";

/** A change as listeners hear of it. */
export interface BookChange {
  readonly cause: ChangeCause;
  /** Whether it is a run that was written, taken back or done again, and nobody's edit. */
  readonly isRun: boolean;
  readonly before: Book;
  readonly after: Book;
}

/** A change that can be taken back. */
interface Step {
  readonly title: string;
  readonly before: Book;
  readonly after: Book;
  /** What began it; a run that only followed belongs to the edit that it followed. */
  readonly cause: "edit" | "run";
  /** What the run did that it is, or that followed. */
  readonly record?: RunRecord;
  /** Whether it took back the last run. */
  readonly takesBack?: boolean;
}

/** How a change stands to the steps before it. */
export interface StepKind {
  /** Whether it only follows from the last step, with which it is taken back. */
  readonly follows?: boolean;
  /** What a run did. */
  readonly record?: RunRecord;
  /** Whether it takes back the last run, though edits came after that. */
  readonly takesBack?: boolean;
}

/** Steps that are kept; each shares all that it did not change with the next. */
const longestHistory = 200;

/**
 * The one place where the open workbook is (工作簿状态): what it is now, what it was, what is selected, and who wants to hear
 * of it. The grid, the page and the pane's host all look here and change it here.
 */
export class BookStore {
  #book: Book = emptyBook;
  #saved: Book = emptyBook;
  #active: number | undefined;
  #selection: Selection["range"] = { top: 0, left: 0, bottom: 0, right: 0 };
  #done: Step[] = [];
  #undone: Step[] = [];
  #settings = new Map<string, Setting>();
  #savedSettings = "[]";
  readonly #changes = new Set<(change: BookChange) => void>();
  readonly #selects = new Set<() => void>();

  /** The workbook as it is now. */
  get book(): Book {
    return this.#book;
  }

  /** The id of the sheet that is shown; none where there is no sheet. */
  get active(): number | undefined {
    return this.#active;
  }

  /** The block of cells that is selected on the sheet that is shown. */
  get selection(): Selection["range"] {
    return this.#selection;
  }

  /** Whether something would be lost if the page were closed now. */
  get isUnsaved(): boolean {
    if (this.#book !== this.#saved) return true;
    // How results came about is part of them; where there are none, a choice is soon made again.
    const hasResults = this.#book.sheets.some(({ mark, blocks }) => mark !== undefined || blocks !== undefined);
    return hasResults && this.#settingsText() !== this.#savedSettings;
  }

  /** What the last step was called, and the next that was taken back. */
  get undoable(): string | undefined {
    return this.#done.at(-1)?.title;
  }

  /** What the step was called that can be done again. */
  get redoable(): string | undefined {
    return this.#undone.at(-1)?.title;
  }

  /** An id for a new sheet. */
  nextId(): number {
    return nextSheetId();
  }

  /**
   * Opens a workbook in place of the one that was open; what was done in that one is forgotten.
   *
   * @param isSaved - whether all of it is in a file
   */
  open(book: Book, settings: ReadonlyMap<string, Setting> = new Map(), isSaved = true): void {
    this.#done = [];
    this.#undone = [];
    this.#settings = new Map(settings);
    this.#saved = isSaved ? book : emptyBook;
    this.#savedSettings = this.#settingsText();
    this.#put(book, "open", false);
  }

  /**
   * Makes the workbook another; a book that is the same changes nothing.
   *
   * @param title - what the step is called when it can be taken back, in the user's language
   * @param kind - none for a step of its own
   */
  change(title: string, made: Book, cause: "edit" | "run", { follows = false, ...kind }: StepKind = {}): void {
    const before = this.#book;
    if (made === before) return;
    const book = withStale(before, made);
    const last = this.#done.at(-1);
    if (follows && last !== undefined && last.after === before) {
      this.#done.splice(-1, 1, { ...last, ...kind, after: book });
    } else if (!follows || this.#undone.length === 0) {
      this.#done = [...this.#done, { title, before, after: book, cause, ...kind }].slice(-longestHistory);
      // What follows from a step that was taken back must not keep it from being done again.
      this.#undone = [];
    }
    this.#put(book, cause, cause === "run");
  }

  /** What the last run did, as long as nobody has taken it back. */
  get lastRun(): RunRecord | undefined {
    const last = this.#done.findLast(({ record, takesBack }) => record !== undefined || takesBack === true);
    return last?.record;
  }

  /** Whether the last step was this run, and nothing else. */
  isLastStep(record: RunRecord): boolean {
    const last = this.#done.at(-1);
    return last?.record === record && last.cause === "run" && last.after === this.#book;
  }

  /** Takes the last step back. @returns what it was called */
  undo(): string | undefined {
    const step = this.#done.pop();
    if (step === undefined) return undefined;
    this.#undone.push({ ...step, after: this.#book });
    this.#put(step.before, "undo", step.cause === "run");
    return step.title;
  }

  /** Does again what was taken back last. @returns what it was called */
  redo(): string | undefined {
    const step = this.#undone.pop();
    if (step === undefined) return undefined;
    this.#done.push({ ...step, before: this.#book });
    this.#put(step.after, "redo", step.cause === "run");
    return step.title;
  }

  /** Remembers that the workbook as it was then is in a file now. */
  markSaved(book: Book): void {
    this.#saved = book;
    this.#savedSettings = this.#settingsText();
    this.#tellSaved();
  }

  /** Shows a sheet and selects a block of its cells. */
  select(id: number, range: Selection["range"]): void {
    this.#active = id;
    this.#selection = range;
    for (const hear of this.#selects) hear();
  }

  /** What the workbook keeps for the pane. */
  get settings(): ReadonlyMap<string, Setting> {
    return this.#settings;
  }

  /** Keeps something, or nothing more under that name. */
  keep(key: string, value: Setting | undefined): void {
    const wasUnsaved = this.isUnsaved;
    if (value === undefined) this.#settings.delete(key);
    else this.#settings.set(key, value);
    if (this.isUnsaved !== wasUnsaved) this.#tellSaved();
  }

  /** Calls the listener after every change. @returns how to stop */
  onChange(listener: (change: BookChange) => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  /** Calls the listener whenever something else is selected or another sheet is shown. @returns how to stop */
  onSelect(listener: () => void): () => void {
    this.#selects.add(listener);
    return () => this.#selects.delete(listener);
  }

  #put(book: Book, cause: ChangeCause, isRun: boolean): void {
    const before = this.#book;
    this.#book = book;
    this.#tell({ cause, isRun, before, after: book });
    if (book.sheets.some(({ id }) => id === this.#active)) return;
    const first = book.sheets.find(({ sheet }) => sheet.isHidden !== true);
    if (first) return this.select(first.id, { top: 0, left: 0, bottom: 0, right: 0 });
    this.#active = undefined;
    for (const hear of this.#selects) hear();
  }

  /** What of the settings would be missed: which view was open is none of it. */
  #settingsText(): string {
    const kept = [...this.#settings].filter(([key]) => !key.startsWith("pane."));
    return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #tellSaved(): void {
    this.#tell({ cause: "saved", isRun: false, before: this.#book, after: this.#book });
  }

  #tell(change: BookChange): void {
    for (const hear of this.#changes) hear(change);
  }
}
