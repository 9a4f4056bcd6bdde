import { scoreSchema, type Score } from "../../engine/composite/schema/score";
import { scoreText } from "../../engine/report/score-words";

const limits = { low: 11, high: 12 };
const limited = { groupLimits: { g: { low: 13, high: 14 } }, clamp: false, constant: 15 };
const points = { low: 16, high: 17 };
const bounds = { cap: 18, floor: 19 };

/** Every kind with every field that it has, each number another one; alternatives of a field in cases of their own. */
const full: readonly Record<string, unknown>[] = [
  { kind: "min-max", limits, ...limited, ...points },
  { kind: "efficacy", limits, ...limited, base: 21 },
  { kind: "efficacy-exponential", limits, ...limited, base: 21 },
  { kind: "log", limits, ...limited, ...points, offset: 22 },
  { kind: "reciprocal", limits, ...limited, ...points },
  { kind: "ratio", to: "target", target: "产值 * 23", groupTo: { g: 24 }, times: 1.05, cost: "inverse", ...bounds },
  { kind: "z-score", mean: 25, deviation: 26, constant: 15 },
  { kind: "rank", ties: "average", points: { first: 27, step: 28, floor: 29 } },
  { kind: "borda", ties: "worse" },
  { kind: "interval", zeroBelow: 31, zeroAbove: 32 },
  { kind: "all-or-nothing", at: 33, score: 34, otherwise: 35 },
  {
    kind: "ladder",
    steps: [
      { from: 36, score: 37 },
      { from: 38, score: 39 },
    ],
    below: 41,
  },
  { kind: "formula", formula: "产值 * 42" },
  { kind: "base-to-target", from: "产值 * 43", target: "产值 * 44", base: 45, ...bounds },
  { kind: "base-and-slope", target: "产值 * 46", base: 47, per: "percent", above: 48, below: 49, ...bounds },
  {
    ...{ kind: "steps", from: "产值 * 51", base: 52, above: { each: 53, points: 54 }, below: { each: 55, points: 56 } },
    ...{ whole: true, ...bounds },
  },
  {
    ...{ kind: "slices", reference: { formula: "产值 * 57" }, per: "unit", base: 58, width: 59 },
    ...{ rates: [61, 62, 63], ...bounds },
  },
  { kind: "counts", each: 64, ...bounds },
  { kind: "shortfall", target: "产值 * 65", full: 66, each: 67, floor: 68 },
  { kind: "two-part", at: 69, reached: 71, best: 72, step: 73, floor: 74 },
];

const alternatives: readonly Record<string, unknown>[] = [
  { kind: "min-max", limits: { low: { unit: "370001" }, high: { formula: "产值 * 75" } } },
  { kind: "ratio", to: 76 },
  { kind: "ratio", to: { unit: "370002" } },
  { kind: "base-and-slope", target: "77", base: 78, above: { formula: "产值 / 79" }, below: { score: 81 } },
  { kind: "steps", from: "82", above: { each: 83, points: 84 }, below: { score: 85 } },
];

/** Every number in a score, those in its formulas and codes included. */
function numbersIn(value: unknown): string[] {
  if (typeof value === "number") return [String(value)];
  if (typeof value === "string") return value.match(/\d+/gu) ?? [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const written = (score: unknown, direction: "positive" | "negative" = "positive"): string =>
  scoreText(scoreSchema.parse(score), direction, (id) => `组${id}`);

test("the samples have every field of every kind", () => {
  const missing = scoreSchema.options.flatMap(({ shape }) => {
    const sample = full.find(({ kind }) => kind === shape.kind.value) ?? {};
    return Object.keys(shape)
      .filter((key) => !(key in sample))
      .map((key) => `${shape.kind.value} ${key}`);
  });
  expect(missing).toEqual([]);
});

test.each([...full, ...alternatives].map((score) => [String(score.kind), score] as const))(
  "all numbers of %s are in the words: %j",
  (_, score) => {
    const text = written(score);
    expect(numbersIn(score).filter((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`, "u").test(text))).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|object|[{}]|[a-z]{2,}(?<!min-max)/u);
  },
);

/** Two scores that differ only in a choice must not read alike. */
test.each<[string, Record<string, unknown>, Record<string, unknown>, ("positive" | "negative")?]>([
  ["clamping", { kind: "min-max", limits: "sample" }, { kind: "min-max", limits: "sample", clamp: false }],
  ["cost", { kind: "ratio", to: 5 }, { kind: "ratio", to: 5, cost: "complement" }, "negative"],
  ["cost", { kind: "ratio", to: 5, cost: "difference" }, { kind: "ratio", to: 5, cost: "complement" }, "negative"],
  [
    "ties of ranks",
    { kind: "rank", points: "n+1-rank", ties: "better" },
    { kind: "rank", points: "n+1-rank", ties: "worse" },
  ],
  ["points by place", { kind: "rank", points: "n+1-rank" }, { kind: "rank", points: "share-of-n" }],
  ["ties of Borda counts", { kind: "borda" }, { kind: "borda", ties: "better" }],
  ["whole steps", { ...full[15], whole: true }, { ...full[15], whole: false }],
  ["what a slope counts", { ...full[14], per: "unit" }, { ...full[14], per: "percent" }],
  ["what slices count", { ...full[16], per: "unit" }, { ...full[16], per: "percent" }],
  ["the reference of slices", { ...full[16], reference: "mean" }, full[16]!],
  ["a cap", { kind: "counts", each: 1 }, { kind: "counts", each: 1, cap: 5 }],
  ["a floor", { kind: "ratio", to: 5, floor: null }, { kind: "ratio", to: 5 }],
])("another choice of %s reads otherwise", (_, one, other, direction = "positive") =>
  expect(written(one, direction)).not.toBe(written(other, direction)),
);

test.each<[Score["kind"], string]>([
  [
    "min-max",
    "极差法，16—17 分；不允许值 11、满意值 12（逆向指标相反）；“组g”组不允许值 13、满意值 14，超出的不截断；样本没有差距时一律 15 分",
  ],
  [
    "log",
    "取自然对数（先加 22）后用极差法，16—17 分；不允许值 11、满意值 12（逆向指标相反）；“组g”组不允许值 13、满意值 14，超出的不截断；样本没有差距时一律 15 分",
  ],
  ["ratio", "指标值 ÷ 标准 × 100，标准为目标值“产值 × 23” × 1.05；“组g”组的标准为 24，最高 18 分，最低 19 分"],
  ["rank", "名次法，第一名 27 分，每降一位减 28 分，最低 29 分，并列取平均位次"],
  [
    "base-to-target",
    "基准值—目标值法：基准值“产值 × 43”计 45 分，目标值“产值 × 44”计 100 分，其间和以外按直线计，最高 18 分，最低 19 分",
  ],
  [
    "base-and-slope",
    "达到目标值“产值 × 46”计 47 分，每比目标优 1% 加 48 分，每比目标差 1% 减 49 分，最高 18 分，最低 19 分",
  ],
  [
    "steps",
    "以“产值 × 51”为基准值，计 52 分，每优 53 加 54 分，每差 55 减 56 分，不足一档的不计，最高 18 分，最低 19 分",
  ],
  [
    "slices",
    "分段累进，基础分 58：与“产值 × 57”的差每 59 个单位为一段，各段每单位 61、62、63 分，第 3 段起都按最后一个分值，优则加、差则减，最高 18 分，最低 19 分",
  ],
  ["counts", "计数计分，每个 64 分，最高 18 分，最低 19 分"],
  ["shortfall", "满分 66，目标值“产值 × 65”，每缺 1 个单位扣 67 分，最低 68 分"],
  ["two-part", "达到 69 得 71 分，达标的再按名次加分：第一名 72 分，每降一位减 73 分，最低 74 分；未达标 0 分"],
])("%s", (kind, expected) => expect(written(full.find((score) => score.kind === kind))).toBe(expected));
