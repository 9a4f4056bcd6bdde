import type { Command } from "commander";
import { parseDay } from "./flags";
import type { Output } from "./io";
import { addLedgerFlags, ledgerCall, type LedgerFlags } from "./ledger-flags";
import { runEvaluationReport, type EvaluationReportCall } from "./report-evaluation";
import { addReportFlags } from "./report-flags";
import { runLedgerReport, type LedgerReportCall } from "./report-ledger";

/** Adds `xianping report`: what is handed in, from ledgers or an evaluation. */
export function addReport(root: Command, output: Output): void {
  const report = root.command("report").description("出材料：通报、评价报告、问题台账和活的工作簿");
  addLedgerReport(report, output);
  addEvaluationReport(report, output);
}

function addLedgerReport(report: Command, output: Output): void {
  const command = report
    .command("ledger")
    .description("由台账出材料")
    .argument("<文件...>", "台账（.xlsx 或 .csv），可多个，一起汇总");
  addReportFlags(addLedgerFlags(command))
    .option("--last <file...>", "上期（上月）的台账，用来比较")
    .option("--last-as-of <日期>", "上期完成情况截至哪一天", parseDay)
    .option("--register <文件>", "现有的问题台账所在工作簿；不写就新建")
    .option("--register-out <文件>", "把本期并入问题台账，写成这个工作簿（.xlsx）")
    .option("--slips <目录>", "给新发现和超期的问题各写一份督办单（.docx），放在这个目录")
    .action((files: string[], flags: LedgerFlags & Omit<LedgerReportCall, "files" | "reading" | "completion">) =>
      runLedgerReport({ ...flags, ...ledgerCall(flags, output), files }, output),
    );
}

function addEvaluationReport(report: Command, output: Output): void {
  const command = report
    .command("evaluation")
    .description("由县域评价出材料")
    .requiredOption("--data <file...>", "数据表（.xlsx 或 .csv），次序与办法中的数据表一致，或写成 表名=文件")
    .requiredOption("--method <办法>", "评价办法（.json 或 .xlsx）");
  addReportFlags(command)
    .option("--last-data <file...>", "上期数据表，次序与上期办法中的数据表一致，或写成 表名=文件")
    .option("--last-method <办法>", "上期评价办法（.json 或 .xlsx）；不写就是本期的办法")
    .option("--unit <unit...>", "这些县各写一页（名称或代码），可多次")
    .option("--benchmark <县>", "与这个县对照（学标对标），名称或代码")
    .action((flags: EvaluationReportCall) => runEvaluationReport(flags, output));
}
