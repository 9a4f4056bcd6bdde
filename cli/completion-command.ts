import type { Command } from "commander";
import { runCompletion } from "./completion";
import type { Output } from "./io";
import { addLedgerFlags, ledgerCall, type LedgerFlags } from "./ledger-flags";

interface CompletionFlags extends LedgerFlags {
  json?: true;
  out?: string;
  overwrite?: true;
}

/** Adds `xianping completion` to the program. */
export function addCompletion(root: Command, output: Output): void {
  const command = root
    .command("completion")
    .description("读台账，算每个指标的完成率、序时进度、差距和亮灯")
    .argument("<文件>", "台账（.xlsx 或 .csv）");
  addLedgerFlags(command)
    .option("--json", "输出 JSON")
    .option("--out <文件>", "把结果写成工作簿（.xlsx）")
    .option("--overwrite", "允许替换已有的结果文件")
    .action((file: string, flags: CompletionFlags) =>
      runCompletion(
        file,
        {
          ...ledgerCall(flags, output),
          isJson: flags.json === true,
          isOverwriting: flags.overwrite === true,
          ...(flags.out === undefined ? {} : { out: flags.out }),
        },
        output,
      ),
    );
}
