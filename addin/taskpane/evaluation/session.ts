import type { Issue, Outcome, ShownMoves } from "../../../engine/index";
import type { OpenedTables } from "./open-tables";
import type { NodeWorking, UnitProfile } from "./unit-jobs";
import type { MethodReading } from "./method-reading";
import type { EvaluationSummary } from "./summary";

/** The result that is shown. */
export interface ShownResult {
  readonly summary: EvaluationSummary;
  /** The method that it was made by, as it was read. */
  readonly reading: MethodReading | undefined;
  /** Sheets that it was made from, the method's included, and those of them that were edited since. */
  readonly from: readonly string[];
  readonly edited: readonly string[];
  /** The result sheets that were written of it. */
  readonly written: readonly string[];
  /** How it came out, to hold the next against it. */
  readonly outcome: Outcome;
}

/** What the evaluation view knows (评价视图的状态). */
export interface Session {
  readonly reading: MethodReading | undefined;
  /** The workbook's sheets that the method was read from; none for a file. */
  readonly methodSheets: readonly string[];
  /** Sheets that look like another method's and are not read. */
  readonly methodCopies: readonly string[];
  readonly opened: OpenedTables | undefined;
  /** What the user chose: sheets by tables, "" for none. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly result: ShownResult | undefined;
  /** Why the last run gave nothing; an earlier result stays. */
  readonly failure: readonly Issue[] | undefined;
  /** What is wrong with the method or the data since the last edit, so that the result could not follow it. */
  readonly blocked: readonly Issue[] | undefined;
  /** Whether the result is being worked out again after an edit. */
  readonly isFollowing: boolean;
  /** What the last change moved, until it is put away. */
  readonly moves: ShownMoves | undefined;
  readonly profile: UnitProfile | undefined;
  /** The node of that unit that is looked into. */
  readonly node: NodeWorking | undefined;
}

/** Where a view begins that remembers nothing. */
export const emptySession: Session = {
  reading: undefined,
  methodSheets: [],
  methodCopies: [],
  opened: undefined,
  chosen: {},
  result: undefined,
  failure: undefined,
  blocked: undefined,
  isFollowing: false,
  moves: undefined,
  profile: undefined,
  node: undefined,
};

/** What happens to a session. */
export type SessionStep =
  | {
      readonly type: "method";
      readonly reading: MethodReading;
      readonly sheets: readonly string[];
      readonly copies: readonly string[];
    }
  | {
      readonly type: "opened";
      readonly opened: OpenedTables;
      readonly chosen: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "evaluated";
      readonly summary: EvaluationSummary;
      readonly outcome: Outcome;
      readonly moves: ShownMoves | undefined;
    }
  /** Evaluated again after an edit: what was written and what is looked at stay. */
  | {
      readonly type: "followed";
      readonly reading: MethodReading | undefined;
      readonly opened: OpenedTables;
      readonly summary: EvaluationSummary;
      readonly outcome: Outcome;
      readonly moves: ShownMoves | undefined;
    }
  | { readonly type: "following"; readonly isFollowing: boolean }
  | { readonly type: "blocked"; readonly issues: readonly Issue[] }
  | { readonly type: "moves-read" }
  | { readonly type: "failed"; readonly issues: readonly Issue[] }
  | { readonly type: "written"; readonly sheets: readonly string[] }
  | { readonly type: "edited"; readonly sheet: string }
  | { readonly type: "profile"; readonly profile: UnitProfile | undefined; readonly node?: NodeWorking | undefined }
  | { readonly type: "node"; readonly node: NodeWorking | undefined };

/**
 * What a session becomes. An earlier result stays until another takes its place: a method that is read, tables that are chosen
 * anew and a run that gives nothing leave it alone; an edit of a sheet that it was made from makes it stale.
 */
export function stepped(session: Session, step: SessionStep): Session {
  switch (step.type) {
    case "method":
      return {
        ...session,
        reading: step.reading,
        methodSheets: step.sheets,
        methodCopies: step.copies,
        opened: undefined,
        failure: undefined,
      };
    case "opened":
      return { ...session, opened: step.opened, chosen: step.chosen, failure: undefined };
    case "evaluated": {
      const from = [...new Set([...step.summary.sheets, ...session.methodSheets])];
      const { summary, outcome, moves } = step;
      const result = { summary, reading: session.reading, outcome, from, edited: [], written: [] };
      return {
        ...session,
        result,
        moves,
        failure: undefined,
        blocked: undefined,
        profile: undefined,
        node: undefined,
      };
    }
    case "followed": {
      const { reading = session.reading, opened, summary, outcome, moves } = step;
      const from = [...new Set([...summary.sheets, ...session.methodSheets])];
      const result = { summary, reading, outcome, from, edited: [], written: session.result?.written ?? [] };
      return { ...session, reading, opened, result, moves, failure: undefined, blocked: undefined };
    }
    case "failed":
      return { ...session, failure: step.issues };
    case "following":
      return { ...session, isFollowing: step.isFollowing };
    case "blocked":
      return { ...session, blocked: step.issues, moves: undefined };
    case "moves-read":
      return { ...session, moves: undefined };
    case "written":
      return session.result ? { ...session, result: { ...session.result, written: step.sheets } } : session;
    case "edited": {
      const { result } = session;
      if (!result?.from.includes(step.sheet) || result.edited.includes(step.sheet)) return session;
      return { ...session, result: { ...result, edited: [...result.edited, step.sheet] } };
    }
    case "profile":
      return { ...session, profile: step.profile, node: step.profile && step.node };
    case "node":
      return { ...session, node: step.node };
  }
}

/** Whether a run may begin: there is a method, and every table that it needs has a sheet. */
export function canRun({ reading, opened }: Session): boolean {
  return (
    reading?.method !== undefined &&
    opened !== undefined &&
    opened.tables.every(({ sheet, isOptional }) => sheet !== undefined || isOptional)
  );
}
