import type { Explained } from "../../terms/explained";
import type { Value } from "../../terms/value";
import { percentText } from "../number-text";
import { numberInput, plainNumber, tightBrackets, workingNumber } from "./numbers";
import type { ComputedWording } from "./wording";

const figure = (explained: Explained, name: string): string => plainNumber(numberInput(explained, name) ?? 0);
const term = (explained: Explained, name: string): string => workingNumber(numberInput(explained, name) ?? 0);

/** Whose scores the weights come from, and how many were left out. */
function sampleText(explained: Explained): string {
  const leftOut = numberInput(explained, "leftOut") ?? 0;
  const units = explained.written === undefined ? "全部单位" : `“${explained.written}”组`;
  const without = leftOut === 0 ? "" : `，另有 ${leftOut} 个得分不全，没有参与`;
  return `（按${units}中 ${figure(explained, "count")} 个单位的得分${without}）`;
}

/** What shares are multiplied by, where they do not add up to 1. */
function timesWhole(whole: Value | undefined): string {
  return typeof whole !== "number" || Math.abs(whole - 1) < 1e-9 ? "" : ` × ${workingNumber(whole)}`;
}

/** A way of weighting whose weights are amounts divided by their sum. */
function fromAmounts(
  kind: string,
  {
    title,
    amount,
    rule,
    figures,
  }: { title: string; amount: string; rule: string; figures: (child: Explained) => string },
): Record<string, ComputedWording> {
  return {
    [`weights.${kind}`]: {
      title: "权重",
      working: (explained) =>
        tightBrackets(
          `${title}${sampleText(explained)}：${rule}；权重 = ${amount} ÷ ${amount}之和 ${figure(explained, "total")}${timesWhole(explained.value)}`,
        ),
    },
    [`weights.${kind}.child`]: childWording((child) => figures(child)),
  };
}

function childWording(figures: (child: Explained) => string): ComputedWording {
  return {
    title: "权重",
    working: (child) => tightBrackets(`${figures(child)}，权重 ${workingNumber(child.value)}`),
  };
}

const shiftText = (explained: Explained): string =>
  numberInput(explained, "shift") === undefined ? "" : `得分先加 ${term(explained, "shift")}，`;

const amounts: Record<string, ComputedWording> = {
  ...fromAmounts("critic", {
    title: "客观权重赋权法",
    amount: "信息量",
    rule: "得分先按极差化为 0 到 1，信息量 = 标准差 × 冲突性",
    figures: (child) => {
      const [contrast, conflict] = [numberInput(child, "contrast") ?? 0, numberInput(child, "conflict") ?? 0];
      return `标准差 ${workingNumber(contrast)} × 冲突性 ${workingNumber(conflict)} = 信息量 ${workingNumber(contrast * conflict)}`;
    },
  }),
  ...fromAmounts("deviation", {
    title: "离差法",
    amount: "标准差",
    rule: "取得分的样本标准差",
    figures: (child) => `标准差 ${figure(child, "deviation")}`,
  }),
  ...fromAmounts("variation", {
    title: "变异系数法",
    amount: "变异系数",
    rule: "变异系数 = 得分的样本标准差 ÷ 平均值",
    figures: (child) => `变异系数 ${figure(child, "variation")}`,
  }),
};

/** The sentence about the consistency of judgements. */
function consistencyText(explained: Explained): string {
  const [ratio, limit] = [numberInput(explained, "consistencyRatio") ?? 0, numberInput(explained, "limit") ?? 0];
  const n = numberInput(explained, "items") ?? 2;
  const root = `最大特征根 ${figure(explained, "lambda")}`;
  if (n === 2) return `${root}，两项的判断总是一致`;
  const index = `一致性指标（${figure(explained, "lambda")} − ${n}）÷ ${n - 1} = ${figure(explained, "consistencyIndex")}`;
  const share = `一致性比例 ${figure(explained, "consistencyIndex")} ÷ ${figure(explained, "randomIndex")} = ${figure(explained, "consistencyRatio")}`;
  return `${root}，${index}，${share}，${ratio > limit ? "大于" : "不大于"} ${plainNumber(limit)}，${ratio > limit ? "不够一致" : "一致"}`;
}

/** Wordings of where the weights of a node's children come from. */
export const weightRules: Readonly<Record<string, ComputedWording>> = {
  ...amounts,
  "weights.entropy": {
    title: "权重",
    working: (explained) =>
      tightBrackets(
        `熵权法${sampleText(explained)}：${shiftText(explained)}差异系数 = 1 − 熵；权重 = 差异系数 ÷ 差异系数之和 ${figure(explained, "total")}${timesWhole(explained.value)}`,
      ),
  },
  "weights.entropy.child": childWording(
    (child) => `熵 ${figure(child, "entropy")}，差异系数 ${figure(child, "difference")}`,
  ),
  "weights.principal-component": {
    title: "权重",
    working: (explained) =>
      tightBrackets(
        `主成分法${sampleText(explained)}：第一主成分的方差 ${figure(explained, "variance")}，贡献率 ${percentText(numberInput(explained, "share") ?? 0, 2)}；权重 = 载荷 ÷ 载荷之和 ${figure(explained, "total")}${timesWhole(explained.value)}`,
      ),
  },
  "weights.principal-component.child": childWording((child) => `载荷 ${figure(child, "loading")}`),
  "weights.ahp": {
    title: "权重",
    working: (explained) =>
      tightBrackets(
        `层次分析法：取判断矩阵的主特征向量，归一${timesWhole(explained.value)}；${consistencyText(explained)}`,
      ),
  },
  "weights.ahp.child": { title: "权重", working: (child) => `权重 ${workingNumber(child.value)}` },
  "weights.written": { title: "权重", working: () => "写定的权重，除以合计" },
  "weights.written.child": { title: "权重", working: (child) => `权重 ${workingNumber(child.value)}` },
  "weights.combined.sum": {
    title: "权重",
    working: (explained) => {
      const share = numberInput(explained, "share") ?? 0;
      const mixed = `${plainNumber(share)} × 第一种权重 + ${plainNumber(1 - share)} × 第二种权重`;
      return `组合赋权：${timesWhole(explained.value) === "" ? mixed : `（${mixed}）${timesWhole(explained.value)}`}`;
    },
  },
  "weights.combined.sum.child": {
    title: "权重",
    working: (child) => {
      const share = numberInput(child, "share") ?? 0;
      const sum = `${plainNumber(share)} × ${term(child, "first")} + ${plainNumber(1 - share)} × ${term(child, "second")}`;
      const times = timesWhole(numberInput(child, "whole"));
      return tightBrackets(`${times === "" ? sum : `（${sum}）${times}`} = 权重 ${workingNumber(child.value)}`);
    },
  },
  "weights.combined.product": {
    title: "权重",
    working: (explained) => `组合赋权：两种权重相乘，再除以乘积之和${timesWhole(explained.value)}`,
  },
  "weights.combined.product.child": childWording((child) => {
    const product = (numberInput(child, "first") ?? 0) * (numberInput(child, "second") ?? 0);
    return `${term(child, "first")} × ${term(child, "second")} = ${workingNumber(product)}`;
  }),
  "weights.lift": {
    title: "特色加权",
    working: (explained) => {
      if (explained.value === 0) return "提高后超过合计，或没有同级可以让出，不予计分";
      const factor = numberInput(explained, "factor");
      const others = factor === undefined ? "" : `，同级其余各项 × ${workingNumber(factor)}`;
      return tightBrackets(`本单位的特色指标提高权重${others}，合计 ${workingNumber(explained.value)} 不变`);
    },
  },
  "weights.lift.child": {
    title: "特色加权",
    working: (child) => {
      const [times, add] = [numberInput(child, "times") ?? 1, numberInput(child, "add") ?? 0];
      const plus = add === 0 ? "" : add < 0 ? ` − ${plainNumber(-add)}` : ` + ${plainNumber(add)}`;
      const raised = `${term(child, "before")}${times === 1 ? "" : ` × ${plainNumber(times)}`}${plus}`;
      return tightBrackets(`权重 ${raised} = ${workingNumber(child.value)}`);
    },
  },
};
