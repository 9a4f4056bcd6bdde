import type { Explained } from "../../terms/explained";
import { numberText } from "../number-text";
import { absenceOf, shownFormula } from "./derive";
import { numberInput, plainNumber, tightBrackets, valueOf, workingNumber } from "./numbers";
import type { ComputedWording } from "./wording";

/** A figure of all units, of the group, or of the method, in place of an absence. */
function filled(figure: string): ComputedWording {
  return {
    title: "取值（代入）",
    working: (explained) => `原值${absenceOf(explained)}，按办法代入${figure} ${plainNumber(explained.value)}`,
  };
}

const fromFormula: ComputedWording = {
  title: "取值（代入）",
  working: (explained) => {
    const { fill } = explained.inputs;
    const words = typeof fill === "object" ? shownFormula(fill).words : "";
    return `原值${absenceOf(explained)}，按办法代入 ${words} = ${plainNumber(explained.value)}`;
  },
};

/** One other year as it is, or the line between two. */
function fromYears(explained: Explained): string {
  const [year, first, second] = ["year", "year1", "year2"].map((name) => numberInput(explained, name));
  const [a, b] = ["value1", "value2"].map((name) => workingNumber(numberInput(explained, name) ?? 0));
  const before = `原值${absenceOf(explained)}，`;
  const value = plainNumber(explained.value);
  if (second === undefined) return `${before}按办法代入 ${String(first)} 年的数 ${value}`;
  const share = `（${String(year)} − ${String(first)}）÷（${String(second)} − ${String(first)}）`;
  return tightBrackets(`${before}按年份内插：${a} +（${b} − ${a}）× ${share} = ${value}`);
}

/** The value before a step. */
function before(explained: Explained): string {
  return workingNumber(explained.inputs.x === undefined ? "undefined" : valueOf(explained.inputs.x));
}

/** Brackets around what has none yet. */
function bracketed(text: string): string {
  return text.startsWith("（") ? text : `（${text}）`;
}

/** What the test said before and after, where there was one. */
function shapeText(explained: Explained): string {
  const shown = (name: string) => numberText(numberInput(explained, name) ?? "undefined").replace(/^-/u, "−");
  if (numberInput(explained, "skewnessLimit") === undefined) return "";
  const was = `处理前偏度 ${shown("skewnessBefore")}、峰度 ${shown("kurtosisBefore")}`;
  const limits = `要求偏度绝对值小于 ${shown("skewnessLimit")} 或峰度小于 ${shown("kurtosisLimit")}`;
  const is = `处理后偏度 ${shown("skewnessAfter")}、峰度 ${shown("kurtosisAfter")}`;
  return `（${limits}；${was}；${is}）`;
}

/** A value held at a bound. */
function held(title: string, why: string): ComputedWording {
  return {
    title,
    working: (explained) => {
      const [x, value] = [numberInput(explained, "x") ?? 0, explained.value];
      const isHigh = typeof value === "number" && x > value;
      const text = `${plainNumber(x)} ${isHigh ? "高于上界" : "低于下界"} ${plainNumber(value)}，${why}，取 ${plainNumber(value)}`;
      return `${text}${shapeText(explained)}`;
    },
  };
}

/** A value carried over by a formula of the sample's figures. */
function carried(title: string, formula: (explained: Explained, x: string) => string): ComputedWording {
  return {
    title,
    working: (explained) => {
      const shown = formula(explained, before(explained));
      const { value } = explained;
      if (typeof value !== "number") return tightBrackets(`${shown}，${numberText(value)}`);
      return tightBrackets(`${shown} = ${plainNumber(value)}${shapeText(explained)}`);
    },
  };
}

const figure = (explained: Explained, name: string) => numberInput(explained, name) ?? 0;

function spanText(explained: Explained): string {
  const [low, high] = ["minimum", "maximum"].map((name) => workingNumber(figure(explained, name)));
  return `0.01 ×（${high} − ${low}）`;
}

function shiftedLog(explained: Explained, x: string): string {
  return `自然对数［${x} − ${workingNumber(figure(explained, "minimum"))} + ${spanText(explained)}］`;
}

function mirroredLog(explained: Explained, x: string): string {
  return `−自然对数［${workingNumber(figure(explained, "maximum"))} + ${spanText(explained)} − ${x}］`;
}

function innovationLog(explained: Explained, x: string): string {
  const [low, high] = ["minimum", "maximum"].map((name) => workingNumber(figure(explained, name)));
  return `自然对数［（${high} − 1）×（${x} − ${low}）÷（${high} − ${low}）+ 1］`;
}

function boxCoxText(explained: Explained, x: string): string {
  const minimum = numberInput(explained, "minimum");
  const lambda = figure(explained, "lambda");
  const base = minimum === undefined ? x : `（${x} − ${workingNumber(minimum)} + 1）`;
  if (lambda === 0) return `自然对数${bracketed(base)}`;
  const power = `${base}^${workingNumber(lambda)} − 1`;
  return `${base.startsWith("（") ? `［${power}］` : `（${power}）`}÷ ${workingNumber(lambda)}`;
}

/** Wordings of what fills a gap and of what is done about outliers. */
export const repairRules: Readonly<Record<string, ComputedWording>> = {
  "impute.mean": filled("全部单位的平均值"),
  "impute.median": filled("全部单位的中位数"),
  "impute.minimum": filled("全部单位的最小值"),
  "impute.maximum": filled("全部单位的最大值"),
  "impute.group-mean": filled("本组的平均值"),
  "impute.group-median": filled("本组的中位数"),
  "impute.number": filled("规定的数"),
  "impute.formula": fromFormula,
  "impute.linear": { title: "取值（代入）", working: fromYears },
  "impute.last": { title: "取值（代入）", working: fromYears },

  "treat.winsorise": held("缩尾", "按缩尾处理"),
  "treat.percentiles": held("分位数截断", "按分位数截断"),
  "treat.clip": held("截断", "按规定的界限截断"),
  "treat.log.plain": carried("取对数", (_, x) => `自然对数${bracketed(x)}`),
  "treat.log.ct": carried("取对数", shiftedLog),
  "treat.log.ct-plus": carried("取对数", (explained, x) =>
    figure(explained, "skew") > 0 ? shiftedLog(explained, x) : mirroredLog(explained, x),
  ),
  "treat.log.ct-original": carried(
    "取对数",
    (explained, x) => `自然对数（${x} − ${workingNumber(figure(explained, "minimum"))} + 1）`,
  ),
  "treat.log.gii": carried("取对数", innovationLog),
  "treat.box-cox": carried("博克斯—考克斯变换", boxCoxText),
};
