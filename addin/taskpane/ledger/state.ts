import type { SheetHead } from "../../host";
import { defaultDestination, type Destination } from "./destination";
import { defaultOptions, sheetsOf, type ColumnMark, type RunOptions, type SheetChoice, type Source } from "./input";
import type { YearMonth } from "./input";
import type { Kept } from "./kept";
import { moveBetween, type Move } from "./move";
import type { Outcome } from "./outcome";
import type { Recognition } from "./recognise";
import type { Target } from "./write-run";

/** A column by its header and which of its namesakes it is. */
export type Namesake = Omit<ColumnMark, "role">;

/** Where the ledger view is (台账视图状态). */
export interface LedgerState {
  readonly heads: readonly SheetHead[];
  readonly source?: Source;
  readonly choices: Readonly<Record<string, SheetChoice>>;
  readonly asOf?: YearMonth;
  readonly options: RunOptions;
  readonly destination: Destination;
  readonly recognition?: Recognition;
  readonly outcome?: Outcome;
  /** Sheets of the result that were edited since it was worked out. */
  readonly edited: readonly string[];
  /** Whether something was chosen otherwise since the result was worked out. */
  readonly isOutdated: boolean;
  /** The sheets that were written for this result, by their names. */
  readonly written?: readonly string[];
  /** Where the result was written to, and what its sheets were called before they got their names. */
  readonly writing?: Writing;
  /** Sheets of the result that an edit did not reach, since the user changed them. */
  readonly unfollowed: readonly string[];
  /** Whether the last edit could not be followed. */
  readonly isStuck: boolean;
  /** What the last edit did to the result; none for a result that was asked for. */
  readonly move?: Move;
  /** How many results were asked for: each is shown to the user, one that only followed an edit is not. */
  readonly asked: number;
}

/** What was written, so that it can be written again (写入记录). */
export interface Writing {
  readonly target: Target;
  /** In the order of the sheets that were written. */
  readonly wanted: readonly string[];
}

/** What can happen to it. */
export type LedgerAction =
  | { readonly type: "sheets-listed"; readonly heads: readonly SheetHead[] }
  | { readonly type: "source"; readonly source: Source }
  | { readonly type: "recognised"; readonly recognition: Recognition }
  | { readonly type: "column"; readonly sheet: string; readonly mark: ColumnMark }
  /** The column is what it was recognised as. */
  | { readonly type: "column-unmarked"; readonly sheet: string; readonly mark: Namesake }
  | { readonly type: "header"; readonly sheet: string; readonly header: SheetChoice["header"] }
  | { readonly type: "as-of"; readonly asOf: YearMonth | undefined }
  | { readonly type: "options"; readonly options: Partial<RunOptions> }
  | { readonly type: "destination"; readonly destination: Partial<Destination> }
  | { readonly type: "worked-out"; readonly outcome: Outcome }
  /** An edit was followed: the result is another, what was written stays known. */
  | { readonly type: "followed"; readonly outcome: Outcome; readonly unfollowed: readonly string[] }
  /** An edit could not be followed, so that the result stays stale. */
  | { readonly type: "not-followed" }
  | { readonly type: "written"; readonly sheets: readonly string[]; readonly writing?: Writing }
  | { readonly type: "edited"; readonly sheet: string }
  | { readonly type: "restored"; readonly kept: Kept };

/** Before anything was chosen. */
export const firstState: LedgerState = {
  heads: [],
  choices: {},
  options: defaultOptions,
  destination: defaultDestination,
  edited: [],
  isOutdated: false,
  unfollowed: [],
  isStuck: false,
  asked: 0,
};

/** What the view becomes by what happened. */
export function reduceLedger(state: LedgerState, action: LedgerAction): LedgerState {
  switch (action.type) {
    case "sheets-listed":
      return followNames({ ...state, heads: action.heads }, newNames(state.heads, action.heads));
    case "source": {
      return {
        ...without(state, "recognition", "outcome", "written", "writing", "move"),
        source: action.source,
        edited: [],
        isOutdated: false,
        unfollowed: [],
      };
    }
    case "recognised":
      return { ...state, recognition: action.recognition };
    case "column": {
      const choice = choiceOf(state, action.sheet);
      return chosen(state, action.sheet, {
        ...choice,
        columns: [...choice.columns.filter((mark) => !isSameColumn(mark, action.mark)), action.mark],
      });
    }
    case "column-unmarked": {
      const choice = choiceOf(state, action.sheet);
      return chosen(state, action.sheet, {
        ...choice,
        columns: choice.columns.filter((mark) => !isSameColumn(mark, action.mark)),
      });
    }
    case "header": {
      const { columns } = choiceOf(state, action.sheet);
      return chosen(state, action.sheet, { columns, ...(action.header ? { header: action.header } : {}) });
    }
    case "as-of": {
      return outdated({ ...without(state, "asOf"), ...(action.asOf ? { asOf: action.asOf } : {}) });
    }
    case "options":
      return outdated({ ...state, options: { ...state.options, ...action.options } });
    case "destination":
      return { ...state, destination: { ...state.destination, ...action.destination } };
    case "worked-out": {
      const { outcome } = action;
      const before = without(state, "written", "writing", "move");
      return { ...before, ...fresh(outcome), unfollowed: [], asked: state.asked + 1 };
    }
    case "followed": {
      const { outcome, unfollowed } = action;
      const move = state.outcome && moveBetween(state.outcome, outcome);
      return { ...without(state, "move"), ...fresh(outcome), unfollowed, ...(move ? { move } : {}) };
    }
    case "not-followed":
      return { ...state, isStuck: true };
    case "written":
      return { ...state, written: action.sheets, ...(action.writing ? { writing: action.writing } : {}) };
    case "edited":
      return isPartOfResult(state, action.sheet) && !state.edited.includes(action.sheet)
        ? { ...state, edited: [...state.edited, action.sheet] }
        : state;
    case "restored": {
      const { source, choices, asOf, options, destination } = action.kept;
      return { ...firstState, heads: state.heads, source, choices, options, destination, ...(asOf ? { asOf } : {}) };
    }
  }
}

/** The new names of sheets, by their old ones (改名): the same sheets in the same order, of which some are called otherwise. */
function newNames(before: readonly SheetHead[], after: readonly SheetHead[]): ReadonlyMap<string, string> {
  if (before.length !== after.length) return new Map();
  const has = (heads: readonly SheetHead[], wanted: string): boolean => heads.some(({ name }) => name === wanted);
  return new Map(
    before.flatMap(({ name }, i): [string, string][] => {
      const now = after[i]!.name;
      return name === now || has(after, name) || has(before, now) ? [] : [[name, now]];
    }),
  );
}

/** What was chosen of a sheet stays chosen under its new name; the result names the old one until it is worked out again. */
function followNames(state: LedgerState, names: ReadonlyMap<string, string>): LedgerState {
  const { source, choices, edited } = state;
  const ofLedger = source ? sheetsOf(source).filter((name) => names.has(name)) : [];
  if (!source || ofLedger.length === 0) return state;
  const now = (name: string): string => names.get(name) ?? name;
  const stale = state.outcome ? ofLedger.map(now) : [];
  return {
    ...state,
    source:
      source.type === "sheets"
        ? { ...source, sheets: source.sheets.map(now) }
        : { ...source, sheet: now(source.sheet) },
    choices: Object.fromEntries(Object.entries(choices).map(([name, choice]) => [now(name), choice])),
    edited: [...edited.map(now).filter((name) => !stale.includes(name)), ...stale],
  };
}

function fresh(outcome: Outcome) {
  return { outcome, recognition: outcome.recognition, edited: [], isOutdated: false, isStuck: false };
}

/** The sheet to begin with: the active one, unless it is one of ours; else the first that is neither hidden nor ours. */
export function firstSheet(heads: readonly SheetHead[], active: string, ours: readonly string[]): string {
  const isOwn = ({ name, isOurs }: SheetHead): boolean => isOurs || ours.includes(name);
  const usual = heads.find((head) => head.name === active && !isOwn(head));
  return (usual ?? heads.find((head) => !head.isHidden && !isOwn(head)))?.name ?? active;
}

/** Whether the source stays as it is when the sheets are listed anew: it was chosen or read, and is still there. */
export function isSettled(state: LedgerState, isChosen: boolean): boolean {
  if (!state.source) return false;
  if (state.recognition) return true;
  return isChosen && missingSheets(state.source, state.heads).length === 0;
}

/** The sheets of a source that are not in the workbook any more. */
export function missingSheets(source: Source, heads: readonly SheetHead[]): string[] {
  return sheetsOf(source).filter((sheet) => !heads.some(({ name }) => name === sheet));
}

function without<Key extends keyof LedgerState>(state: LedgerState, ...keys: readonly Key[]): Omit<LedgerState, Key> {
  const gone: readonly string[] = keys;
  return Object.fromEntries(Object.entries(state).filter(([key]) => !gone.includes(key))) as Omit<LedgerState, Key>;
}

function choiceOf({ choices }: LedgerState, sheet: string): SheetChoice {
  return Object.hasOwn(choices, sheet) ? choices[sheet]! : { columns: [] };
}

function chosen(state: LedgerState, sheet: string, choice: SheetChoice): LedgerState {
  return outdated({ ...state, choices: { ...state.choices, [sheet]: choice } });
}

function outdated(state: LedgerState): LedgerState {
  return { ...state, isOutdated: state.outcome !== undefined };
}

function isSameColumn(a: Namesake, b: Namesake): boolean {
  return a.header === b.header && (a.header === "" ? a.column === b.column : a.nth === b.nth);
}

function isPartOfResult({ outcome, source }: LedgerState, sheet: string): boolean {
  return outcome !== undefined && source !== undefined && sheetsOf(source).includes(sheet);
}
