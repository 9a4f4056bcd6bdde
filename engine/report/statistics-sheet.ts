import type { Findings } from "../analysis/findings";
import type { StatisticsFlag } from "../analysis/statistics";
import type { Sheet } from "../terms/sheet";
import { nodesOf } from "./nodes";
import { tableSheet, type BuiltCell } from "./sheet-builder";

const flagWords: Readonly<Record<StatisticsFlag, string>> = {
  "few-present": "缺失多",
  "few-non-zero": "零值多",
  "few-unique": "相同的数多",
  outliers: "有异常值",
};

const counts = ["present", "missing", "zeros", "unique"] as const;
const figures = ["minimum", "lowerQuartile", "median", "upperQuartile", "maximum", "mean", "deviation"] as const;
/** Without a unit of measure. */
const shapes = ["skewness", "kurtosis"] as const;

/** What each indicator looks like before anything is filled in or treated (数据概况). */
export function statisticsSheet({ evaluation, statistics }: Findings): Sheet {
  const leaves = nodesOf(evaluation.method).filter(({ code }) => statistics.has(code));
  return tableSheet({
    name: "数据概况",
    title: "各指标的数据概况",
    notes: [
      "就参加排名的单位，按填补和处理之前的数计算。标准差为样本标准差（STDEV.S），偏度、峰度同 SKEW、KURT。",
      "提示：有数的不到 65% 为缺失多，不为零的不到 50% 为零值多，不同的数不到 50% 为相同的数多，偏度绝对值大于 2 且峰度大于 3.5 为有异常值。",
    ],
    header: [
      ...["代码", "指标", "计量单位", "有数", "缺失", "为零", "不同的数", "最小", "下四分位", "中位数"],
      ...["上四分位", "最大", "平均", "标准差", "偏度", "峰度", "提示"],
    ],
    rows: leaves.map(({ code, title, unitOfMeasure }): BuiltCell[] => {
      const found = statistics.get(code);
      return [
        ...[code, title, unitOfMeasure ?? ""],
        ...counts.map((name): BuiltCell => (found ? { value: found[name], style: "integer" } : null)),
        ...figures.map((name): BuiltCell => ({ value: found?.[name] ?? null, style: "number" })),
        ...shapes.map((name): BuiltCell => ({ value: found?.[name] ?? null, style: "score" })),
        (found?.flags ?? []).map((flag) => flagWords[flag]).join("、"),
      ];
    }),
    widths: [8, 28, 10, 7, 7, 7, 9, ...figures.map(() => 11), 8, 8, 24],
    frozenColumns: 2,
    alike: "rows",
  });
}
