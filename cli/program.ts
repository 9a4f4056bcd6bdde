import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import {
  columnRoles,
  issueText,
  readDay,
  readLightRule,
  type CalendarDay,
  type ColumnOverrules,
  type ColumnRole,
  type LightRule,
} from "../engine/index";
import { version } from "../package.json";
import { addAudit } from "./audit-command";
import { addComparison } from "./compare-command";
import { runCompletion } from "./completion";
import { runDemo } from "./demo";
import { runEvaluation } from "./evaluate";
import { Failure, inputFailure } from "./failure";
import { addImport } from "./import";
import { readJson, type Output } from "./io";
import { checkMethodFile, methodToJson, methodToWorkbook, writeTemplate } from "./method";

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

interface CompletionFlags {
  sheet?: string;
  asOf?: CalendarDay;
  header?: { top: number; bottom: number };
  column?: ColumnOverrules;
  lights?: string;
  pace?: "accumulating" | "increments" | "none";
  cost?: "ratio" | "difference";
  growth?: "rates" | "levels";
  fromBaseline?: true;
  json?: true;
  out?: string;
  overwrite?: true;
}

interface EvaluationFlags {
  data: string[];
  method: string;
  explain?: string[];
  analysis?: true;
  json?: true;
  out?: string;
  overwrite?: true;
}

function program(output: Output): Command {
  const root = new Command("xianping")
    .description("县评：台账完成率测算与县域差异化评价")
    .version(version, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.out(text), writeErr: (text) => output.err(text) });
  addCompletion(root, output);
  addEvaluation(root, output);
  addAudit(root, output, parseRows);
  addComparison(root, output);
  addMethod(root, output);
  addImport(root, output);
  root
    .command("demo")
    .description("用自带示例跑一遍：山东136个县（市、区）评价和一份台账")
    .option("--out <目录>", "把结果工作簿写到这个目录", "out")
    .action((flags: { out: string }) => runDemo(flags.out, output));
  return root;
}

function addCompletion(root: Command, output: Output): void {
  root
    .command("completion")
    .description("读台账，算每个指标的完成率、序时进度、差距和亮灯")
    .argument("<文件>", "台账（.xlsx 或 .csv）")
    .option("--sheet <工作表>", "只读这张工作表")
    .option("--as-of <日期>", "完成情况截至哪一天，如 2023-09-30", parseDay)
    .option("--header <行>", "表头所在行，如 3 或 3-4", parseRows)
    .option("--column <栏目=列>", "指定某一列是什么，可多次，如 reported=H", collectColumn)
    .option("--lights <规则>", "亮灯规则：自带规则名，或规则的 .json 文件")
    .addOption(new Option("--pace <范围>", "哪些指标比序时进度").choices(["accumulating", "increments", "none"]))
    .addOption(new Option("--cost <方法>", "越低越好的指标怎样算完成率").choices(["ratio", "difference"]))
    .addOption(new Option("--growth <方法>", "增长类指标按速度比还是按水平比").choices(["rates", "levels"]))
    .option("--from-baseline", "有基期值的，从基期起算")
    .option("--json", "输出 JSON")
    .option("--out <文件>", "把结果写成工作簿（.xlsx）")
    .option("--overwrite", "允许替换已有的结果文件")
    .action((file: string, flags: CompletionFlags) => {
      const { sheet, asOf, header, column, pace, cost, growth } = flags;
      return runCompletion(
        file,
        {
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
          isJson: flags.json === true,
          isOverwriting: flags.overwrite === true,
          ...(flags.out === undefined ? {} : { out: flags.out }),
        },
        output,
      );
    });
}

function addEvaluation(root: Command, output: Output): void {
  root
    .command("evaluate")
    .description("按评价办法给各县（市、区）打分、排名")
    // commander only takes a name in Latin letters for one that repeats.
    .requiredOption("--data <file...>", "数据表（.xlsx 或 .csv），次序与办法中的数据表一致，或写成 表名=文件")
    .requiredOption("--method <办法>", "评价办法（.json 或 .xlsx）")
    .option("--explain <unit...>", "逐步说明这些县的得分（名称或代码）")
    .option("--analysis", "工作簿另加相关性和信度两张表")
    .option("--json", "输出 JSON")
    .option("--out <文件>", "把结果写成工作簿（.xlsx）")
    .option("--overwrite", "允许替换已有的结果文件")
    .action((flags: EvaluationFlags) =>
      runEvaluation(
        {
          data: flags.data,
          method: flags.method,
          explain: flags.explain ?? [],
          hasAnalysis: flags.analysis === true,
          isJson: flags.json === true,
          isOverwriting: flags.overwrite === true,
          ...(flags.out === undefined ? {} : { out: flags.out }),
        },
        output,
      ),
    );
}

function addMethod(root: Command, output: Output): void {
  const method = root.command("method").description("评价办法：在 Excel 或 WPS 里写，与 .json 互换，检查");
  const withOut = (command: Command, what: string): Command =>
    command.requiredOption("--out <文件>", what).option("--overwrite", "允许替换已有的结果文件");
  withOut(
    method
      .command("template")
      .description("写一个模板工作簿，照着批注填写")
      .option("--example", "填上一个虚构的小例子，照着改"),
    "模板写到这里（.xlsx）",
  ).action((flags: WritingFlags & { example?: true }) =>
    writeTemplate({ ...targetOf(flags), isExample: flags.example === true }, output),
  );
  withOut(
    method
      .command("to-sheets")
      .description("把办法（.json）写成工作簿，内容一样不少")
      .argument("<文件>", "评价办法（.json）"),
    "工作簿写到这里（.xlsx）",
  ).action((file: string, flags: WritingFlags) => methodToWorkbook(file, targetOf(flags), output));
  withOut(
    method
      .command("to-json")
      .description("把工作簿里的办法写成 .json，内容一样不少")
      .argument("<文件>", "评价办法（.xlsx）"),
    "写到这里（.json）",
  ).action((file: string, flags: WritingFlags) => methodToJson(file, targetOf(flags), output));
  method
    .command("check")
    .description("列出办法的全部问题，指明单元格或栏目")
    .argument("<文件>", "评价办法（.json 或 .xlsx）")
    .action((file: string) => checkMethodFile(file, output));
}

interface WritingFlags {
  out: string;
  overwrite?: true;
}

function targetOf({ out, overwrite }: WritingFlags): { out: string; isOverwriting: boolean } {
  return { out, isOverwriting: overwrite === true };
}

function parseDay(text: string): CalendarDay {
  const day = readDay(text);
  if (!day) throw new InvalidArgumentError("日期应写成 2023-09-30 的样子。");
  return day;
}

function parseRows(text: string): { top: number; bottom: number } {
  const [, first, last] = /^(\d{1,7})(?:-(\d{1,7}))?$/u.exec(text) ?? [];
  const top = Number(first) - 1;
  const bottom = Number(last ?? first) - 1;
  if (!(top >= 0 && bottom >= top && bottom - top < 10))
    throw new InvalidArgumentError("表头行应写成 3 或 3-4 的样子。");
  return { top, bottom };
}

function collectColumn(text: string, before: ColumnOverrules = {}): ColumnOverrules {
  const [, role, letters] = /^([A-Za-z]+)=([A-Za-z]{1,3})$/u.exec(text) ?? [];
  if (role === undefined || letters === undefined || !columnRoles.includes(role as ColumnRole))
    throw new InvalidArgumentError(`应写成 栏目=列，栏目是 ${columnRoles.join("、")} 之一。`);
  const column = [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { ...before, [role]: column };
}

function lightsOf(text: string, output: Output): LightRule {
  const { rule, issues } = readLightRule(/\.json$/iu.test(text) ? readJson(text) : text);
  if (!rule) throw inputFailure(issues);
  for (const hole of issues) output.err(`提醒  ${issueText(hole)}\n`);
  return rule;
}
