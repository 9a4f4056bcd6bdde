import type { Command } from "commander";
import type { Output } from "./io";
import { addLedgerFlags, ledgerCall, type LedgerFlags } from "./ledger-flags";
import { addReportFlags, type ReportFlags } from "./report-flags";
import { runLedgerReport } from "./report-ledger";

/** Adds `xianping report`: what is handed in, from ledgers or an evaluation. */
export function addReport(root: Command, output: Output): void {
  const report = root.command("report").description("出材料：通报、评价报告和活的工作簿");
  const ledger = report
    .command("ledger")
    .description("由台账出材料")
    .argument("<文件...>", "台账（.xlsx 或 .csv），可多个，一起汇总");
  addReportFlags(addLedgerFlags(ledger)).action((files: string[], flags: LedgerFlags & ReportFlags) =>
    runLedgerReport({ ...ledgerCall(flags, output), files, report: flags }, output),
  );
}
