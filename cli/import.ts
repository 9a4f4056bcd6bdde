import { existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { importCoin, issueText } from "../engine/index";
import { Failure, inputFailure } from "./failure";
import { readSheets, writeJson, writeSheets, type Output } from "./io";
import { issueList } from "./result-text";

interface ImportFlags {
  out: string;
  overwrite?: true;
}

/** Adds `xianping import coin` to the program. */
export function addImport(root: Command, output: Output): void {
  root
    .command("import")
    .description("把别的工具的工作簿变成办法和数据表")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .command("coin")
    .description("导入欧盟联合研究中心 COIN Tool 的 Database、Framework 两页")
    .argument("<文件>", "COIN Tool 的工作簿（.xlsx）")
    .requiredOption("--out <目录>", "把 method.json 和 data.xlsx 写到这个目录")
    .option("--overwrite", "允许替换目录中已有的这两个文件")
    .action((file: string, flags: ImportFlags) => runCoinImport(file, flags, output));
}

/** Writes the method and the table of a workbook of the COIN Tool, both or neither. */
async function runCoinImport(file: string, { out, overwrite }: ImportFlags, output: Output): Promise<void> {
  const targets = [join(out, "method.json"), join(out, "data.xlsx")] as const;
  const taken = targets.filter((path) => existsSync(path));
  if (taken.length > 0 && overwrite !== true)
    throw new Failure(
      [`${taken.map((path) => basename(path)).join("、")} 已经存在，没有改动；换一个目录，或加 --overwrite。`],
      1,
    );
  const workbook = await readSheets(file);
  const { method, table, issues } = importCoin(workbook.sheets, basename(file));
  if (!method || !table) throw inputFailure(issues.filter(({ severity }) => severity === "error"));
  mkdirSync(out, { recursive: true });
  await writeSheets(targets[1], [table]);
  writeJson(targets[0], method);
  const leaves = method.indicators.filter(({ value }) => value !== undefined);
  output.out(
    [
      `导入 ${table.rows.length - 1} 个单位、${leaves.length} 个指标、${method.indicators.length - leaves.length} 个上级节点。`,
      issueList([...workbook.issues, ...issues]),
      ...issues.filter(({ severity }) => severity === "info").map((each) => `  说明  ${issueText(each)}`),
      `接着可以：npx xianping evaluate --data ${targets[1]} --method ${targets[0]}`,
    ].join("\n") + "\n",
  );
}
