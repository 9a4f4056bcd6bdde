import type { PlanReading } from "../plan/read";
import type { PlanDepartment, PlanTarget } from "../plan/target";
import { writeQuantity } from "../quantity/quantity";
import { readUnit } from "../quantity/unit";
import { columnLetters } from "../terms/place";
import { cellKey, type Sheet } from "../terms/sheet";
import { isDoubtful } from "./plan-doubt";
import { rateFormula, stageChoices } from "./plan-rate";
import { periodText, whyWords } from "./plan-text";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { targetKindWords } from "./words";

/** What is told of a plan besides its text. */
export interface PlanTitle {
  /** What the ledger is called. */
  readonly title: string;
  /** The text that was read, for the sentences. */
  readonly source: string;
}

/**
 * A ledger of a plan's targets, ready for reports (目标台账), and the numbers that became none.
 *
 * Doubtful targets, where something had to be assumed, come last. A report is a number in the target's unit, or one of
 * the words to choose from; the completion rate stands beside it as a formula.
 */
export function planSheets(reading: PlanReading, { title, source }: PlanTitle): Sheet[] {
  return [ledgerSheet(reading, { title, source }), passedSheet(reading, source)];
}

const heads = [
  "序号",
  "条款",
  "指标名称",
  "目标值",
  "计量单位",
  "指标类型",
  "完成时限",
  "牵头单位",
  "配合单位",
  "责任单位",
  { text: "完成情况", note: "填数字，单位与目标相同；没有数字的，从下拉列表中选推进状态。" },
  { text: "完成率", note: "自动计算，不封顶；空白不按零算。对标的目标要知道对标值，这里不算。" },
  "备注",
  "原文",
] as const;

/** Title and heads stand above the first target. */
const firstRow = 2;
const reportColumn = 10;

function ledgerSheet(reading: PlanReading, { title, source }: PlanTitle): Sheet {
  const targets = [...reading.targets].sort((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)));
  const sheet = tableSheet({
    name: "目标台账",
    title,
    header: heads,
    rows: targets.map((target, i): BuiltCell[] => [
      { value: i + 1, style: "integer" },
      target.clause,
      target.indicator,
      targetText(target, source.slice(target.span.start, target.span.end)),
      target.unit,
      targetKindWords[target.kind],
      periodText(target.period),
      named(target.departments, "lead"),
      named(target.departments, "support"),
      named(target.departments, "responsible"),
      null,
      { value: null, style: "percent" },
      remarkOf(target),
      source.slice(target.sentence.start, target.sentence.end).trim(),
    ]),
    widths: [6, 10, 36, 22, 10, 10, 12, 20, 28, 28, 18, 10, 24, 60],
    frozenColumns: 3,
  });
  const formulas = targets.flatMap((target, i): [number, string][] => {
    const row = firstRow + i;
    const formula = rateFormula(target, `${columnLetters(reportColumn)}${row + 1}`);
    return formula === undefined ? [] : [[cellKey(row, reportColumn + 1), formula]];
  });
  const range = { top: firstRow, left: reportColumn, bottom: firstRow + targets.length - 1, right: reportColumn };
  return {
    ...sheet,
    formulas: new Map(formulas),
    ...(targets.length === 0 ? {} : { choices: [{ range, choices: stageChoices, isStrict: false }] }),
  };
}

function passedSheet({ passed }: PlanReading, source: string): Sheet {
  return tableSheet({
    name: "未采用的数字",
    title: "没有作为目标的数字",
    header: ["条款", "数字", "理由", "原文"],
    rows: passed.map(({ clause, span, sentence, why }): BuiltCell[] => [
      clause,
      source.slice(span.start, span.end),
      whyWords[why],
      source.slice(sentence.start, sentence.end).trim(),
    ]),
    widths: [10, 14, 18, 80],
  });
}

/**
 * A target's number as a ledger's cell says it (目标值), so that reading it gives the same bound back.
 *
 * @param said - the piece of the plan that says it
 * @example targetText of 技改投资 ≥ 6 %, growth: "增长6%以上"
 */
export function targetText(target: PlanTarget, said: string): string {
  const { value, unit, comparator, kind, indicator } = target;
  if (typeof value !== "number") return `${value[0]}-${value[1]}${unit}`;
  const quantity = writeQuantity(value, readUnit(unit));
  if (kind === "relative") return relativeText(target, quantity, said);
  if (value === 0 && unit === "") return comparator === ">" ? "零的突破" : "清零";
  if (value === 100 && comparator === "=") return "全覆盖";
  const verb = kind === "growth" ? "增长" : kind === "decline" ? "下降" : "";
  const lead = kind === "level" && !/率$|比重$|占比$/u.test(indicator) ? "达到" : "";
  switch (comparator) {
    case ">=":
      return `${verb || lead}${quantity}以上`;
    case ">":
      return `${verb}超过${quantity}`;
    case "<=":
      return `${verb}${verb ? "不超过" : "控制在"}${quantity}${verb ? "" : "以内"}`;
    case "<":
      return `${verb}低于${quantity}`;
    case "~":
      return `${verb}${quantity}左右`;
    case "=":
      return `${verb}等于${quantity}`;
  }
}

/** Against whom, in the plan's own words; 全市平均水平 where they do not say. */
function relativeText({ comparator, value }: PlanTarget, quantity: string, said: string): string {
  const side = comparator === "<" || comparator === "<=" ? "低于" : "高于";
  const [, whom = "全市平均水平"] =
    /(?:高于|低于|优于|快于|好于)([^\d,，。;；、]{1,12}?)(?=\d|[,，。;；、]|$)/u.exec(said) ?? [];
  return `${side}${whom}${value === 0 ? "" : `${quantity}以上`}`;
}

function named(departments: readonly PlanDepartment[], role: PlanDepartment["role"]): string {
  return departments
    .filter((each) => each.role === role)
    .map(({ name }) => name)
    .join("、");
}

function remarkOf({ base, assumed }: PlanTarget): string {
  return [
    ...(base === undefined ? [] : [`以${base}年为基期`]),
    ...(assumed.includes("indicator") ? ["指标名称由上文补全，请核对"] : []),
    ...(assumed.includes("kind") ? ["是新增还是总数，原文没有明说，请核对"] : []),
    ...(assumed.includes("period") ? ["原文没有写期限，按规划期末"] : []),
  ].join("；");
}
