import {
  besideMethod,
  checkTables,
  evaluate,
  evaluationSheets,
  explain,
  explainTree,
  matchSheets,
  methodTemplate,
  multivariate,
  multivariateSheets,
  placeIssues,
  readTable,
  tableUses,
  unitCard,
  type ExplainedStep,
  type Issue,
  type Sheet,
  type UnitCard,
} from "../../../engine/index";
import { emptyKept, keptEvaluation, type Kept } from "./kept";
import { inFile, readMethodJson, readMethodSheets, type MethodReading } from "./method-reading";
import { summarised, type EvaluationSummary } from "./summary";
import { unitRows, type UnitRows } from "./unit-rows";

/** A table of the method and the sheet that it is read from. */
export interface OpenedTable {
  readonly name: string;
  readonly isOptional: boolean;
  /** None where no sheet was found, or none is wanted. */
  readonly sheet: string | undefined;
  readonly by: "choice" | "name" | "columns" | undefined;
  /** Rows with a code. */
  readonly rows: number;
}

/** What is opened for an evaluation. */
export interface OpenInput {
  readonly reading: MethodReading;
  /** Sheets that the thread has not seen yet, or that were edited since. */
  readonly sheets: readonly Sheet[];
  /** What the user chose: a sheet's name by the name of the table, "" for none. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** The tables as they were found, and what a run would miss. */
export interface OpenedTables {
  readonly tables: readonly OpenedTable[];
  readonly issues: readonly Issue[];
}

/** An evaluation, or why there is none: nobody could be scored. */
export interface EvaluateAnswer {
  readonly summary: EvaluationSummary | undefined;
  readonly issues: readonly Issue[];
}

/** A unit as the pane shows it. */
export interface UnitProfile {
  readonly card: UnitCard;
  /** Its total, step by step down to the cells. */
  readonly working: ExplainedStep;
}

/** What only follows from another fault, and is left out where nobody could be scored. */
const consequences = ["score.withheld", "indicator.empty"];

/** The jobs over a memory of their own. */
export function evaluationJobsOver(kept: Kept) {
  const evaluated = () => {
    if (!kept.evaluation) throw new Error("there is no evaluation in this thread");
    return kept.evaluation;
  };
  return {
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
      const { method } = reading;
      if (!method) throw new Error("a method with errors has no tables");
      kept.reading = reading;
      for (const sheet of sheets) kept.sheets.set(sheet.name, sheet);
      const taken = new Set(Object.values(chosen));
      const matched = matchSheets(
        method,
        [...kept.sheets.values()].filter(({ name, isHidden }) => !taken.has(name) && isHidden !== true),
      );
      const uses = tableUses(method);
      const opened = method.tables.map((spec, i) => {
        const own = chosen[spec.name];
        const found = own === undefined ? matched[i]!.sheet : own === "" ? undefined : own;
        const sheet = found === undefined ? undefined : kept.sheets.get(found);
        const by = own === undefined ? matched[i]!.by : ("choice" as const);
        const read = sheet && readTable(sheet, spec);
        const head: OpenedTable = {
          name: spec.name,
          isOptional: uses[i]!.isOptional,
          sheet: sheet?.name,
          by: sheet && by,
          rows: read?.table.rows.length ?? 0,
        };
        return { head, read };
      });
      const reads = opened.flatMap(({ read }) => read ?? []);
      kept.tables = reads.map(({ table }) => table);
      kept.tableIssues = reads.flatMap(({ issues }) => issues);
      const issues = [...kept.tableIssues, ...checkTables(method, kept.tables)];
      return { tables: opened.map(({ head }) => head), issues };
    },

    /** Evaluates the tables that were opened, and keeps the evaluation. */
    evaluateTables(
      { language }: { language: "zh" | "en" },
      onProgress?: (done: number, total: number) => void,
    ): EvaluateAnswer {
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
        return { summary: undefined, issues: causes.length > 0 ? causes : errors };
      }
      kept.evaluation = keptEvaluation(evaluation);
      const { unitOf } = kept.evaluation;
      const titles = new Map(method.indicators.map(({ code, title }) => [code, title]));
      const missing = (code: string) => unitOf(code).standing.missing.map((each) => titles.get(each) ?? each);
      return { summary: summarised(evaluation, missing, language), issues: evaluation.issues };
    },

    /** What the evaluation says about a unit. */
    unitProfile({ code }: { code: string }): UnitProfile {
      const { evaluation, unitOf } = evaluated();
      return { card: unitCard(evaluation, unitOf(code)), working: explainTree(explain(evaluation, code)) };
    },

    /** The evaluation's result as sheets. */
    evaluationResults({ hasAnalysis }: { hasAnalysis: boolean }): Sheet[] {
      const { evaluation, findings } = evaluated();
      const more = hasAnalysis ? multivariateSheets(evaluation, multivariate(evaluation)) : [];
      const results = besideMethod([...evaluationSheets(findings()), ...more]);
      kept.results = results;
      return results;
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
function thinned(onProgress: (done: number, total: number) => void): (done: number, total: number) => void {
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
