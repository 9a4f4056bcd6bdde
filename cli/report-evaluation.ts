import {
  analyse,
  annualFindings,
  annualPaper,
  liveEvaluationSheets,
  type Evaluation,
  type Findings,
  type Paper,
} from "../engine/index";
import { fileOf, unitCode, workOut } from "./evaluate";
import { callFailure } from "./failure";
import type { Output } from "./io";
import { reportFiles, writeReport } from "./report-files";
import { checkReportTargets, reportTargets, type ReportFlags } from "./report-flags";

/** What `xianping report evaluation` was asked for. */
export interface EvaluationReportCall extends ReportFlags {
  /** This year's and last year's files, in the order of the tables of their methods, or `name=file`. */
  readonly data: readonly string[];
  readonly method: string;
  readonly lastData?: readonly string[];
  /** The same as this year's where it is left out. */
  readonly lastMethod?: string;
  /** Counties that get a page each, and the one that they are held against. */
  readonly unit?: readonly string[];
  readonly benchmark?: string;
}

/** Evaluates and writes the annual report, the live workbook, or both. */
export async function runEvaluationReport(call: EvaluationReportCall, output: Output): Promise<void> {
  const { lastData = [], lastMethod = call.method } = call;
  if (lastData.length === 0 && call.lastMethod !== undefined)
    throw callFailure("--last-method 要与 --last-data 一起用。");
  const inputs = [call.method, lastMethod, ...[...call.data, ...lastData].map((item) => fileOf(item))];
  checkReportTargets(call, reportTargets(call), inputs);
  const say = (text: string): void => output.err(`${text}\n`);
  say("正在评价……");
  const findings = analyse(await workOut(call.method, call.data));
  const units = (call.unit ?? []).map((unit) => unitCode(findings.evaluation, unit));
  const benchmark = call.benchmark === undefined ? undefined : unitCode(findings.evaluation, call.benchmark);
  if (lastData.length > 0) say("正在评价上期……");
  const last = lastData.length === 0 ? undefined : await workOut(lastMethod, lastData);
  const paper = (): Paper => paperOf(findings, { last, units, benchmark }, call, output);
  writeReport(await reportFiles({ sheets: () => liveEvaluationSheets(findings), paper }, call, output), output);
}

function paperOf(
  findings: Findings,
  asked: { last: Evaluation | undefined; units: readonly string[]; benchmark: string | undefined },
  { date, issuer }: ReportFlags,
  output: Output,
): Paper {
  const onProgress = (done: number, total: number): void => output.err(`正在分析 ${done}/${total}……\n`);
  return annualPaper(annualFindings(findings, { ...asked, onProgress }), { date, issuer });
}
