import type { Command } from "commander";
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { CalendarDay } from "../engine/index";
import { callFailure } from "./failure";
import { parseDay } from "./flags";
import { checkTarget } from "./io";

/** What is said of where a report goes and how it is signed. */
export interface ReportFlags {
  docx?: string;
  xlsx?: string;
  html?: string;
  template?: string;
  date?: CalendarDay;
  issuer?: string;
  overwrite?: true;
}

/** Adds the options of where a report goes and how it is signed to a command. */
export function addReportFlags(command: Command): Command {
  return command
    .option("--docx <文件>", "写成 Word 文稿（.docx）")
    .option("--xlsx <文件>", "写成工作簿（.xlsx），各数是 Excel 公式，改数随之重算")
    .option("--html <文件>", "写成网页（.html），一个文件，不联网")
    .option("--template <模板>", "Word 文稿套用这个模板（.docx），{{标题}}、{{排名}} 等处填入内容")
    .option("--date <日期>", "成文日期，如 2026-01-05", parseDay)
    .option("--issuer <单位>", "落款的单位")
    .option("--overwrite", "允许替换已有的结果文件");
}

/** A file to be written, and what its name has to end in. */
export type ReportTarget = readonly [path: string | undefined, ending: ".docx" | ".xlsx" | ".html"];

/** Where a report goes. */
export function reportTargets({ docx, xlsx, html }: ReportFlags): ReportTarget[] {
  return [
    [docx, ".docx"],
    [xlsx, ".xlsx"],
    [html, ".html"],
  ];
}

/**
 * Refuses, before any work is done, a call that asks for nothing, for a file twice, or for one that may not be written.
 *
 * @param targets - the files to be written; those left out are `undefined`
 * @param inputs - the files that were handed over
 * @param hasOther - whether something is asked for that is no single file
 */
export function checkReportTargets(
  { template, docx, overwrite }: ReportFlags,
  targets: readonly ReportTarget[],
  inputs: readonly string[],
  hasOther = false,
): void {
  const wanted = targets.flatMap(([path, ending]) => (path === undefined ? [] : [{ path, ending }]));
  if (wanted.length === 0 && !hasOther) throw callFailure("请说明写成什么：--docx、--xlsx 或 --html，后面写文件名。");
  if (template !== undefined && docx === undefined) throw callFailure("--template 要与 --docx 一起用。");
  const given = [...inputs, ...(template === undefined ? [] : [template])];
  for (const { path, ending } of wanted) checkTarget(path, given.filter(existsSync), overwrite === true, ending);
  const paths = wanted.map(({ path }) => resolve(path));
  const twice = paths.find((path, i) => paths.indexOf(path) < i);
  if (twice !== undefined) throw callFailure(`${basename(twice)} 写了两次，请用不同的文件名。`);
}
