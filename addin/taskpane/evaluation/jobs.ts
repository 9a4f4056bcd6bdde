import {
  annualFindings,
  annualPaper,
  besideMethod,
  evaluate,
  evaluationSheets,
  liveEvaluationSheets,
  methodTemplate,
  movesBetween,
  multivariate,
  multivariateSheets,
  outcomeOf,
  placeIssues,
  shownMoves,
  tableUses,
  type CalendarDay,
  type Issue,
  type Outcome,
  type Paper,
  type Sheet,
  type ShownMoves,
} from "../../../engine/index";
import { chartJobs } from "./chart-jobs";
import { emptyKept, keptEvaluation, type Kept } from "./kept";
import { inFile, readMethodJson, readMethodSheets, type MethodReading } from "./method-reading";
import { openTables, type OpenedTables } from "./open-tables";
import { changedSheet, type SheetChange } from "./sheet-change";
import { summarised, type EvaluationSummary } from "./summary";
import { nodeOfCell, nodeWorking, unitProfile, type CellAt, type NodeWorking, type UnitProfile } from "./unit-jobs";
import { unitRows, type UnitRows } from "./unit-rows";

/** What is opened for an evaluation. */
export interface OpenInput {
  readonly reading: MethodReading;
  /** Sheets that the thread has not seen yet, or that were edited since. */
  readonly sheets: readonly Sheet[];
  /** What the user chose: a sheet's name by the name of the table, "" for none. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** An evaluation, or why there is none: nobody could be scored. */
export interface EvaluateAnswer {
  readonly summary: EvaluationSummary | undefined;
  readonly issues: readonly Issue[];
  /** How it came out, to hold the next against it, and what moved since the one before. */
  readonly outcome: Outcome | undefined;
  readonly moves: ShownMoves | undefined;
}

/** How an evaluation is asked for. */
export interface EvaluateInput {
  readonly language: "zh" | "en";
  /** How the one before came out, where what moved is wanted. */
  readonly before?: Outcome | undefined;
}

/** What was edited since the thread's evaluation. */
export interface AgainInput extends EvaluateInput {
  /** All of the method's sheets, where one of them was edited. */
  readonly methodSheets: readonly Sheet[] | undefined;
  readonly sheets: readonly Sheet[];
  readonly changes: readonly SheetChange[];
}

/** What an annual report is to be about, and who hands it in. */
export interface ReportInput {
  /** Codes of the counties that get a page each. */
  readonly units: readonly string[];
  readonly benchmark?: string | undefined;
  readonly issuer?: string | undefined;
  readonly date?: CalendarDay | undefined;
}

/** An evaluation of what was edited; without `answer` the method has errors now, and everything is as it was. */
export interface AgainAnswer {
  readonly reading: MethodReading | undefined;
  readonly opened: OpenedTables | undefined;
  readonly answer: EvaluateAnswer | undefined;
}

type Progress = (done: number, total: number) => void;

/** What only follows from another fault, and is left out where nobody could be scored. */
const consequences = ["score.withheld", "indicator.empty"];

/** The jobs over a memory of their own. */
export function evaluationJobsOver(kept: Kept) {
  const evaluated = () => {
    if (!kept.evaluation) throw new Error("there is no evaluation in this thread");
    return kept.evaluation;
  };
  const open = ({ reading, chosen }: Pick<OpenInput, "reading" | "chosen">): OpenedTables => {
    if (!reading.method) throw new Error("a method with errors has no tables");
    const { opened, tables, tableIssues } = openTables(reading.method, kept.sheets, chosen, kept.readTable);
    Object.assign(kept, { reading, chosen, tables, tableIssues });
    return opened;
  };
  const evaluateNext = ({ language, before }: EvaluateInput, onProgress: Progress | undefined): EvaluateAnswer => {
    const { reading, tables, tableIssues = [] } = kept;
    if (!reading?.method || !tables) throw new Error("no tables were opened in this thread");
    const { method, places, file } = reading;
    const result = evaluate(method, tables, onProgress ? { onProgress: thinned(onProgress) } : {});
    const optional = new Set(tableUses(method).flatMap(({ name, isOptional }) => (isOptional ? [name] : [])));
    const own = result.issues.filter(
      ({ code, params }) => code !== "table.missing" || !optional.has(String(params.table)),
    );
    // What is wrong with the method stands in its cells, of the workbook or of a file, or in a field of its JSON.
    const placed = own.flatMap((each) =>
      each.where.path === undefined ? [each] : inFile(places.size > 0 ? placeIssues([each], places) : [each], file),
    );
    const evaluation = { ...result, issues: [...reading.issues, ...tableIssues, ...placed] };
    if (!evaluation.total.reasons.some((reason) => reason === 0)) {
      const errors = evaluation.issues.filter(({ severity }) => severity === "error");
      const causes = errors.filter(({ code }) => !consequences.includes(code));
      return { summary: undefined, issues: causes.length > 0 ? causes : errors, outcome: undefined, moves: undefined };
    }
    kept.next = keptEvaluation(evaluation);
    const { unitOf } = kept.next;
    const titles = new Map(method.indicators.map(({ code, title }) => [code, title]));
    const missing = (code: string) => unitOf(code).standing.missing.map((each) => titles.get(each) ?? each);
    const outcome = outcomeOf(evaluation);
    return {
      summary: summarised(evaluation, missing, language),
      issues: evaluation.issues,
      outcome,
      moves: before && shownMoves(movesBetween(before, outcome), evaluation),
    };
  };
  const takeNext = (): void => {
    if (kept.next) kept.evaluation = kept.next;
    delete kept.next;
  };
  return {
    ...chartJobs(() => evaluated().evaluation),

    /** The sheets to write a method in. */
    methodTemplate({ isExample }: { isExample: boolean }): Sheet[] {
      return methodTemplate(isExample, "pane");
    },

    /** Reads the method that stands in a workbook's sheets. */
    methodOfSheets({ sheets }: { sheets: readonly Sheet[] }): MethodReading {
      return readMethodSheets(sheets);
    },

    /** Reads the method of a file, whose formats are loaded when the first is read. */
    async methodOfFile({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<MethodReading> {
      const { readMethodFile } = await import("../../../files/index");
      const content = await readMethodFile(bytes, name);
      if (content.kind === "json") return readMethodJson(content.json, name);
      if (content.kind === "sheets") return readMethodSheets(content.sheets, name, content.issues);
      return { method: undefined, card: undefined, issues: content.issues, places: new Map(), file: name };
    },

    /** Finds the method's tables among the sheets and says what a run would miss. */
    openTables({ reading, sheets, chosen }: OpenInput): OpenedTables {
      for (const sheet of sheets) kept.sheets.set(sheet.name, sheet);
      return open({ reading, chosen });
    },

    /** Evaluates the tables that were opened, and keeps the evaluation. */
    evaluateTables(input: EvaluateInput, onProgress?: Progress): EvaluateAnswer {
      const answer = evaluateNext(input, onProgress);
      takeNext();
      return answer;
    },

    /**
     * Evaluates again after an edit. Profiles stay those of the evaluation that is shown, until `takeEvaluation` says that
     * this one is shown in its place.
     */
    evaluateAgain({ methodSheets, sheets, changes, ...how }: AgainInput, onProgress?: Progress): AgainAnswer {
      for (const sheet of sheets) kept.sheets.set(sheet.name, sheet);
      for (const change of changes) kept.sheets.set(change.name, changedSheet(kept.sheets.get(change.name)!, change));
      const reading = methodSheets && readMethodSheets(methodSheets);
      if (reading && !reading.method) return { reading, opened: undefined, answer: undefined };
      const current = reading ?? kept.reading;
      if (!current) throw new Error("no method was read in this thread");
      const opened = open({ reading: current, chosen: kept.chosen ?? {} });
      return { reading, opened, answer: evaluateNext(how, onProgress) };
    },

    /** Whether the evaluation of after the edit is the one that is shown now, or has come too late. */
    takeEvaluation({ isShown }: { isShown: boolean }): void {
      if (isShown) takeNext();
      else delete kept.next;
    },

    /** What the evaluation says about a unit. */
    unitProfile({ code, language }: { code: string; language: "zh" | "en" }): UnitProfile {
      return unitProfile(evaluated(), code, language);
    },

    /** What the evaluation says about a node of a unit, with its working down to the cells. */
    nodeWorking({ code, node }: { code: string; node: string }): NodeWorking {
      return nodeWorking(evaluated(), code, node);
    },

    /** Which node of a unit's score a cell of a table or of a result sheet tells of; none where it tells of no single one. */
    nodeOfCell({ code, ...at }: CellAt & { code: string }): string | undefined {
      const { evaluation, unitOf } = evaluated();
      const sheet = kept.results?.find(({ name }) => name === at.sheet) ?? kept.sheets.get(at.sheet);
      return nodeOfCell(evaluation, unitOf(code), sheet, at);
    },

    /** The evaluation's result as sheets. */
    evaluationResults({ hasAnalysis }: { hasAnalysis: boolean }): Sheet[] {
      const { evaluation, findings } = evaluated();
      const more = hasAnalysis ? multivariateSheets(evaluation, multivariate(evaluation)) : [];
      const results = besideMethod([...evaluationSheets(findings()), ...more]);
      kept.results = results;
      return results;
    },

    /** The result as sheets of native formulas, for a workbook of its own. */
    liveSheets(_: object): Sheet[] {
      return liveEvaluationSheets(evaluated().findings());
    },

    /** The annual report on the evaluation. */
    annualPaper({ units, benchmark, ...head }: ReportInput, onProgress?: Progress): Paper {
      const watched = onProgress ? { onProgress: thinned(onProgress) } : {};
      return annualPaper(annualFindings(evaluated().findings(), { units, benchmark, ...watched }), head);
    },

    /** Tells under which names the result sheets stand in the workbook, in their order. */
    nameResults({ names }: { names: readonly string[] }): void {
      kept.results = (kept.results ?? []).map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.name }));
    },

    /** Which units the rows of a sheet are of: of one that the thread knows by its name, or of one that is handed over. */
    unitRows({ sheet }: { sheet: string | Sheet }): UnitRows {
      const { evaluation } = evaluated();
      const known = (name: string): Sheet | undefined =>
        kept.results?.find((result) => result.name === name) ?? kept.sheets.get(name);
      const asked = typeof sheet === "string" ? known(sheet) : sheet;
      return asked ? unitRows(asked, evaluation.units) : new Map();
    },
  };
}

/** Tells of a hundred steps at most: each goes from thread to thread. */
function thinned(onProgress: Progress): Progress {
  let told = -1;
  return (done, total) => {
    const part = Math.floor((100 * done) / total);
    if (part === told) return;
    told = part;
    onProgress(done, total);
  };
}

/** What the worker does for the evaluation view. */
export const evaluationJobs = evaluationJobsOver(emptyKept());
