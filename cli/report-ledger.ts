import { liveLedgerSheets, type CalendarDay } from "../engine/index";
import { workOut, type CompletionCall } from "./completion";
import type { Output } from "./io";
import { reportFiles, writeReport } from "./report-files";
import { checkReportTargets, reportTargets, type ReportFlags } from "./report-flags";
import { registerFiles, registerTargets, type RegisterFlags } from "./report-register";

/** What `xianping report ledger` was asked for. */
export interface LedgerReportCall extends ReportFlags, RegisterFlags, Pick<CompletionCall, "reading" | "completion"> {
  readonly files: readonly string[];
  /** Last month's ledgers, and the day up to which they go where they do not say. */
  readonly last?: readonly string[];
  readonly lastAsOf?: CalendarDay;
}

/** Works ledgers out together and writes what is handed in. */
export async function runLedgerReport(call: LedgerReportCall, output: Output): Promise<void> {
  const { files, last = [], register } = call;
  const inputs = [...files, ...last, ...(register === undefined ? [] : [register])];
  checkReportTargets(call, [...reportTargets(call), ...registerTargets(call)], inputs);
  const say = (text: string): void => output.err(`${text}\n`);
  say(`正在读取和测算 ${files.length} 个文件……`);
  const result = await workOut(files, call);
  if (last.length > 0) say("正在测算上期……");
  const before = last.length === 0 ? undefined : await workOut(last, { ...call, reading: lastReading(call) });
  const made = await reportFiles({ sheets: () => liveLedgerSheets(result) }, call, output);
  const registered = await registerFiles(result, before, call, output);
  writeReport([...made, ...registered], output);
}

/** Last month's ledgers look like this month's; the day up to which they go is another. */
function lastReading({ reading, lastAsOf }: LedgerReportCall): LedgerReportCall["reading"] {
  const { sheet, header, columns } = reading;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(header === undefined ? {} : { header }),
    ...(columns === undefined ? {} : { columns }),
    ...(lastAsOf === undefined ? {} : { asOf: lastAsOf }),
  };
}
