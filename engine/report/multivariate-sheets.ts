import type { CorrelationFlag } from "../analysis/correlation-flags";
import type { Multivariate } from "../analysis/multivariate";
import type { Reliability } from "../analysis/reliability";
import type { Evaluation } from "../composite/evaluation";
import type { Sheet } from "../terms/sheet";
import { numberText } from "./number-text";
import { tableSheet, type BuiltCell } from "./sheet-builder";

const flagWords: Readonly<Record<CorrelationFlag, string>> = {
  high: "高度相关，可能重复计量",
  low: "此消彼长，相互抵消",
  "against-parent": "与所属维度负相关，请核对方向",
};

/** Sheets on how the indicators go together (相关性、信度). */
export function multivariateSheets(evaluation: Evaluation, found: Multivariate): Sheet[] {
  return [correlationsSheet(evaluation, found), reliabilitySheet(evaluation, found)];
}

function titles({ method }: Evaluation): (code: string) => string {
  const byCode = new Map(method.indicators.map(({ code, title }) => [code, `${code} ${title}`]));
  return (code) => byCode.get(code) ?? code;
}

function cell(value: number | undefined): BuiltCell {
  return value === undefined ? { value: "无法计算", style: "absent" } : { value, style: "number", format: "0.000" };
}

function correlationsSheet(evaluation: Evaluation, { pairs }: Multivariate): Sheet {
  const titleOf = titles(evaluation);
  return tableSheet({
    name: "相关性",
    title: "同一维度内各项得分的相关性",
    notes: [
      "按排名单位的得分，成对取两项都有得分的单位；每项另与所属维度相关一次。",
      "显著性概率为双侧：皮尔逊、斯皮尔曼用 t 分布，肯德尔（τ-b）用正态近似。皮尔逊系数同级大于 0.9 或小于 −0.4、与所属维度为负的有提示。",
    ],
    header: [
      "维度",
      "一项",
      "另一项",
      "皮尔逊",
      "显著性概率",
      "斯皮尔曼",
      "显著性概率",
      "肯德尔",
      "显著性概率",
      "单位数",
      "提示",
    ],
    rows: pairs.map(({ parent, first, second, pearson, spearman, kendall, flag }): BuiltCell[] => [
      titleOf(parent),
      titleOf(first),
      second === parent ? "（所属维度）" : titleOf(second),
      ...[pearson, spearman, kendall].flatMap(({ coefficient, probability }) => [cell(coefficient), cell(probability)]),
      { value: pearson.count, style: "integer" },
      flag === undefined ? "" : { value: flagWords[flag], style: "watch" },
    ]),
    widths: [22, 26, 26, 10, 12, 10, 12, 10, 12, 8, 32],
    frozenColumns: 3,
  });
}

function reliabilitySheet(evaluation: Evaluation, { reliabilities }: Multivariate): Sheet {
  const titleOf = titles(evaluation);
  return tableSheet({
    name: "信度",
    title: "各维度的内部一致性",
    notes: [
      "克朗巴赫系数越接近 1，下级各项越像在量同一件事；为负说明有的下级与其他下级相反。协方差成对取两项都有得分的单位。",
      "第一主成分贡献率是下级得分标准化后，第一主成分占总方差的比重，取各项得分齐全的单位。",
    ],
    header: ["维度", "下级数", "得分齐全的单位数", "克朗巴赫系数", "第一主成分贡献率", "删去哪一项后系数最高"],
    rows: reliabilities.map((each): BuiltCell[] => {
      const share = each.components?.[0]?.share;
      return [
        titleOf(each.code),
        { value: each.children.length, style: "integer" },
        { value: each.count, style: "integer" },
        cell(each.alpha),
        share === undefined ? cell(undefined) : { value: share, style: "percent" },
        bestWithout(each, titleOf),
      ];
    }),
    widths: [28, 8, 16, 14, 16, 44],
    frozenColumns: 1,
  });
}

/** The child without which alpha is highest, where that is higher than with it. */
function bestWithout({ children, alpha, without }: Reliability, titleOf: (code: string) => string): string {
  const best = children.reduce<{ code: string; alpha: number } | undefined>((most, code, i) => {
    const each = without[i];
    return each !== undefined && each > (most?.alpha ?? alpha ?? Infinity) ? { code, alpha: each } : most;
  }, undefined);
  return best === undefined ? "" : `${titleOf(best.code)}：${numberText(best.alpha, 3)}`;
}
