import { analyse, liveEvaluationSheets } from "../engine/index";
import { fileOf, workOut } from "./evaluate";
import type { Output } from "./io";
import { reportFiles, writeReport } from "./report-files";
import { checkReportTargets, reportTargets, type ReportFlags } from "./report-flags";

/** What `xianping report evaluation` was asked for. */
export interface EvaluationReportCall extends ReportFlags {
  /** Files in the order of the method's tables, or `name=file`. */
  readonly data: readonly string[];
  readonly method: string;
}

/** Evaluates and writes what is handed in. */
export async function runEvaluationReport(call: EvaluationReportCall, output: Output): Promise<void> {
  checkReportTargets(call, reportTargets(call), [call.method, ...call.data.map((item) => fileOf(item))]);
  output.err("正在评价……\n");
  const findings = analyse(await workOut(call.method, call.data));
  writeReport(await reportFiles({ sheets: () => liveEvaluationSheets(findings) }, call, output), output);
}
