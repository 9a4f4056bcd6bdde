import type { Issue } from "../../../engine/index";
import type { OpenedTables, UnitProfile } from "./jobs";
import type { MethodReading } from "./method-reading";
import type { EvaluationSummary } from "./summary";

/** The result that is shown. */
export interface ShownResult {
  readonly summary: EvaluationSummary;
  /** Sheets that it was made from, the method's included, and those of them that were edited since. */
  readonly from: readonly string[];
  readonly edited: readonly string[];
  /** The result sheets that were written of it. */
  readonly written: readonly string[];
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
  readonly profile: UnitProfile | undefined;
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
  profile: undefined,
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
  | { readonly type: "evaluated"; readonly summary: EvaluationSummary }
  | { readonly type: "failed"; readonly issues: readonly Issue[] }
  | { readonly type: "written"; readonly sheets: readonly string[] }
  | { readonly type: "edited"; readonly sheet: string }
  | { readonly type: "profile"; readonly profile: UnitProfile | undefined };

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
      const result = { summary: step.summary, from, edited: [], written: [] };
      return { ...session, result, failure: undefined, profile: undefined };
    }
    case "failed":
      return { ...session, failure: step.issues };
    case "written":
      return session.result ? { ...session, result: { ...session.result, written: step.sheets } } : session;
    case "edited": {
      const { result } = session;
      if (!result?.from.includes(step.sheet) || result.edited.includes(step.sheet)) return session;
      return { ...session, result: { ...result, edited: [...result.edited, step.sheet] } };
    }
    case "profile":
      return { ...session, profile: step.profile };
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
