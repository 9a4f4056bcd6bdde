import { cellText, planSheets, readPlan, type CellValue } from "../../../engine/index";
import type { Words } from "../../words";
import type { FunctionArguments } from "../arguments";
import { notAvailable, type FunctionFault } from "../fault";

/** The columns of a ledger of targets that can be told before anybody has reported, and what they are in English. */
const columns: readonly Words[] = [
  { zh: "条款", en: "Clause" },
  { zh: "指标名称", en: "Indicator" },
  { zh: "目标值", en: "Target" },
  { zh: "计量单位", en: "Unit" },
  { zh: "指标类型", en: "Kind" },
  { zh: "完成时限", en: "Due" },
  { zh: "牵头单位", en: "Leading" },
  { zh: "配合单位", en: "Supporting" },
  { zh: "责任单位", en: "Responsible" },
  { zh: "备注", en: "Remark" },
  { zh: "原文", en: "Sentence" },
];

/** XP.TARGETS: the targets of a text, as the ledger that the pane lays out has them. */
export function targets(args: FunctionArguments): unknown {
  const source = args.rows("text").map(paragraph).join("\n");
  const [ledger] = planSheets(readPlan(source), { title: "", source });
  const [, heads = [], ...rows] = ledger?.rows ?? [];
  if (rows.length === 0) throw notAvailable("没有读出量化目标", "No quantified target was found");
  const at = columns.map(({ zh }) => heads.indexOf(zh));
  if (at.includes(-1)) throw new TypeError(`a ledger of targets has the columns ${heads.map(cellText).join(", ")}`);
  const table = rows.map((row) => at.map((column) => row[column] ?? null));
  return args.flag("header") === false ? table : [columns, ...table];
}

function paragraph(row: readonly CellValue[]): string {
  return row
    .filter((cell) => cell !== 0)
    .map((cell) => {
      if (typeof cell === "object" && cell !== null) throw errorInText(cell.error);
      return cellText(cell);
    })
    .join(" ");
}

function errorInText(error: string): FunctionFault {
  return notAvailable(`文本中有错误值 ${error}`, `There is the error ${error} in the text`);
}
