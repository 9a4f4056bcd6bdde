import type { Command } from "commander";
import { basename, resolve } from "node:path";
import type { CalendarDay } from "../engine/index";
import { callFailure } from "./failure";
import { parseDay } from "./flags";
import { checkTarget } from "./io";

/** What is said of where a report goes and how it is signed. */
export interface ReportFlags {
  xlsx?: string;
  date?: CalendarDay;
  overwrite?: true;
}

/** Adds the options of where a report goes and how it is signed to a command. */
export function addReportFlags(command: Command): Command {
  return command
    .option("--xlsx <文件>", "写成工作簿（.xlsx），各数是 Excel 公式，改数随之重算")
    .option("--date <日期>", "做这件事的日期，如 2026-01-05", parseDay)
    .option("--overwrite", "允许替换已有的结果文件");
}

/** A file to be written, and what its name has to end in. */
export type ReportTarget = readonly [path: string | undefined, ending: ".xlsx"];

/** Where a report goes. */
export function reportTargets({ xlsx }: ReportFlags): ReportTarget[] {
  return [[xlsx, ".xlsx"]];
}

/**
 * Refuses, before any work is done, a call that asks for nothing, for a file twice, or for one that may not be written.
 *
 * @param targets - the files to be written; those left out are `undefined`
 * @param inputs - the files that were handed over
 */
export function checkReportTargets(
  { overwrite }: ReportFlags,
  targets: readonly ReportTarget[],
  inputs: readonly string[],
): void {
  const wanted = targets.flatMap(([path, ending]) => (path === undefined ? [] : [{ path, ending }]));
  if (wanted.length === 0) throw callFailure("请说明写成什么：--xlsx，后面写文件名。");
  for (const { path, ending } of wanted) checkTarget(path, inputs, overwrite === true, ending);
  const paths = wanted.map(({ path }) => resolve(path));
  const twice = paths.find((path, i) => paths.indexOf(path) < i);
  if (twice !== undefined) throw callFailure(`${basename(twice)} 写了两次，请用不同的文件名。`);
}
