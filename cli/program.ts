import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import { addAudit } from "./audit-command";
import { addComparison } from "./compare-command";
import { addCompletion } from "./completion-command";
import { runDemo } from "./demo";
import { addEvaluation } from "./evaluate-command";
import { Failure } from "./failure";
import { addImport } from "./import";
import type { Output } from "./io";
import { addMethod } from "./method-command";
import { addReport } from "./report-command";
import { addTargets } from "./targets-command";
import { addWorkbench } from "./workbench";
import { callText, helpTitle } from "./wording";

/**
 * Runs one command of the program.
 *
 * @param words - what was typed behind the program's name
 * @param output - where it writes
 * @returns the exit code: 0, 1 for a problem with the input, 2 for a wrong call
 */
export async function run(words: readonly string[], output: Output): Promise<number> {
  try {
    await program(output).parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Failure)) throw error;
    output.err(`${error.lines.join("\n")}\n`);
    return error.exitCode;
  }
}

function program(output: Output): Command {
  const root = new Command("xianping")
    .description("县评：量化目标提取、台账完成率测算与县域差异化评价")
    .version(version, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .exitOverride()
    .configureHelp({ styleTitle: helpTitle })
    .configureOutput({
      writeOut: (text) => output.out(text),
      writeErr: (text) => output.err(text),
      outputError: (text, write) => write(callText(text)),
    });
  addTargets(root, output);
  addCompletion(root, output);
  addEvaluation(root, output);
  addAudit(root, output);
  addComparison(root, output);
  addReport(root, output);
  addMethod(root, output);
  addImport(root, output);
  addWorkbench(root, output);
  root
    .command("demo")
    .description("用自带示例跑一遍：山东136个县（市、区）评价和一份台账")
    .option("--out <目录>", "把结果工作簿写到这个目录", "out")
    .action((flags: { out: string }) => runDemo(flags.out, output));
  return root;
}
