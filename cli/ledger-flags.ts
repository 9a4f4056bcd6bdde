import { Option, type Command } from "commander";
import { issueText, readLightRule, type CalendarDay, type ColumnOverrules, type LightRule } from "../engine/index";
import type { CompletionCall } from "./completion";
import { inputFailure } from "./failure";
import { collectColumn, parseDay, parseRows } from "./flags";
import { readJson, type Output } from "./io";

/** What is said of how ledgers are read and worked out. */
export interface LedgerFlags {
  sheet?: string;
  asOf?: CalendarDay;
  header?: { top: number; bottom: number };
  column?: ColumnOverrules;
  lights?: string;
  pace?: "accumulating" | "increments" | "none";
  cost?: "ratio" | "difference";
  growth?: "rates" | "levels";
  fromBaseline?: true;
}

/** Adds the options of how ledgers are read and worked out to a command. */
export function addLedgerFlags(command: Command): Command {
  return command
    .option("--sheet <工作表>", "只读这张工作表")
    .option("--as-of <日期>", "完成情况截至哪一天，如 2023-09-30", parseDay)
    .option("--header <行>", "表头所在行，如 3 或 3-4", parseRows)
    .option("--column <栏目=列>", "指定某一列是什么，可多次，如 reported=H", collectColumn)
    .option("--lights <规则>", "亮灯规则：自带规则名，或规则的 .json 文件")
    .addOption(new Option("--pace <范围>", "哪些指标比序时进度").choices(["accumulating", "increments", "none"]))
    .addOption(new Option("--cost <方法>", "越低越好的指标怎样算完成率").choices(["ratio", "difference"]))
    .addOption(new Option("--growth <方法>", "增长类指标按速度比还是按水平比").choices(["rates", "levels"]))
    .option("--from-baseline", "有基期值的，从基期起算");
}

/** How ledgers are to be read and worked out, as the options say. */
export function ledgerCall(flags: LedgerFlags, output: Output): Pick<CompletionCall, "reading" | "completion"> {
  const { sheet, asOf, header, column, pace, cost, growth } = flags;
  return {
    reading: {
      ...(sheet === undefined ? {} : { sheet }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(header === undefined ? {} : { header }),
      ...(column === undefined ? {} : { columns: column }),
    },
    completion: {
      ...(pace === undefined ? {} : { pace }),
      ...(cost === undefined ? {} : { cost }),
      ...(growth === undefined ? {} : { growth }),
      ...(flags.fromBaseline === undefined ? {} : { fromBaseline: true }),
      ...(flags.lights === undefined ? {} : { lights: lightsOf(flags.lights, output) }),
    },
  };
}

function lightsOf(text: string, output: Output): LightRule {
  const { rule, issues } = readLightRule(/\.json$/iu.test(text) ? readJson(text) : text);
  if (!rule) throw inputFailure(issues);
  for (const hole of issues) output.err(`提醒  ${issueText(hole)}\n`);
  return rule;
}
