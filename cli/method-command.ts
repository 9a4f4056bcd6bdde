import type { Command } from "commander";
import type { Output } from "./io";
import { checkMethodFile, methodToJson, methodToWorkbook, writeTemplate } from "./method";

/** Adds `xianping method` and its commands to the program. */
export function addMethod(root: Command, output: Output): void {
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
