import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import {
  issueText,
  keepRun,
  latestRegister,
  mergeRegister,
  registerSheet,
  slipPapers,
  type LedgerResult,
  type RegisterMerge,
} from "../engine/index";
import { readBook, saveRegister, writeWorkbook } from "../files/index";
import { writeDocx } from "../files/papers";
import { callFailure, Failure, inputFailure } from "./failure";
import { readBytes, type Output } from "./io";
import type { ReportFile } from "./report-files";
import type { ReportFlags, ReportTarget } from "./report-flags";

/** What is said of the problem register. */
export interface RegisterFlags {
  /** The workbook that has the register as it stands; a new one is begun where it is left out. */
  register?: string;
  /** Where the register goes with this month merged into it. */
  registerOut?: string;
  /** The folder of the supervision slips. */
  slips?: string;
}

/** Where the register goes. */
export function registerTargets({
  register,
  registerOut,
  slips,
  overwrite,
}: RegisterFlags & ReportFlags): ReportTarget[] {
  if (register !== undefined && registerOut === undefined && slips === undefined)
    throw callFailure("--register 要与 --register-out 或 --slips 一起用。");
  if (slips !== undefined && existsSync(slips) && overwrite !== true)
    throw new Failure([`${basename(slips)} 已经存在，没有改动它；换一个目录名，或加 --overwrite。`], 1);
  return [[registerOut, ".xlsx"]];
}

/** Merges the month into the register, where that is asked for, and makes its workbook and the slips of what is new or overdue. */
export async function registerFiles(
  now: LedgerResult,
  before: LedgerResult | undefined,
  { register, registerOut, slips, date, issuer }: RegisterFlags & ReportFlags,
  output: Output,
): Promise<ReportFile[]> {
  if ((registerOut === undefined && slips === undefined) || date === undefined) return [];
  output.err("正在合并问题台账……\n");
  const book = register === undefined ? undefined : await readBook(readBytes(register), basename(register));
  const previous = book && latestRegister(book.sheets);
  const earlier = before && keepRun(before);
  const { merge, issues } = mergeRegister(previous, now, date, earlier ? { earlier: [earlier] } : {});
  if (!merge) throw inputFailure(issues);
  for (const each of issues) output.err(`提醒  ${issueText(each)}\n`);
  output.err(
    `新发现 ${merge.raised.length} 个问题，超期 ${merge.overdue.length} 个，可销号 ${merge.closable.length} 个\n`,
  );
  const files: ReportFile[] = [];
  if (registerOut !== undefined) files.push([registerOut, await registerBytes(register, merge)]);
  if (slips === undefined) return files;
  const numbers = [...new Set([...merge.raised, ...merge.overdue].map(({ number }) => number))];
  const papers = slipPapers(merge.register, { date, numbers, ...(issuer === undefined ? {} : { issuer }) });
  if (papers.length === 0) output.err("没有新发现和超期的问题，不写督办单。\n");
  for (const [i, paper] of papers.entries())
    files.push([join(slips, `督办单${String(i + 1).padStart(3, "0")}.docx`), await writeDocx(paper)]);
  const names = new Set(files.map(([path]) => basename(path)));
  const older = existsSync(slips) ? readdirSync(slips).filter((name) => isSlip(name) && !names.has(name)) : [];
  if (older.length > 0) output.err(`提醒  ${basename(slips)} 里还有以前的督办单 ${older.length} 份，没有改动。\n`);
  return files;
}

function isSlip(name: string): boolean {
  return /^督办单\d+\.docx$/u.test(name);
}

async function registerBytes(register: string | undefined, merge: RegisterMerge): Promise<Uint8Array> {
  if (register === undefined) return writeWorkbook([registerSheet(merge.register)]);
  const origin = readBytes(register);
  const saved = await saveRegister(origin, await readBook(origin, basename(register)), merge);
  return saved?.bytes ?? writeWorkbook([registerSheet(merge.register)]);
}
