import type { PlanReading, PassedInPlan } from "../plan/read";
import type { PlanPeriod, PlanTarget } from "../plan/target";
import { writeBound, type Comparator } from "../quantity/bound";
import type { TextBlock } from "./ledger-text";
import { numberText } from "./number-text";
import { targetKindWords } from "./words";

/** Why a number of a plan is no target, in words. */
export const whyWords: Readonly<Record<PassedInPlan["why"], string>> = {
  nameless: "没有指标名称",
  quoted: "引号里的名称",
  title: "文件名",
  bracket: "括号里的说明",
  ordinal: "序号",
  name: "名称的一部分",
  size: "对项目规模的描述",
  document: "文号",
  idiom: "固定说法",
  duration: "时长",
  bare: "没有单位的数",
  origin: "变化的起点",
  past: "已有的或过去的",
  standard: "标准或规格",
  part: "内容的构成",
};

/** The targets of a plan as a table for a terminal or a plain page, and the numbers that are none with why. */
export function planText({ targets, passed }: PlanReading, source: string): TextBlock[] {
  const rows = targets.map((target) => [
    target.clause,
    target.indicator,
    boundText(target),
    targetKindWords[target.kind],
    periodText(target.period),
    target.departments.map(({ name }) => name).join("、"),
  ]);
  const left = passed.map(({ span, why }) => `${source.slice(span.start, span.end)}（${whyWords[why]}）`);
  return [
    `共 ${targets.length} 个量化目标。`,
    { rows: [["条款", "指标", "目标", "类型", "期限", "责任单位"], ...rows], alignRight: [] },
    ...(left.length === 0 ? [] : [`未作为目标的数字 ${left.length} 处：${left.join("，")}`]),
  ];
}

const againstBenchmark: Readonly<Partial<Record<Comparator, string>>> = { ">": "高于对标水平", ">=": "不低于对标水平" };

/** A target's bound as plans write it: 不低于40个, 零的突破. */
export function boundText({ value, unit, comparator, kind }: PlanTarget): string {
  if (typeof value !== "number") return `${value.map((x) => numberText(x, 6)).join("—")}${unit}`;
  if (value === 0 && unit === "") {
    if (kind === "relative") return againstBenchmark[comparator] ?? "优于对标水平";
    return comparator === "=" ? "清零" : "零的突破";
  }
  return writeBound(comparator, numberText(value, 6) + unit);
}

/** When a target is due, in words. */
export function periodText(period: PlanPeriod): string {
  if (period.type === "annual") return "每年";
  if (period.year === undefined) return "";
  return period.type === "year" ? `${period.year}年内` : `到${period.year}年`;
}
