import { join } from "node:path";
import { evaluate } from "../../engine/composite/evaluate";
import type { Evaluation } from "../../engine/composite/evaluation";
import { readTable } from "../../engine/composite/table";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { examplesFolder, readMethod, readSheet } from "../reference/shandong/examples";

const files = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];

/** The evaluation of examples/shandong. */
export function evaluateExamples(): Evaluation {
  const method = readMethod("shandong/method.json");
  const tables = method.tables.map((spec, i) => {
    const file = files[i]!;
    return readTable(readSheet(join(examplesFolder, "shandong", file), file.replace(".csv", "")), spec, file).table;
  });
  return evaluate(method, tables);
}

const sampled = { kind: "min-max", limits: "sample" } as const;
const ideal = { low: 4, high: 5 };

/** Every way to fill a gap. */
const years = [
  { year: 2020, value: "支出" },
  { year: 2023, value: "收入" },
];
const fills: readonly unknown[] = [
  ...["mean", "median", "minimum", "maximum", "group-mean", "group-median", 6],
  { formula: "支出 * 2" },
  { year: 2021, years, how: "linear" },
  { year: 2025, years, how: "linear" },
  { year: 2021, years, how: "last" },
];

/** Every step against outliers. */
const steps: readonly unknown[] = [
  { kind: "winsorise", cells: 1 },
  { kind: "percentiles", low: 0.1, high: 0.9 },
  { kind: "clip", low: 2, high: 6 },
  ...["plain", "ct", "ct-plus", "ct-original", "gii"].map((form) => ({ kind: "log", form })),
  { kind: "box-cox", lambda: 0.5 },
  { kind: "box-cox", lambda: 0, shift: false },
];

const negative = { direction: "negative" };
const rule = (kind: string, fields: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  score: { kind, ...fields },
  ...more,
});
const slope = { target: "支出", base: 60, above: 0.5, below: 2 };
const stepwise = { from: "支出", above: { each: 0.5, points: 1 }, below: { each: 2, points: 0.7 } };
const sliced = { reference: "mean", base: 20, width: 10, rates: [1, 0.5, 0.25] };

/** The scores with logarithms, reciprocals, targets, steps, slices and counts, above and below what they start from. */
const pointRules: readonly Record<string, unknown>[] = [
  rule("log", { limits: { low: 1, high: 20 } }),
  rule("log", { limits: "sample", offset: 2, low: 40 }, negative),
  rule("reciprocal", { limits: { low: 1, high: 20 } }, negative),
  rule("min-max", { limits: { low: { formula: "支出 - 3" }, high: { unit: "3" } } }),
  rule("efficacy", { limits: { low: "sample", high: { formula: "支出 * 3" } } }, negative),
  rule("ratio", { to: 6, cost: "complement" }, negative),
  rule("ratio", { to: "target", target: "支出 + 1", times: 1.05, cost: "difference" }, negative),
  ...["better", "average", "worse"].map((ties) => rule("rank", { points: "share-of-n", ties }, { value: "支出" })),
  rule("rank", { points: "percentile", ties: "average" }, { value: "支出", ...negative }),
  rule("borda", { ties: "average" }, { value: "支出" }),
  rule("base-to-target", { from: "支出 - 2", target: "支出 + 3", base: 60 }),
  rule("base-to-target", { from: "支出 + 5", target: "支出", cap: null, floor: null }, negative),
  rule("base-and-slope", slope),
  rule("base-and-slope", { ...slope, per: "percent", above: { formula: "支出 > 2 ? 0.6 : 0.3" } }, negative),
  rule("base-and-slope", { ...slope, below: { score: 10 }, cap: 61 }),
  rule("steps", stepwise),
  rule("steps", { ...stepwise, whole: false, base: 60, floor: 59 }, negative),
  rule("steps", { ...stepwise, below: { score: -1 } }),
  rule("slices", sliced),
  rule("slices", { ...sliced, reference: { formula: "支出" }, per: "unit", width: 1, cap: 22 }, negative),
  rule("counts", { each: 0.5, cap: 2 }),
  rule("counts", { each: -0.3 }, negative),
  rule("shortfall", { target: "支出 + 2", each: 1.5, full: 10 }),
  rule("shortfall", { target: "支出", each: 10, full: 30 }, negative),
  rule("two-part", { at: 3, reached: 4, best: 6, step: 0.3 }),
  rule("two-part", { at: 4, reached: 4, best: 6, step: 5, floor: 2 }, negative),
  rule("base-to-target", { from: "支出", target: "支出" }, { absence: { score: 12 } }),
  rule("shortfall", { target: "缺", each: 1 }, { absence: { score: 0 } }),
  rule("shortfall", { target: "缺", each: 1 }, { absence: "skip" }),
];

/** Every kind of score, with what it needs; the observation is 收入 unless the case says otherwise. */
const scores: readonly Record<string, unknown>[] = [
  { score: { kind: "min-max", limits: { low: 2, high: 10 } } },
  { score: { kind: "min-max", limits: { low: 2, high: 10 }, low: 40 }, direction: "negative" },
  { score: { kind: "min-max", limits: { low: 0, high: 20 } }, direction: "moderate", ideal },
  { score: { kind: "efficacy", limits: "sample" } },
  { score: { kind: "efficacy", limits: "sample" }, direction: "negative" },
  { score: { kind: "efficacy", limits: "sample" }, direction: "moderate", ideal },
  { score: { kind: "efficacy-exponential", limits: "sample" } },
  { score: { kind: "efficacy-exponential", limits: "sample" }, direction: "negative" },
  { score: { kind: "efficacy-exponential", limits: "sample" }, direction: "moderate", ideal },
  { score: { kind: "ratio", to: 10 } },
  { score: { kind: "ratio", to: 5, cap: 120 }, direction: "negative" },
  { score: { kind: "ratio", to: 5 }, direction: "negative", value: "收入 - 1" },
  { score: { kind: "ratio", to: "target", target: "支出 + 1", times: 1.05 } },
  { score: { kind: "ratio", to: -5, cap: null } },
  { score: { kind: "z-score", mean: 50, deviation: 10 } },
  { score: { kind: "z-score" }, direction: "negative" },
  { score: { kind: "z-score" }, direction: "moderate", ideal },
  { score: { kind: "rank", points: "n+1-rank" } },
  { score: { kind: "rank", points: "percentile" }, direction: "negative" },
  { score: { kind: "rank", points: { first: 100, step: 5, floor: 92 } }, direction: "moderate", ideal },
  { score: { kind: "borda" } },
  { score: { kind: "borda" }, direction: "negative" },
  { score: { kind: "borda" }, direction: "moderate", ideal },
  { score: { kind: "interval", zeroBelow: 0, zeroAbove: 12 }, direction: "moderate", ideal: { low: 4, high: 6 } },
  { score: { kind: "all-or-nothing", at: 5 } },
  { score: { kind: "all-or-nothing", at: 5 }, direction: "negative" },
  { score: { kind: "ladder", steps: [{ from: 3, score: 60 }] } },
  { score: { kind: "ladder", steps: [{ from: 3, score: 60 }], below: 10 }, direction: "negative" },
  { score: { kind: "formula", formula: "支出 * 2" } },
  ...pointRules,
  { score: { ...sampled, constant: 70 }, value: "常数" },
  {
    score: sampled,
    value:
      "收入 / mean(收入) + share(支出) - rank(支出) + median(收入) * count(收入) - (sum(收入) - minOf(收入)) / maxOf(收入)",
  },
  {
    score: sampled,
    value: "if(收入 >= 3 and not (支出 == 2), -收入 ^ 2, abs(支出 - 收入)) + (isAbsent(缺) ? 5% : 0) - -3",
  },
  { score: sampled, value: "收入 / (支出 - 2)", absence: "skip" },
  { score: sampled, value: "收入 / 100000", counts: false },
  { score: sampled, value: "旧.收入" },
  { score: sampled, value: "average(收入, 支出) + floor(收入 / 2) - rankIn(收入, 旧.收入)" },
  { score: sampled, value: "缺", absence: { score: 30 } },
  { score: sampled, value: "缺", absence: "skip" },
  ...fills.map((fill) => ({
    score: sampled,
    value: "缺",
    absence: { fill },
  })),
  ...steps.map((step) => ({ score: sampled, treat: { steps: [step] } })),
  { score: sampled, treat: { steps: [{ kind: "log" }] }, value: "收入 - 1", absence: "skip" },
  { score: sampled, treat: { steps: [{ kind: "clip", low: 2 }, { kind: "log" }], combine: true } },
];

const judged = { kind: "ahp", judgements: [[0.5]] };
/** Every way of weighting. */
const weightings: readonly Record<string, unknown>[] = [
  { kind: "entropy", scope: "all", shift: 1 },
  ...["critic", "deviation", "variation", "principal-component"].map((kind) => ({ kind, scope: "group" })),
  judged,
  { kind: "combined", of: [{ kind: "deviation", scope: "all" }, { kind: "written" }], share: 0.4 },
  { kind: "combined", of: [judged, { kind: "entropy", scope: "all" }], how: "product" },
];

/** An evaluation in which every rule of scores occurs. */
export function everyRule(): Evaluation {
  const aggregates = ["arithmetic", "geometric", "harmonic", "median", "minimum", "maximum", { power: 2 }];
  const more = ["sum", "points", "copeland", "topsis", { topsis: "none" }];
  const method = methodOf({
    tables: [
      { name: "表", code: "代码" },
      { name: "旧", code: "代码", additive: "all", recoded: [{ code: "2", was: ["2", "9"] }] },
    ],
    units: { name: "名称", composed: [{ code: "3", of: ["1", "2"], node: "G0", weight: "支出" }] },
    groups: [{ id: "县", title: "县", where: 'endsWith(名称, "县")' }],
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      ...scores.map((fields, i) => ({
        ...{ code: `K${i}`, parent: "S", title: `指标${i}`, weight: 1, value: "收入" },
        ...{ direction: "positive", scope: "all", ...fields },
      })),
      ...[...aggregates, ...more].flatMap((aggregate, i) => [
        { code: `G${i}`, parent: "S", title: `维度${i}`, weight: i + 1, aggregate, absence: "skip", scope: "all" },
        ...[1, 2, 3].map((weight) => ({
          ...{ code: `G${i}_${weight}`, parent: `G${i}`, title: `下级${i}之${weight}`, weight, direction: "positive" },
          ...{ value: weight === 3 ? "缺" : weight === 2 ? "支出" : "收入", absence: "skip" },
          score: { kind: "min-max", limits: { low: 0, high: 10 } },
        })),
      ]),
      ...weightings.flatMap((weightsFrom, i) => [
        { code: `W${i}`, parent: "S", title: `赋权${i}`, weight: 1, aggregate: "arithmetic", weightsFrom },
        ...["收入", "支出"].map((value, k) => ({
          ...{ code: `W${i}_${k}`, parent: `W${i}`, title: `${value}${i}`, direction: "positive", value },
          score: { kind: "min-max", limits: { low: 0, high: 10 } },
          ...("of" in weightsFrom ? { weight: 1 + k } : {}),
          ...(k === 0 ? { lift: { when: "收入 < 3", times: 1.1, add: i === 0 ? 0.01 : 0 } } : {}),
        })),
      ]),
    ] as never,
    adjustments: {
      bonuses: [
        { title: "试点", value: "支出 * 2", cap: 5 },
        { title: "单项领先", value: "rank(得分.指标0) == 1 ? 得分.G0 / 100 : 0" },
      ],
      bonusCap: 3,
      deductions: [{ title: "通报", value: 'contains(名称, "甲")' }],
      deductionCap: 0.5,
      vetoes: [
        { title: "事故", when: "收入 > 100", effect: "score" },
        { title: "造假", when: "收入 > 5", effect: "score" },
      ],
    },
  });
  return evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "收入", "支出", "常数", "缺"],
      ["1", "甲县", 1, 2, 5, null],
      ["2", "乙县", 3.5, 4, 5, "3"],
      ["3", "丙县", 8, 4, 5, 9],
    ]),
    sheetOf("旧", [
      ["代码", "收入"],
      ["1", 7],
      ["2", 3],
      ["9", 2],
      ["3", 6],
    ]),
  );
}
