import type { Command } from "commander";
import type { AuditRulesInput } from "../engine/index";
import { runAudit } from "./audit";
import { callFailure } from "./failure";
import { parseNumber, parseRows } from "./flags";
import type { Output } from "./io";

interface AuditFlags {
  rules?: string;
  column?: string;
  rule?: string;
  placeBy?: string;
  sum?: number;
  orderBy?: string;
  total?: string;
  ascending?: true;
  dense?: true;
  partial?: true;
  where?: string;
  within?: string;
  decimals?: number;
  exact?: string[];
  fill?: string[];
  name?: string;
  method?: string;
  data?: string[];
  sheet?: string;
  header?: { top: number; bottom: number };
  json?: true;
  out?: string;
  overwrite?: true;
}

/** Adds `xianping audit` to the program. */
export function addAudit(root: Command, output: Output): void {
  root
    .command("audit")
    .description("核对公布的表：哪些数不符合它自己的规则，哪里可能印错")
    .argument("<文件>", "公布的表（.xlsx 或 .csv）")
    .option("--rules <规则>", "规则文件（.json）")
    .option("--column <列>", "要核对的列（表头，或 D列）")
    .option("--rule <公式>", '该列应等于这个公式，如 "round(实际 / 目标 * 100, 2)"')
    .option("--place-by <公式>", "该列是它的位次，如 综合得分")
    .option("--sum <数>", "该列合计应为多少，如 100", parseNumber)
    .option("--total <条件>", "合计行满足的条件，如 '名称 == \"合计\"'；该列的合计行是其余各行之和")
    .option("--order-by <公式>", "各行应按它从高到低排列")
    .option("--ascending", "位次和次序从低到高")
    .option("--dense", "并列后位次连续")
    .option("--partial", "表中只列了一部分单位，位次只看先后")
    .option("--within <列>", "按这一列分组核对")
    .option("--where <条件>", "只核对满足条件的行")
    .option("--decimals <位数>", "按几位小数比较；不写则按印出的位数", parseNumber)
    .option("--exact <列...>", "这些列的数没有取过整")
    .option("--fill <列...>", "这些列的空格与上一行相同，如合并过的类别")
    .option("--name <列>", "各行的名称在哪一列")
    .option("--method <办法>", "按评价办法（.json 或 .xlsx）核对公布的得分、位次、名单；要同时给 --data")
    .option("--data <file...>", "办法的数据表，次序与办法一致，或写成 表名=文件")
    .option("--sheet <工作表>", "核对这张工作表")
    .option("--header <行>", "表头所在行，如 3 或 3-4", parseRows)
    .option("--json", "输出 JSON")
    .option("--out <文件>", "把结果写成工作簿（.xlsx），不符的格标色并加批注")
    .option("--overwrite", "允许替换已有的结果文件")
    .addHelpText("after", "\n全部相符时退出码为 0，有不符的为 1，命令写错为 2。规则文件的写法见 docs/audit.zh.md。")
    .action((file: string, flags: AuditFlags) => {
      const { method, data, sheet, header, out } = flags;
      if ((method === undefined) !== (data === undefined)) throw callFailure("--method 与 --data 要一起用。");
      const stated = rulesOf(flags);
      if ([flags.rules, stated, method].filter((each) => each !== undefined).length > 1)
        throw callFailure("规则只能用一种方式给出：--rules 文件，--column 等参数，或 --method。");
      return runAudit(
        {
          file,
          rules: flags.rules ?? stated,
          method: method === undefined || data === undefined ? undefined : { file: method, data },
          isJson: flags.json === true,
          isOverwriting: flags.overwrite === true,
          ...(sheet === undefined ? {} : { sheet }),
          ...(header === undefined ? {} : { header }),
          ...(out === undefined ? {} : { out }),
        },
        output,
      );
    });
}

/** The one rule that the flags say; `undefined` where they say none. */
function rulesOf(flags: AuditFlags): AuditRulesInput | undefined {
  const { column, rule, placeBy, sum, orderBy, total, where, within, decimals } = flags;
  const said = [rule, placeBy, sum, orderBy, total].filter((each) => each !== undefined).length;
  if (said === 0 && column === undefined) return undefined;
  if (said !== 1)
    throw callFailure("--rule、--place-by、--sum、--total、--order-by 要写一个，只写一个；多条规则请写成规则文件。");
  if (column === undefined && orderBy === undefined) throw callFailure("请用 --column 写明要核对哪一列。");
  const rows = { ...(where === undefined ? {} : { where }), ...(within === undefined ? {} : { within }) };
  const order = flags.ascending === true ? ("ascending" as const) : ("descending" as const);
  const digits = decimals === undefined ? {} : { decimals };
  const name = column ?? "";
  const check: AuditRulesInput["checks"][number] =
    rule !== undefined
      ? { kind: "formula", column: name, formula: rule, ...digits, ...rows }
      : placeBy !== undefined
        ? {
            ...{ kind: "place", column: name, by: placeBy, order, ...rows },
            ties: flags.dense === true ? "dense" : "competition",
            partial: flags.partial === true,
          }
        : sum !== undefined
          ? { kind: "sum", column: name, to: sum, ...rows }
          : total !== undefined
            ? { kind: "total", column: name, total, ...digits, ...rows }
            : { kind: "order", by: orderBy ?? "", order, ...rows };
  return {
    format: "xianping.audit/1",
    ...(flags.exact === undefined ? {} : { exact: flags.exact }),
    ...(flags.fill === undefined ? {} : { fill: flags.fill }),
    ...(flags.name === undefined ? {} : { name: flags.name }),
    checks: [check],
  };
}
