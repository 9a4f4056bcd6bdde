import { basename } from "node:path";
import {
  isRegisterSheet,
  issueText,
  keepRun,
  mergeRegister,
  registerSheet,
  type LedgerResult,
  type RegisterMerge,
} from "../engine/index";
import { readBook, saveRegister, writeWorkbook } from "../files/index";
import { callFailure, inputFailure } from "./failure";
import { readBytes, type Output } from "./io";
import type { ReportFile } from "./report-files";
import type { ReportFlags, ReportTarget } from "./report-flags";

/** What is said of the problem register. */
export interface RegisterFlags {
  /** The workbook that has the register as it stands; a new one is begun where it is left out. */
  register?: string;
  /** Where the register goes with this month merged into it. */
  registerOut?: string;
}

/** Where the register goes. */
export function registerTargets({ register, registerOut, date }: RegisterFlags & ReportFlags): ReportTarget[] {
  if (register !== undefined && registerOut === undefined) throw callFailure("--register 要与 --register-out 一起用。");
  if (registerOut !== undefined && date === undefined) throw callFailure("问题台账要有日期，请加 --date。");
  return [[registerOut, ".xlsx"]];
}

/** Merges the month into the register, where that is asked for, and makes its workbook. */
export async function registerFiles(
  now: LedgerResult,
  before: LedgerResult | undefined,
  { register, registerOut, date }: RegisterFlags & ReportFlags,
  output: Output,
): Promise<ReportFile[]> {
  if (registerOut === undefined || date === undefined) return [];
  output.err("正在合并问题台账……\n");
  const book = register === undefined ? undefined : await readBook(readBytes(register), basename(register));
  const previous = book?.sheets.find((sheet) => isRegisterSheet(sheet));
  const earlier = before && keepRun(before);
  const { merge, issues } = mergeRegister(previous, now, date, earlier ? { earlier: [earlier] } : {});
  if (!merge) throw inputFailure(issues);
  for (const each of issues) output.err(`提醒  ${issueText(each)}\n`);
  output.err(
    `新发现 ${merge.raised.length} 个问题，超期 ${merge.overdue.length} 个，可销号 ${merge.closable.length} 个\n`,
  );
  return [[registerOut, await registerBytes(register, merge)]];
}

async function registerBytes(register: string | undefined, merge: RegisterMerge): Promise<Uint8Array> {
  if (register === undefined) return writeWorkbook([registerSheet(merge.register)]);
  const origin = readBytes(register);
  const saved = await saveRegister(origin, await readBook(origin, basename(register)), merge);
  return saved?.bytes ?? writeWorkbook([registerSheet(merge.register)]);
}
