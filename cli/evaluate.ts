import { basename } from "node:path";
import {
  analyse,
  evaluate,
  evaluationJson,
  evaluationSheets,
  evaluationText,
  explain,
  explainSteps,
  issue,
  multivariate,
  multivariateSheets,
  readTable,
  standingOf,
  standingText,
  type Evaluation,
  type Findings,
  type Issue,
  type Method,
  type Sheet,
  type Table,
} from "../engine/index";
import { callFailure, inputFailure } from "./failure";
import { checkTarget, readSheets, writeSheets, type Output } from "./io";
import { readMethod } from "./read-method";
import { issueList, resultText } from "./result-text";

/** What `xianping evaluate` was asked for. */
export interface EvaluationCall {
  /** Files in the order of the method's tables, or `name=file`. */
  readonly data: readonly string[];
  readonly method: string;
  /** Units whose scores are shown step by step. */
  readonly explain: readonly string[];
  readonly isJson: boolean;
  /** Whether the workbook also says how the indicators go together. */
  readonly hasAnalysis: boolean;
  readonly out?: string;
  readonly isOverwriting: boolean;
}

/** Scores and ranks the units of a table under a method, and prints or writes the result. */
export async function runEvaluation(call: EvaluationCall, output: Output): Promise<void> {
  if (call.hasAnalysis && call.out === undefined)
    throw callFailure("--analysis 的结果写在工作簿里，请同时用 --out 给出文件。");
  if (call.out !== undefined)
    checkTarget(call.out, [call.method, ...call.data.map((item) => fileOf(item))], call.isOverwriting);
  const evaluation = await workOut(call.method, call.data);
  const findings = analyse(evaluation);
  const asked = call.explain.map((unit) => unitCode(evaluation, unit));
  if (call.out !== undefined) await writeSheets(call.out, sheetsOf(findings, call.hasAnalysis));
  output.out(`${call.isJson ? JSON.stringify(evaluationJson(findings), null, 2) : printed(findings)}\n`);
  for (const code of asked) output[call.isJson ? "err" : "out"](`\n${working(evaluation, code)}\n`);
  if (call.out !== undefined) output.err(`已写入 ${basename(call.out)}\n`);
}

function sheetsOf(findings: Findings, hasAnalysis: boolean): Sheet[] {
  const { evaluation } = findings;
  const more = hasAnalysis ? multivariateSheets(evaluation, multivariate(evaluation)) : [];
  return [...evaluationSheets(findings), ...more];
}

/** Why a unit has its place and its score: in a few sentences, then step by step down to the cells. */
export function working(evaluation: Evaluation, code: string): string {
  const explained = explain(evaluation, code);
  const sentences = standingText(evaluation, standingOf(evaluation, code));
  return [sentences, ...explainSteps(explained)].join("\n");
}

/** Reads the method and its tables and evaluates; what cannot be evaluated is a failure with its issues. */
export async function workOut(methodFile: string, data: readonly string[]): Promise<Evaluation> {
  const { method, issues, placed } = await readMethod(methodFile);
  if (!method) throw inputFailure(issues.filter((i) => i.severity === "error"));
  const read = await readTables(method, data);
  const evaluation = evaluate(method, read.tables);
  const all = [...issues, ...read.issues, ...placed(evaluation.issues)];
  const isScored = evaluation.total.reasons.some((reason) => reason === 0);
  if (!isScored) throw inputFailure(all.filter((i) => i.severity === "error"));
  return { ...evaluation, issues: all };
}

async function readTables(method: Method, data: readonly string[]): Promise<{ tables: Table[]; issues: Issue[] }> {
  const files = assign(method, data);
  const tables: Table[] = [];
  const issues: Issue[] = [];
  for (const spec of method.tables) {
    const path = files.get(spec.name);
    if (path === undefined) continue;
    const workbook = await readSheets(path);
    const sheet = workbook.sheets.find((s) => s.isHidden !== true && s.rows.length > 0) ?? workbook.sheets[0];
    if (!sheet) throw inputFailure([issue("error", "sheet.empty", { file: basename(path) })]);
    const result = readTable(sheet, spec, basename(path));
    tables.push(result.table);
    issues.push(...workbook.issues, ...result.issues);
  }
  return { tables, issues };
}

/** Files by the names of the method's tables: as said (name=file), else in the method's order. */
function assign(method: Method, data: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  const names = method.tables.map((t) => t.name);
  for (const item of data) {
    const named = names.find((name) => item.startsWith(`${name}=`));
    const name = named ?? names.find((n) => !files.has(n) && !data.some((other) => other.startsWith(`${n}=`)));
    if (name === undefined)
      throw callFailure(`办法只用 ${names.length} 张数据表（${names.join("、")}），多给了 ${basename(item)}。`);
    files.set(name, fileOf(item, named));
  }
  const missing = names.filter((name) => !files.has(name));
  if (missing.length > 0)
    throw callFailure(`还缺数据表：${missing.join("、")}；请用 --data 依次给出，或写成 表名=文件。`);
  return files;
}

/** The file of `name=file`. */
export function fileOf(item: string, name?: string): string {
  return name === undefined ? item.replace(/^[^=/\\]+=/u, "") : item.slice(name.length + 1);
}

/** The code of a unit that was asked for by its code or name. */
export function unitCode(evaluation: Evaluation, asked: string): string {
  const found = evaluation.units.filter(({ code, name }) => code === asked || name === asked);
  const [unit] = found;
  if (!unit) throw callFailure(`参评单位中没有“${asked}”。`);
  if (found.length > 1)
    throw callFailure(`有 ${found.length} 个“${asked}”，请写代码：${found.map((u) => u.code).join("、")}。`);
  return unit.code;
}

/** The result for a terminal. */
export function printed(findings: Findings): string {
  return resultText(evaluationText(findings), issueList(findings.evaluation.issues));
}
