import type { Command } from "commander";
import { runComparison } from "./compare";
import type { Output } from "./io";

interface ComparisonFlags {
  data: string[];
  method: string;
  lastData: string[];
  lastMethod?: string;
  explain?: string[];
  json?: true;
  out?: string;
  overwrite?: true;
}

/** Adds `compare`: this year's evaluation against last year's. */
export function addComparison(root: Command, output: Output): void {
  root
    .command("compare")
    .description("与上期比较：各县（市、区）得分和位次为什么升降")
    .requiredOption("--data <file...>", "本期数据表，次序与本期办法中的数据表一致，或写成 表名=文件")
    .requiredOption("--method <办法>", "本期评价办法（.json 或 .xlsx）")
    .requiredOption("--last-data <file...>", "上期数据表，次序与上期办法中的数据表一致，或写成 表名=文件")
    .option("--last-method <办法>", "上期评价办法（.json 或 .xlsx）；不写就是本期的办法")
    .option("--explain <unit...>", "逐项说明这些县为什么升降（名称或代码）")
    .option("--json", "输出 JSON")
    .option("--out <文件>", "把结果写成工作簿（.xlsx）")
    .option("--overwrite", "允许替换已有的结果文件")
    .action((flags: ComparisonFlags) =>
      runComparison(
        {
          data: flags.data,
          lastData: flags.lastData,
          method: flags.method,
          explain: flags.explain ?? [],
          isJson: flags.json === true,
          isOverwriting: flags.overwrite === true,
          ...(flags.lastMethod === undefined ? {} : { lastMethod: flags.lastMethod }),
          ...(flags.out === undefined ? {} : { out: flags.out }),
        },
        output,
      ),
    );
}
