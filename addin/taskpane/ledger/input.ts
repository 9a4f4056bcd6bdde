import type { CellRange, CompletionOptions, ColumnRole, Sheet } from "../../../engine/index";

/** Where the ledgers stand (台账来源). */
export type Source =
  | { readonly type: "sheet"; readonly sheet: string }
  /** A block of cells of a sheet; what lies outside of it is not read. */
  | { readonly type: "selection"; readonly sheet: string; readonly range: CellRange }
  | { readonly type: "sheets"; readonly sheets: readonly string[] };

/** What the user says that a column is (栏目指定); it is found again by its header, wherever it moves. */
export interface ColumnMark {
  readonly header: string;
  /** Which of the columns with this header it was, from 0. */
  readonly nth: number;
  /** Where it stood, from 0. */
  readonly column: number;
  readonly role: ColumnRole;
}

/** What the user says about one sheet. */
export interface SheetChoice {
  /** The header's first and last row, from 0. */
  readonly header?: { readonly top: number; readonly bottom: number };
  readonly columns: readonly ColumnMark[];
}

/** The last month that reports cover (截至月份). */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** What the worker reads ledgers from. */
export interface LedgerInput {
  readonly sheets: readonly Sheet[];
  readonly choices: Readonly<Record<string, SheetChoice>>;
  readonly asOf?: YearMonth;
}

/** How the rates are worked out, as it is chosen (测算选项). */
export interface RunOptions {
  readonly cost: NonNullable<CompletionOptions["cost"]>;
  readonly growth: NonNullable<CompletionOptions["growth"]>;
  readonly pace: NonNullable<CompletionOptions["pace"]>;
  readonly fromBaseline: boolean;
  /** The name of a rule that comes with the engine, or `own`. */
  readonly lights: string;
  /** Where the user's own lights begin, in percentage points behind pace: from here on yellow, from there on red. */
  readonly ownLights: { readonly yellow: number; readonly red: number };
}

/** What holds when nothing was chosen. */
export const defaultOptions: RunOptions = {
  cost: "ratio",
  growth: "rates",
  pace: "accumulating",
  fromBaseline: false,
  lights: "default",
  ownLights: { yellow: 10, red: 30 },
};

/** The names of the sheets of a source. */
export function sheetsOf(source: Source): readonly string[] {
  return source.type === "sheets" ? source.sheets : [source.sheet];
}
