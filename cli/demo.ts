import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { analyse, evaluationSheets, explain, explainSteps, ledgerSheets } from "../engine/index";
import { printed as printedLedger, workOut as workOutLedger } from "./completion";
import { printed as printedEvaluation, workOut as workOutEvaluation } from "./evaluate";
import { Failure } from "./failure";
import { writeSheets, type Output } from "./io";

/** The examples lie beside the folder of the program, in a checkout as in an installed package. */
const examples = join(__dirname, "..", "examples");
const shandong = join(examples, "shandong");

/**
 * Runs both lines of work on the examples that come with the program, and says where each number comes from.
 *
 * @param folder - where the result workbooks go; results of an earlier run of the demo are replaced
 */
export async function runDemo(folder: string, output: Output): Promise<void> {
  if (!existsSync(examples)) throw new Failure(["没有找到自带的示例。"], 1);
  mkdirSync(folder, { recursive: true });

  output.out("一、县域评价：山东省136个县（市、区），两次人口普查\n\n");
  const tables = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];
  const evaluation = await workOutEvaluation(
    join(shandong, "method.json"),
    tables.map((name) => join(shandong, name)),
  );
  const findings = analyse(evaluation);
  output.out(`${printedEvaluation(findings)}\n\n`);
  const first = evaluation.units.find((_, i) => evaluation.ranks.all[i] === 1);
  const [dimension] = evaluation.method.indicators.filter(
    (node) => node.aggregate !== undefined && node.parent !== undefined,
  );
  if (first && dimension) {
    const steps = explainSteps(explain(evaluation, first.code, dimension.code));
    output.out(`其中${dimension.title}，从得分到单元格：\n${steps.join("\n")}\n`);
    output.out(`（其余各项：npx xianping evaluate … --explain ${first.name}）\n`);
  }
  await writeSheets(join(folder, "shandong-result.xlsx"), evaluationSheets(findings));

  output.out("\n\n二、台账：某县2023年1—9月重点指标\n\n");
  const file = join(examples, "ledger", "ledger-2023-q3.xlsx");
  const result = await workOutLedger([file], { reading: {}, completion: {} });
  output.out(`${printedLedger(result)}\n`);
  await writeSheets(join(folder, "ledger-result.xlsx"), ledgerSheets(result));
  output.out(`\n结果工作簿：${join(folder, "shandong-result.xlsx")}、${join(folder, "ledger-result.xlsx")}\n`);
}
