import type { CellRange, Place, Sheet } from "../engine/index";

/** A sheet of the workbook, as a list shows it (工作表). */
export interface SheetHead {
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether we wrote it and nobody has changed it since, so that a new run may write it anew. */
  readonly isOurs: boolean;
  /** The job that wrote it, whether or not it was changed since; one that was renamed, or is left of an undone run, has none. */
  readonly job?: string;
}

/** What is selected: one block of cells (选区). Rows and columns count from 0, both ends included. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * Cells that go into columns of the user's own sheet; they have to be blank there, or ours (写入指定栏).
 *
 * They take the looks of where they go: of the block's own only values, formulas, number formats and rules are written.
 * A blank cell of the block leaves what stands there.
 */
export interface Block {
  readonly sheet: string;
  /** Where the upper left cell of `cells` goes, from 0. */
  readonly row: number;
  readonly column: number;
  readonly cells: Sheet;
}

/** Everything that one run writes, all of it or nothing (一次写入). */
export interface Run {
  /** What the run is called when it can be undone, in the user's language. */
  readonly title: string;
  /** Which job it is from: a later run of the same job may write the sheets of the earlier anew. */
  readonly job: string;
  /** Results on sheets of their own, in the order in which they are to stand. */
  readonly sheets: readonly Sheet[];
  readonly blocks?: readonly Block[];
  /** Whether nobody asked for it: a job worked out again after an edit, which is undone together with that edit where the host can. */
  readonly follows?: boolean;
}

/** A document that the user opened beside the workbook, as the plan view reads it (规划正文). */
export interface ShownDocument {
  readonly name: string;
  readonly text: string;
}

/** A part of a document's text: from its first character to before its last, counted in the text. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** A part that is marked, and in it what it is about, such as the number of a sentence (标出的原文). */
export interface MarkedPart extends TextPart {
  readonly core?: TextPart;
}

/** What was written, under the names that the sheets got. */
export interface Written {
  /** In the order of the run's sheets. */
  readonly sheets: readonly string[];
  /** Sheets of earlier runs of the job that were not written anew, as they were edited or have no successor: they show what was then. */
  readonly left: readonly string[];
}

/** What stays of a run that was taken back (撤销后保留). */
export interface Undone {
  /** What the user edited since, which therefore stays: sheets by their names, blocks by their addresses. */
  readonly kept: readonly string[];
}

/** Formulas that become, or became, the values that they show (转为数值). */
export interface Freezing {
  /** The cells that they stand in, sheet by sheet; what they spill into goes with them. */
  readonly formulas: readonly CellPlace[];
  /** Those that stay formulas, since they show an error and not a result. */
  readonly failing: readonly (CellPlace & { readonly error: string })[];
}

/** A cell; rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** How far long work is, and how it is called off. */
export interface Watch {
  /** Parts done of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A line of what helps whoever is asked for help (诊断信息). */
export interface Diagnosis {
  readonly name: string;
  readonly value: string;
}

/** What can be kept in the workbook: plain data. */
export type Setting = null | boolean | number | string | readonly Setting[] | { readonly [key: string]: Setting };

/**
 * What the task pane asks of a workbook, in Excel or elsewhere (宿主).
 *
 * Every method that fails does so with a `HostFailure`, and has then changed nothing (but for `left-behind`).
 */
export interface Host {
  /** The user's language, from the host's own. */
  readonly language: "zh" | "en";
  /** Whether a job should be worked out again by itself when what it stands on is edited: the host is quick, and undoes both at once. */
  readonly isLive: boolean;
  /** Whether the host is in a dark theme now, and what to call when that changes. */
  readonly theme: { isDark(): boolean; onChange(listener: () => void): () => void };

  sheets(): Promise<readonly SheetHead[]>;
  /** A sheet whole: values by their types (a blank cell is `null`, never 0), number formats, formulas, merges, hidden rows. */
  readSheet(name: string, watch?: Watch): Promise<Sheet>;
  /**
   * Formulas on some sheets that do not show what is now, sheet by sheet and row by row: their inputs were edited since, or
   * nobody has worked them out yet. Only a host that works no formulas out has it.
   */
  readonly outdated?: (sheets: readonly string[]) => readonly CellPlace[];
  selection(): Promise<Selection>;
  /** Shows a sheet and selects a cell of it, or its column or row where the place names no more. */
  select(place: Place): Promise<void>;
  /** Calls the listener when the user selects something else. @returns how to stop listening */
  onSelect(listener: (selection: Selection) => void): Promise<() => void>;
  /** Calls the listener with the name of a sheet whose cells changed by others' hand than ours. @returns how to stop */
  onEdit(listener: (sheet: string) => void): Promise<() => void>;

  /**
   * Writes a run: all of it, or nothing. A sheet of ours that nobody edited is written anew in place, so that formulas
   * that point to it stay; else the new sheet gets the next free name. The user's cells are never written over.
   */
  write(run: Run, watch?: Watch): Promise<Written>;
  /**
   * The formulas of the workbook that could become values; changes nothing.
   *
   * @param isMeant - which formulas, each given without its equals sign
   * @throws HostFailure `protected` where one of them stands on a protected sheet
   */
  freezable(isMeant: (formula: string) => boolean, watch?: Watch): Promise<Freezing>;
  /**
   * Turns formulas into the values that they show, each with all cells that it spills into: all of them, or none. Number
   * formats stay. It is undone as a run is: a formula whose values the user edited since stays values.
   */
  freeze(title: string, isMeant: (formula: string) => boolean, watch?: Watch): Promise<Freezing>;
  /** What the last run was called, as long as it can be undone. */
  undoable(): string | undefined;
  /**
   * Takes the last run back: its sheets go, what they replaced comes back with its looks, blocks are blank again. What
   * the user edited since stays as it is, and is named.
   */
  undo(): Promise<Undone>;

  /**
   * Shows a document beside the workbook with a part of its text marked, where the host can show one.
   *
   * @param part - none shows the beginning
   */
  readonly showDocument?: (document: ShownDocument, part?: MarkedPart) => void;

  /** Opens a workbook that we wrote in a window of its own, where the host can; elsewhere it is saved as a file (新窗口打开). */
  readonly openBook?: (bytes: Uint8Array) => Promise<void>;

  /**
   * Where the users' manual lies, from the page (使用手册). A host that comes with one has none of Excel's functions in
   * cells, of which the help view speaks else.
   */
  readonly manual?: string;

  /** What the workbook keeps for us; it is saved with it. */
  readonly settings: {
    get(key: string): Setting | undefined;
    set(key: string, value: Setting | undefined): Promise<void>;
  };
  /** What helps whoever is asked for help. @param declared - ids of the functions that the host was told of */
  diagnose(declared?: readonly string[]): Promise<readonly Diagnosis[]>;
}

/**
 * Why a host could not do what it was asked for (失败原因); the sentence is in the pane's texts.
 *
 * - `cell-edit`: a cell is being edited
 * - `protected`: the sheet or the workbook is protected
 * - `sheet-gone`: the sheet is not there, or went away in the middle
 * - `too-large`: more than the host takes at once
 * - `old-host`: the host is too old for it
 * - `no-excel`: the page was not opened in Excel
 * - `occupied`: cells of the user stand where a block is to go
 * - `cancelled`: called off
 * - `selection`: what is selected is no block of cells
 * - `left-behind`: a run failed and, against all attempts, could not be taken back; `detail` names the sheets to look at
 * - `unknown`: anything else, with the host's own words in `detail`
 */
export type FailureCode =
  | "cell-edit"
  | "protected"
  | "sheet-gone"
  | "too-large"
  | "old-host"
  | "no-excel"
  | "occupied"
  | "cancelled"
  | "selection"
  | "left-behind"
  | "unknown";

/** Thrown by a host; `detail` names what it is about: a sheet, an address, the host's own message. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";

  constructor(
    readonly code: FailureCode,
    readonly detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}
