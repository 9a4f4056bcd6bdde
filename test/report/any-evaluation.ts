import * as fc from "fast-check";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { methodInput, sheetOf } from "../composite/build";

type Indicator = MethodInput["indicators"][number];
type Score = NonNullable<Indicator["score"]>;
type Aggregate = NonNullable<Indicator["aggregate"]>;
type WeightsFrom = NonNullable<Indicator["weightsFrom"]>;
type Absence = NonNullable<Indicator["absence"]>;
type Treat = NonNullable<Indicator["treat"]>;
type List = NonNullable<MethodInput["lists"]>[number];

/** A method and its tables, 表 and 上期. */
export interface Case {
  readonly method: MethodInput;
  readonly sheets: readonly Sheet[];
}

const one = fc.constantFrom;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
/** A record without the fields that came out undefined. */
const fields = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc
    .record(model)
    .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T);

const columns = ["a", "b", "c", "d", "e"];
const classes = ["甲", "乙", "丙"];
const codes = Array.from({ length: 9 }, (_, i) => `3701${i + 10}`);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 120 }), weight: 8 },
  { arbitrary: fc.double({ min: -50, max: 1e6, noNaN: true }).map((x) => x + 0), weight: 2 },
  { arbitrary: fc.integer({ min: -3, max: 3 }), weight: 2 },
  { arbitrary: one<CellValue>(null, "/", "多", "１２．５", " 7 "), weight: 1 },
);
const row = fc.tuple(fc.tuple(cell, cell, cell, cell, cell), one(...classes, ...classes, null));
/** Mostly several units; now and then none, one, all alike, or all absent. */
const rows = fc.oneof(
  { arbitrary: fc.array(row, { minLength: 2, maxLength: 9 }), weight: 8 },
  { arbitrary: fc.array(row, { maxLength: 2 }), weight: 2 },
  {
    arbitrary: fc.tuple(row, fc.integer({ min: 2, max: 6 })).map(([each, n]) => Array<typeof each>(n).fill(each)),
    weight: 1,
  },
  {
    arbitrary: one(3, 6).map((n) =>
      Array.from({ length: n }, () => [columns.map((): CellValue => null), "甲"] as const),
    ),
    weight: 1,
  },
);

const formula = one(
  ...columns,
  ...columns,
  "a - b",
  "a / b",
  "上期.a",
  "(a / 上期.a - 1) * 100",
  "rank(c)",
  "share(d) * 100",
);
const bounds = { cap: maybe(one(90, 120)), floor: maybe(one(0, 10)) };
type End = "sample" | { unit: string } | { formula: string };
const ends: End[] = ["sample", { unit: "370110" }, { formula: "maxOf(上期.a)" }, { formula: "上期.a" }];
const limits = fc.oneof(
  fc.constant("sample" as const),
  fc.constant({ low: 1, high: 100 }),
  fc.record({ low: one<End | number>(...ends, 2), high: one<End | number>(...ends, 50) }),
);
const between = { limits, clamp: fc.boolean(), constant: maybe(one(0, 60)) };
const ties = maybe(one("better" as const, "average" as const, "worse" as const));
const kinds = <K extends Score["kind"]>(kind: K) => ({ kind: fc.constant(kind) });

const score: fc.Arbitrary<Score> = fc.oneof(
  fields<Score>({ ...kinds("min-max"), ...between }),
  fields<Score>({ ...kinds("efficacy"), base: one(0, 60), ...between }),
  fields<Score>({ ...kinds("efficacy-exponential"), base: one(40, 60), ...between }),
  fields<Score>({ ...kinds("log"), offset: one(0, 1), ...between }),
  fields<Score>({ ...kinds("reciprocal"), ...between }),
  fields<Score>({
    ...kinds("ratio"),
    to: one<"maximum" | "minimum" | "mean" | "median" | 50 | { unit: string }>(
      "maximum",
      "minimum",
      "mean",
      "median",
      50,
      {
        unit: "370111",
      },
    ),
    times: one(1, 1.05),
    cost: one("inverse", "complement", "difference"),
    cap: one(100, 120, null),
    floor: one(0, null),
  }),
  fields<Score>({ ...kinds("ratio"), to: fc.constant("target"), target: one("上期.a", "b"), cap: one(100, null) }),
  fields<Score>({ ...kinds("z-score"), mean: one(0, 70), deviation: one(1, 10), constant: maybe(one(0)) }),
  fields<Score>({
    ...kinds("rank"),
    ties,
    points: one<"n+1-rank" | "share-of-n" | "percentile" | { first: number; step: number; floor: number }>(
      "n+1-rank",
      "share-of-n",
      "percentile",
      { first: 100, step: 5, floor: 60 },
    ),
  }),
  fields<Score>({ ...kinds("borda"), ties }),
  fields<Score>({ ...kinds("all-or-nothing"), at: one(3, 50) }),
  fc.constant<Score>({
    kind: "ladder",
    steps: [
      { from: 50, score: 60 },
      { from: 90, score: 100 },
    ],
    below: 10,
  }),
  fields<Score>({ ...kinds("interval"), zeroBelow: one(-20), zeroAbove: one(150) }),
  fields<Score>({ ...kinds("formula"), formula: one("x / 2", "sqrt(x)", "x / mean(x) * 50") }),
  fields<Score>({
    ...kinds("base-to-target"),
    from: one("0", "上期.a"),
    target: one("100", "maxOf(a)"),
    base: one(0, 60),
  }),
  fields<Score>({
    ...kinds("base-and-slope"),
    target: one("50", "上期.b"),
    base: one(80),
    per: one("unit", "percent"),
    above: one<number | { formula: string }>(0.5, { formula: "if(b > 50, 0.1, 0.3)" }),
    below: one<number | { score: number }>(1, { score: 0 }),
    ...bounds,
  }),
  fields<Score>({
    ...kinds("steps"),
    from: one("50", "上期.a"),
    base: one(0, 60),
    above: fc.constant({ each: 3, points: 0.5 }),
    below: one<{ each: number; points: number } | { score: number }>({ each: 2, points: 0.5 }, { score: 0 }),
    whole: fc.boolean(),
    ...bounds,
  }),
  fields<Score>({
    ...kinds("slices"),
    reference: one<"mean" | { formula: string }>("mean", { formula: "上期.a" }),
    per: one("percent", "unit"),
    base: one(60),
    width: one(10),
    rates: one([3, 1.5, 1], [2]),
    ...bounds,
  }),
  fields<Score>({ ...kinds("counts"), each: one(2), ...bounds }),
  fields<Score>({
    ...kinds("shortfall"),
    target: one("50", "上期.a"),
    full: one(100, 20),
    each: one(1),
    floor: one(0),
  }),
  fields<Score>({ ...kinds("two-part"), at: one(40), reached: one(50), best: one(50), step: one(5) }),
);

const rule = one<
  Exclude<Absence, object> | { score: number } | { fill: number | "mean" | "group-median" | { formula: string } }
>(
  "withhold",
  "skip",
  { score: 20 },
  { fill: 5 },
  { fill: "mean" },
  { fill: "group-median" },
  { fill: { formula: "上期.a" } },
);
const absence: fc.Arbitrary<Absence> = fc.oneof(
  { arbitrary: rule, weight: 4 },
  { arbitrary: fc.record({ "not-applicable": rule, otherwise: rule }), weight: 1 },
  {
    arbitrary: one("last" as const, "linear" as const).map((how) => ({
      fill: {
        year: 2024,
        years: [
          { year: 2023, value: "上期.b" },
          { year: 2025, value: "e" },
        ],
        how,
      },
    })),
    weight: 1,
  },
);

const treat = one<Treat>(
  { steps: [{ kind: "winsorise", cells: 2 }] },
  {
    test: { skewness: 2, kurtosis: 3.5 },
    steps: [
      { kind: "winsorise", cells: 1 },
      { kind: "log", form: "ct" },
    ],
  },
  {
    steps: [
      { kind: "percentiles", low: 0.1, high: 0.9 },
      { kind: "clip", high: 80 },
    ],
    combine: true,
  },
  { steps: [{ kind: "log", form: "gii" }] },
  { steps: [{ kind: "box-cox", lambda: 0.5 }] },
);

const weightScope = one("all" as const, "group" as const);
const dataWeights = fc.oneof(
  fc.record({ kind: one("entropy" as const), scope: weightScope, shift: one(0, 100) }),
  fc.record({
    kind: one("critic" as const, "deviation" as const, "variation" as const, "principal-component" as const),
    scope: weightScope,
  }),
);
/** How two children matter to each other; dimensions have two. */
const judged = one<{ kind: "ahp"; judgements: number[][] }>({ kind: "ahp", judgements: [[3]] });
const weightsFrom: fc.Arbitrary<WeightsFrom> = fc.oneof(
  fc.constant("equal" as const),
  dataWeights,
  judged,
  fc.record({
    kind: fc.constant("combined" as const),
    of: fc.tuple(fc.oneof(fc.constant({ kind: "written" as const }), dataWeights), fc.oneof(dataWeights, judged)),
    how: one("sum" as const, "product" as const),
    share: one(0, 0.3),
  }),
);

const aggregate = one<Aggregate>(
  ...(["arithmetic", "arithmetic", "geometric", "harmonic", "median", "minimum", "maximum"] as const),
  ...(["sum", "points", "copeland", "topsis"] as const),
  { power: 2 },
  { topsis: "none" },
);
const dimension = fields<Partial<Indicator>>({
  aggregate,
  scope: weightScope,
  weightsFrom: maybe(weightsFrom),
  absence: maybe(one<Absence>("skip", { score: 30 })),
  minimumPresent: one(0, 0, 0.6),
  groupWeights: one<Record<string, number>>({}, {}, { g: 7 }),
  lift: maybe(fc.constant({ when: "a > 60", times: 1.5 })),
});

const groupWeights = one<Record<string, number>>({}, {}, { g: 4, h: 9 }, { h: 0 });
const unitWeights = one<Record<string, number>>({}, {}, {}, { "370111": 2 });
const leaf = fields<Partial<Indicator>>({
  value: formula,
  direction: one("positive", "positive", "negative", "moderate"),
  scope: weightScope,
  score,
  weight: fc.integer({ min: 1, max: 9 }),
  groupWeights,
  unitWeights,
  absence: maybe(absence),
  treat: maybe(treat),
  lift: maybe(one({ when: "b > 50", times: 1.5 }, { when: "c > 50", add: 1 })),
});

/** What the check refuses of a kind of score is not asked of it. */
function fitting(node: Partial<Indicator>): Partial<Indicator> {
  const { kind } = node.score!;
  const only = { interval: "moderate", reciprocal: "negative", counts: "positive" } as const;
  const isModest = node.direction !== "moderate" || ["min-max", "efficacy", "rank", "z-score"].includes(kind);
  const direction = kind in only ? only[kind as keyof typeof only] : isModest ? node.direction : "positive";
  return { ...node, direction, ...(direction === "moderate" ? { ideal: { low: 10, high: 60 } } : {}) };
}

/** Two dimensions of two indicators each, and an indicator right under the root. */
const indicators = fc
  .tuple(dimension, dimension, dimension, leaf, leaf, leaf, leaf, leaf)
  .map(([root, first, second, ...leaves]): Indicator[] => {
    const { aggregate, scope, minimumPresent, weightsFrom: from } = root;
    const own = { aggregate, scope, minimumPresent };
    // The judgements are of two children.
    const threeFit = typeof from === "object" && JSON.stringify(from).includes("ahp") ? undefined : from;
    return [
      { code: "S", title: "综合得分", ...own, ...(threeFit === undefined ? {} : { weightsFrom: threeFit }) },
      { code: "P", parent: "S", title: "发展水平", weight: 3, ...first },
      { code: "Q", parent: "S", title: "发展活力", weight: 2, ...second },
      ...leaves.map((each, i): Indicator => ({
        code: "ABCDE"[i]!,
        title: `指标${i + 1}`,
        parent: "PPQQS"[i]!,
        ...fitting(each),
      })),
    ];
  });

const groups = one<Pick<MethodInput, "groups" | "grouping" | "choices" | "clustering">>(
  {
    groups: [
      { id: "g", title: "甲类", where: '类 == "甲"' },
      { id: "h", title: "乙类", where: '类 == "乙"' },
    ],
  },
  {
    groups: [
      { id: "g", title: "甲类", chosen: true },
      { id: "h", title: "乙类", chosen: true },
    ],
    choices: ["类", "次选"],
    grouping: "multiple-best",
  },
  {
    groups: [
      { id: "g", title: "甲类", where: "a > 30" },
      { id: "h", title: "乙类", where: "b > 10" },
    ],
    grouping: "multiple-first",
  },
  {
    groups: [
      { id: "g", title: "一类", cluster: 1 },
      { id: "h", title: "二类", cluster: 2 },
    ],
    clustering: { by: ["a", "b"] },
  },
  {
    groups: [
      { id: "g", title: "甲类", codes: codes.slice(0, 3) },
      { id: "h", title: "乙类", codes: codes.slice(3) },
    ],
  },
);

const units = fields<MethodInput["units"]>({
  name: fc.constant("名称"),
  where: maybe(one("a > 0", "a > 1e9")),
  entry: maybe(one("b >= 0")),
  unranked: one<string[]>([], [], ["370112"]),
  exclude: one<{ code: string; reason: string }[]>([], [{ code: "370113", reason: "新设" }]),
  availability: maybe(one({ present: 0.5 }, { present: 0.6, nonZero: 0.5, keep: ["370111"] })),
  composed: one<{ code: string; of: string[]; node?: string; weight?: string }[]>(
    [],
    [],
    [{ code: "370110", of: ["370111", "370114"], weight: "a" }],
    [{ code: "370110", of: ["370111", "370114"], node: "P" }],
  ),
});

const by = one<List["by"]>("score", "rise", "growth", "P", { formula: "sqrt(得分.P * 得分.Q)" });
const lists = fc
  .tuple(by, by, fc.boolean(), one({ top: 2 }, { quotas: { g: 1, h: 1 } }))
  .map(([first, second, fill, size]): List[] => [
    { id: "l1", title: "十强", by: first, top: 2, fill },
    {
      id: "l2",
      title: "先进",
      by: second,
      without: ["l1"],
      withdrawn: [{ code: "370112", reason: "弄虚作假" }],
      ...size,
    },
  ]);
const whole: fc.Arbitrary<Partial<MethodInput>> = fields<Partial<MethodInput>>({
  absence,
  treat: maybe(treat),
  lists,
  adjustments: one<NonNullable<MethodInput["adjustments"]>>(
    {},
    {
      bonuses: [{ title: "加分", value: "c / 10", cap: 3 }],
      deductions: [{ title: "扣分", value: "rank(得分.P) == 1 ? 1 : 0", absent: 0 }],
      vetoes: [{ title: "安全事故", when: "d > 100", effect: "score" }],
      gates: [{ title: "前置", when: "得分.Q > 20" }],
    },
  ),
  ranking: one<NonNullable<MethodInput["ranking"]>>(
    { previous: "上期.名次", previousScore: "上期.总分" },
    {
      scope: ["group", "all"],
      ties: "dense",
      rankOn: 1,
      previous: "上期.名次",
      previousScore: "上期.总分",
      tieBreak: ["Q", "A"],
    },
  ),
  bands: one<NonNullable<MethodInput["bands"]>>(
    [],
    [
      { title: "优秀", from: 80, when: "得分.P > 50" },
      { title: "良好", from: 50 },
    ],
  ),
  streaks: one<NonNullable<MethodInput["streaks"]>>(
    [],
    [
      { title: "连续三年", lists: ["l1"], before: ["上期.名次 <= 2", "e > 3"], atLeast: 3 },
      { title: "连续落榜", lists: ["l1", "l2"], off: true, before: ["上期.名次 > 2"], atLeast: 2, when: "a > 5" },
    ],
  ),
  typing: maybe(
    fc.constant<NonNullable<MethodInput["typing"]>>({
      title: "分型",
      axes: [
        { title: "水平", by: "score", below: "低", bands: [{ title: "高", from: 60 }] },
        {
          title: "平衡",
          by: { dispersion: ["P", "Q"], deviation: "population" },
          below: "均衡",
          bands: [{ title: "不均衡", from: 10, border: "above" }],
        },
      ],
    }),
  ),
});

/** Methods that use everything at once, each choice made apart, with small tables that hold what tables hold. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(indicators, groups, units, whole, rows, fc.array(row, { minLength: 1, maxLength: 9 }))
  .map(([nodes, grouped, selected, more, now, last]): Case => {
    const method = methodInput({
      tables: [
        { name: "表", code: "代码", year: 2024 },
        { name: "上期", code: "代码", year: 2023 },
      ],
      indicators: nodes,
      units: selected,
      ...grouped,
      ...more,
    });
    const sheets = [
      sheetOf("表", [
        ["代码", "名称", ...columns, "类", "次选"],
        ...now.map(([cells, kind], i) => [codes[i]!, `县${i + 1}`, ...cells, kind, kind === "甲" ? "乙" : null]),
      ]),
      sheetOf("上期", [
        ["代码", ...columns, "名次", "总分"],
        ...last.map(([cells], i) => [codes[i]!, ...cells, i + 1, 90 - i]),
      ]),
    ];
    return { method, sheets };
  });
