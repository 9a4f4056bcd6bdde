import type { Command } from "commander";
import type { Output } from "./io";
import { runTargets } from "./targets";

interface TargetsFlags {
  against?: string;
  json?: true;
  out?: string;
  overwrite?: true;
}

/** Adds `targets`: the quantified targets of a plan. */
export function addTargets(root: Command, output: Output): void {
  root
    .command("targets")
    .description("从规划、方案、要点中提取量化目标")
    .argument("<文件>", "文件（.docx、带文字的 .pdf、.html、.txt）")
    .option("--against <文件>", "与另一份比较：上一版，或上级的方案")
    .option("--json", "输出 JSON")
    .option("--out <文件>", "把目标写成台账（.xlsx）")
    .option("--overwrite", "允许替换已有的结果文件")
    .action((file: string, flags: TargetsFlags) =>
      runTargets(
        {
          file,
          isJson: flags.json === true,
          isOverwriting: flags.overwrite === true,
          ...(flags.against === undefined ? {} : { against: flags.against }),
          ...(flags.out === undefined ? {} : { out: flags.out }),
        },
        output,
      ),
    );
}
