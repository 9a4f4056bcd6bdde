import type { Evaluation, MethodInput, Sheet } from "../../engine/index";
import { liveStages } from "../../engine/live/stages";
import { testWithLibreOffice } from "../libre-office";
import { judge, report } from "./judge";
import { absences, everyScore } from "./score-cases";
import { evaluated, type Indicator } from "./ten-units";

const treatments: readonly NonNullable<Indicator["treat"]>[] = [
  { steps: [{ kind: "winsorise", cells: 2 }] },
  {
    test: { skewness: 0.5, kurtosis: 0.5 },
    steps: [
      { kind: "winsorise", cells: 1 },
      { kind: "log", form: "ct" },
    ],
  },
  { steps: [{ kind: "percentiles", low: 0.1, high: 0.85 }] },
  {
    steps: [
      { kind: "percentiles", high: 0.6 },
      { kind: "clip", low: 5 },
    ],
    combine: true,
  },
  { steps: [{ kind: "clip", low: 6, high: 20 }] },
  ...(["plain", "ct", "ct-plus", "ct-original", "gii"] as const).map((form) => ({
    steps: [{ kind: "log" as const, form }],
  })),
  { steps: [{ kind: "box-cox", lambda: 0.5 }] },
  { steps: [{ kind: "box-cox", lambda: 0, shift: false }] },
  {
    steps: [
      { kind: "box-cox", lambda: -1 },
      { kind: "winsorise", cells: 1 },
    ],
    combine: true,
  },
];

const years = ["上年", "前年", "明年"].map((value, i) => ({ year: [2023, 2022, 2025][i]!, value }));
const fills: readonly Indicator["absence"][] = [
  { fill: 3.5 },
  ...(["mean", "median", "minimum", "maximum", "group-mean", "group-median"] as const).map((fill) => ({ fill })),
  { fill: { formula: "上年 * 1.1" } },
  { fill: { year: 2024, years, how: "linear" } },
  { fill: { year: 2024, years, how: "last" } },
  { fill: { year: 2024, years: years.slice(0, 2), how: "linear" } },
  { "not-reported": { fill: "mean" }, "not-applicable": { fill: 1 }, otherwise: { score: 20 } },
];

/** Every function, every sign, and what absences do in them. */
const formulas = [
  "a + b * c",
  "-(a - b) / c",
  "a / b + c",
  "(a / b) + c / a",
  "a % + 50 %",
  "-b ^ 2 + (-b) ^ 2",
  "b ^ 0.5 + c ^ 2",
  "c ^ (1 / 3)",
  "b ^ c",
  "c ^ b",
  "b ^ -1",
  "abs(c)",
  "sqrt(c)",
  "ln(b)",
  "log10(b) + exp(c)",
  "exp(a * 30)",
  "min(a, b, c) + max(a, 10)",
  "average(a, b, c)",
  "floor(a / 0.1)",
  "floor(0.3 / 0.1) + floor(c)",
  "round(a / 3, 2) + round(c)",
  "a > 8 ? b : c",
  "if(c, a, b)",
  "1 ? (a + 0 ? b : c) : 2",
  "(a > 8 ? b : c) + 1",
  "max(a > 8 ? b : c, 2)",
  "isAbsent(a) ? b : a",
  "isAbsent(a / b) * 10 + isAbsent(类)",
  "a == 7 or b == 7",
  "not (a == 7 and b != 0)",
  "0 <= c < 5",
  "a >= 7",
  "a + (b <= 2)",
  "mean(a) + median(a) + sum(b)",
  "minOf(c) - maxOf(a / b)",
  "count(a)",
  "rank(a)",
  "rank(a + b) * 2",
  "share(b) * 100",
  "share(a)",
  "rankIn(a, 表.a)",
  "rankIn(b + 1, 表.b)",
  '类 == "东部"',
  '类 != "East" and left(类, 1) != "西"',
  'startsWith(类, "东") + endsWith(类, "A") * 10 + contains(类, "部") * 100',
  'left(类, 1) == "东" ? a : b',
  '(b > 3 ? 类 : "无") == "无"',
  "number(码)",
  "number(right(码, 2)) + 1",
  "表.目标 - 表.基准",
  "人均 * 2",
  "rank(人均)",
  '大类 == "东"',
  "自定义",
  "1 / 0",
  "5",
];

const variables: MethodInput["variables"] = [
  { name: "人均", formula: "a / b" },
  { name: "大类", formula: "left(类, 1)" },
  { name: "自定义", column: "没有的列" },
];

const every = {
  "scores where absences are withheld": () => evaluated(everyScore(["a", "c"], absences[0])),
  "scores where absences get one": () => evaluated(everyScore(["a"], absences[1])),
  "scores where some absences get one": () => evaluated(everyScore(["a / b"], absences[2])),
  "scores of a column without spread": () => evaluated(everyScore(["k"], "withhold")),
  "scores where all are ranked and no groups are": () =>
    evaluated(
      everyScore(["a", "c"], "withhold").filter(
        ({ scope, score }) => scope === "all" && !("groupLimits" in score!) && !("groupTo" in score!),
      ),
      { units: { name: "名称" }, groups: [] },
    ),
  treatments: () =>
    evaluated(
      treatments.flatMap((treat) => [{ treat }, { treat, scope: "group" }, { treat, value: "c + 3", scope: "group" }]),
    ),
  fills: () => evaluated(fills.flatMap((absence) => [{ absence }, { absence, value: "a / (b - 2)" }])),
  formulas: () =>
    evaluated(
      formulas.map((value) => ({ value })),
      { variables },
    ),
  "formulas where all are ranked": () =>
    evaluated(
      formulas.map((value) => ({ value })),
      { variables, units: { name: "名称" } },
    ),
  "units in several groups": () =>
    evaluated(
      everyScore(["a"], "withhold").filter(({ scope }) => scope === "group"),
      {
        grouping: "multiple-best",
        groups: [
          { id: "g1", title: "甲组", codes: ["u1", "u2", "u3", "u4", "u9"] },
          { id: "g2", title: "乙组", where: "b >= 2" },
        ],
      },
    ),
  "units that are composed": () =>
    evaluated(
      [
        { absence: { fill: "mean" }, score: { kind: "z-score" } },
        { treat: treatments[0]!, score: { kind: "min-max", limits: "sample" } },
      ],
      { units: { name: "名称", unranked: ["u10"], composed: [{ code: "u10", of: ["u1", "u2"] }] } },
    ),
} satisfies Record<string, () => Evaluation>;

/** How many cells of the stage sheets hold a formula, out of those that hold something worked out. */
const liveShare = (sheets: readonly Sheet[]): number => {
  const worked = sheets.filter(({ name }) => ["指标值", "填补", "处理", "指标得分"].includes(name));
  const cells = worked.reduce((sum, { rows: all }) => sum + all.slice(4).reduce((n, row) => n + row.length - 2, 0), 0);
  return worked.reduce((sum, { formulas: own }) => sum + (own?.size ?? 0), 0) / cells;
};

testWithLibreOffice(
  "every kind of score, treatment, fill and formula comes out of LibreOffice as of the engine",
  async () => {
    const names = Object.keys(every);
    const evaluations = Object.values(every).map((make) => make());
    const books = evaluations.map((evaluation) => liveStages(evaluation).sheets());
    const verdicts = await judge(books);
    expect(names.map((name, i) => [name, report(verdicts[i]!, 5)])).toEqual(names.map((name) => [name, ""]));
    // What is judged is there: hardly a cell is left as a value, and there are numbers besides words.
    names.forEach((name, i) => expect([name, liveShare(books[i]!) > 0.9]).toEqual([name, true]));
  },
);
