import { basename } from "node:path";
import { liveLedgerSheets } from "../engine/index";
import { writeWorkbook } from "../files/index";
import { workOut, type CompletionCall } from "./completion";
import { writeFiles, type Output } from "./io";
import { checkReportTargets, type ReportFlags } from "./report-flags";

/** What `xianping report ledger` was asked for. */
export interface LedgerReportCall extends Pick<CompletionCall, "reading" | "completion"> {
  readonly files: readonly string[];
  readonly report: ReportFlags;
}

/** Works ledgers out together and writes what is handed in. */
export async function runLedgerReport(call: LedgerReportCall, output: Output): Promise<void> {
  const { files, report } = call;
  checkReportTargets(report, files);
  const say = (text: string): void => output.err(`${text}\n`);
  say(`正在读取和测算 ${files.length} 个文件……`);
  const result = await workOut(files, call);
  const written: [string, Uint8Array][] = [];
  if (report.xlsx !== undefined) {
    say("正在写工作簿……");
    written.push([report.xlsx, await writeWorkbook(liveLedgerSheets(result))]);
  }
  writeFiles(written);
  for (const [path] of written) say(`已写入 ${basename(path)}`);
}
