import type { Command } from "commander";
import { runEvaluation } from "./evaluate";
import type { Output } from "./io";

interface EvaluationFlags {
  data: string[];
  method: string;
  explain?: string[];
  analysis?: true;
  json?: true;
  out?: string;
  overwrite?: true;
}

/** Adds `xianping evaluate` to the program. */
export function addEvaluation(root: Command, output: Output): void {
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
