import {
  bulletinOf,
  bulletinPaper,
  bulletinSheets,
  issueText,
  liveLedgerSheets,
  type CalendarDay,
  type Paper,
  type Sheet,
} from "../engine/index";
import { workOutLedgers, type CompletionCall, type LedgersRead } from "./completion";
import { callFailure } from "./failure";
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
  checkReportTargets(call, [...reportTargets(call), ...registerTargets(call)], inputs, call.slips !== undefined);
  checkSigned(call);
  const say = (text: string): void => output.err(`${text}\n`);
  say(`正在读取和测算 ${files.length} 个文件……`);
  const now = await workOutLedgers(files, call);
  if (last.length > 0) say("正在测算上期……");
  for (const each of now.projects?.issues ?? []) say(`提醒  ${issueText(each)}`);
  const before = last.length === 0 ? undefined : await workOutLedgers(last, { ...call, reading: lastReading(call) });
  const made = await reportFiles(
    { sheets: () => sheetsOf(now, before), paper: () => paperOf(now, before, call) },
    call,
    output,
  );
  const registered = await registerFiles(now.result, before?.result, call, output);
  // There is no folder of no slips.
  const hasSlips = registered.some(([path]) => path.endsWith(".docx"));
  writeReport([...made, ...registered], output, hasSlips ? call.slips : undefined);
}

/** A bulletin is signed and dated, and slips and deadlines count from a day. */
function checkSigned({ docx, html, date, issuer, registerOut, slips }: LedgerReportCall): void {
  if ((docx !== undefined || html !== undefined) && (date === undefined || issuer === undefined))
    throw callFailure("通报要有落款的单位和成文日期，请加 --issuer 和 --date。");
  if ((registerOut !== undefined || slips !== undefined) && date === undefined)
    throw callFailure("问题台账和督办单要有日期，请加 --date。");
}

function sheetsOf(now: LedgersRead, before: LedgersRead | undefined): Sheet[] {
  return [...liveLedgerSheets(now.result), ...bulletinSheets(bulletin(now, before))];
}

function paperOf(now: LedgersRead, before: LedgersRead | undefined, { date, issuer }: ReportFlags): Paper {
  if (date === undefined || issuer === undefined) throw new RangeError("a bulletin has a day and an issuer");
  return bulletinPaper(bulletin(now, before), { date, issuer });
}

function bulletin(now: LedgersRead, before: LedgersRead | undefined): ReturnType<typeof bulletinOf> {
  return bulletinOf(now.result, {
    ...(before ? { last: before.result } : {}),
    ...(now.projects ? { projects: now.projects } : {}),
    ...(before?.projects ? { lastProjects: before.projects } : {}),
  });
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
