import type { Command } from "commander";
import { basename, resolve } from "node:path";
import { callFailure } from "./failure";
import { checkTarget } from "./io";

/** What is said of where a report goes. */
export interface ReportFlags {
  xlsx?: string;
  overwrite?: true;
}

/** Adds the options of where a report goes to a command. */
export function addReportFlags(command: Command): Command {
  return command
    .option("--xlsx <文件>", "写成工作簿（.xlsx），各数是 Excel 公式，改数随之重算")
    .option("--overwrite", "允许替换已有的结果文件");
}

/**
 * Refuses, before any work is done, a call that asks for nothing, for a file twice, or for one that may not be written.
 *
 * @param inputs - the files that were handed over
 */
export function checkReportTargets(flags: ReportFlags, inputs: readonly string[]): void {
  const targets = [[flags.xlsx, ".xlsx"] as const].flatMap(([path, ending]) =>
    path === undefined ? [] : [{ path, ending }],
  );
  if (targets.length === 0) throw callFailure("请说明写成什么：--xlsx 文件。");
  for (const { path, ending } of targets) checkTarget(path, inputs, flags.overwrite === true, ending);
  const twice = targets.find(({ path }, i) =>
    targets.some((other, k) => k < i && resolve(other.path) === resolve(path)),
  );
  if (twice) throw callFailure(`${basename(twice.path)} 写了两次，请用不同的文件名。`);
}
