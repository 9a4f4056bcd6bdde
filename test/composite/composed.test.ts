import { contributions } from "../../engine/analysis/contributions";
import { analyse } from "../../engine/analysis/findings";
import { explain } from "../../engine/composite/explain";
import type { MethodInput } from "../../engine/composite/method";
import { evaluationJson } from "../../engine/report/evaluation-json";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { explainSentence, explainSteps } from "../../engine/report/explain";
import type { CellValue } from "../../engine/terms/sheet";
import { valueAt, valuesOf } from "../../engine/terms/column";
import { checkMethod } from "../../engine/composite/method";
import { evaluateSheets, methodInput, methodOf, positionOf, sheetOf } from "./build";

type Indicator = MethodInput["indicators"][number];
type Composed = NonNullable<MethodInput["units"]["composed"]>;

function plain(code: string, parent: string, weight: number, more: Partial<Indicator> = {}): Indicator {
  const score = { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false } as const;
  return { code, parent, title: code, weight, value: code.toLowerCase(), direction: "positive", score, ...more };
}

// Anhui, 皖政办秘〔2010〕126号: cities have a block of targets (20 %) and one of effectiveness (80 %); in it one city takes
// the weighted mean of its counties.
const indicators: Indicator[] = [
  { code: "S", title: "综合得分", aggregate: "arithmetic" },
  plain("T", "S", 20, { absence: "skip" }),
  { code: "E", parent: "S", title: "发展成效", weight: 80, aggregate: "arithmetic" },
  plain("A", "E", 1),
  plain("B", "E", 3),
];
const rows: readonly (readonly CellValue[])[] = [
  ["3415", "六安市", 3, 90, null, 999],
  ["341522", "霍邱县", 60, "/", 80, 40],
  ["341525", "霍山县", 20, "/", 60, 100],
  ["3401", "合肥市", 70, 80, 50, 70],
];

function evaluated(composed: Composed, part: Partial<MethodInput> = {}, data = rows) {
  const method = methodOf({ units: { name: "名称", composed }, indicators, ...part });
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", "人口", "t", "a", "b"], ...data]));
}

const luan: Composed = [{ code: "3415", of: ["341522", "341525"], node: "E", weight: "人口" }];

// 霍邱 (80 + 3 · 40) ÷ 4 = 50, 霍山 (60 + 3 · 100) ÷ 4 = 90: 六安 (60 · 50 + 20 · 90) ÷ 80 = 60.
test("a city's block is the weighted mean of its counties'; its own cells there do not matter", () => {
  const evaluation = evaluated(luan);
  expect(valuesOf(evaluation.scores.get("E")!)).toEqual([60, 50, 90, 65]);
  expect(valuesOf(evaluation.total)).toEqual([0.2 * 90 + 0.8 * 60, 50, 90, 0.2 * 80 + 0.8 * 65]);
  expect(evaluation.ranks.all).toEqual([3, 4, 1, 2]);
  expect(evaluation.issues).toEqual([]);
  for (const stage of [...Object.values(evaluation.stages), evaluation.scores])
    expect(valueAt(stage.get("B")!, 0)).toBe("not-applicable");
});

test("the root, equal weights, a reference unit", () => {
  const evaluation = evaluated([{ code: "3415", of: ["341522", "341525"] }], {
    units: { name: "名称", unranked: ["3415"], composed: [{ code: "3415", of: ["341522", "341525"] }] },
  });
  expect(valuesOf(evaluation.total)).toEqual([70, 50, 90, 68]);
  expect(evaluation.ranks.all).toEqual([null, 3, 1, 2]);
});

test("an indicator", () => {
  const evaluation = evaluated([{ code: "3415", of: ["341522", "3401"], node: "A" }]);
  expect(valuesOf(evaluation.scores.get("A")!)).toEqual([65, 80, 60, 50]);
  expect(evaluation.issues).toEqual([]);
});

test("its own figures are in no sample", () => {
  const own = indicators.map((node) =>
    node.code === "B"
      ? { ...node, scope: "all" as const, score: { kind: "min-max" as const, limits: "sample" as const } }
      : node,
  );
  const { scores, yardsticks } = evaluated(luan, { indicators: own, absence: { fill: "maximum" } });
  expect(valuesOf(scores.get("B")!)).toEqual(["not-applicable", 0, 100, 50]);
  expect(yardsticks.get("B")!.get("")).toMatchObject({ low: 40, high: 100 });
});

test("contributions are the weighted mean of the members', and add up", () => {
  const { indicators: found } = contributions(evaluated(luan));
  const points = Object.fromEntries([...found].map(([code, column]) => [code, valueAt(column, 0)]));
  // A: 0.8 · (60 · 20 + 20 · 15) ÷ 80; B: 0.8 · (60 · 30 + 20 · 75) ÷ 80.
  expect(points["T"]).toBeCloseTo(18, 12);
  expect(points["A"]).toBeCloseTo(15, 12);
  expect(points["B"]).toBeCloseTo(33, 12);
});

describe("what is absent", () => {
  const gap = rows.map((row) => (row[0] === "341522" ? row.with(4, null) : row));
  test("withholds the city's score", () => {
    const evaluation = evaluated(luan, {}, gap);
    expect(valueAt(evaluation.scores.get("E")!, 0)).toBe("withheld");
    expect(evaluation.issues.map(({ code }) => code).sort()).toEqual(["composed.withheld", "score.withheld"]);
  });
  test("is left out where the node says so", () => {
    const own = indicators.map((node) => (node.code === "E" ? { ...node, absence: "skip" as const } : node));
    expect(valueAt(evaluated(luan, { indicators: own }, gap).scores.get("E")!, 0)).toBe(90);
  });
  test("is given a score where the node says so", () => {
    const own = indicators.map((node) => (node.code === "E" ? { ...node, absence: { score: 10 } } : node));
    const evaluation = evaluated(luan, { indicators: own }, gap);
    expect(valueAt(evaluation.scores.get("E")!, 0)).toBe((60 * 10 + 20 * 90) / 80);
    const parts = [...contributions(evaluation, "E").indicators.values()].map((column) => valueAt(column, 0));
    expect(parts.reduce<number>((sum, each) => sum + (typeof each === "number" ? each : 0), 0)).toBeCloseTo(30, 12);
  });
  test("weights", () => {
    const evaluation = evaluated(
      luan,
      {},
      rows.map((row) => (row[0] === "341522" ? row.with(2, -5) : row)),
    );
    expect(valueAt(evaluation.scores.get("E")!, 0)).toBe("withheld");
    expect(evaluation.issues.map(({ code }) => code)).toEqual(["composed.no-weight", "composed.withheld"]);
  });
  test("members and units that are not evaluated", () => {
    const evaluation = evaluated([
      ...luan.map((each) => ({ ...each, of: ["341522", "9"] })),
      { code: "8", of: ["3401"] },
    ]);
    expect(valueAt(evaluation.scores.get("E")!, 0)).toBe("withheld");
    expect(evaluation.issues.map(({ code }) => code)).toEqual([
      "composed.no-member",
      "composed.no-unit",
      "composed.withheld",
    ]);
  });
});

test("explained by the members' scores, and shown in the results", () => {
  const evaluation = evaluated(luan);
  const explained = explain(evaluation, "3415", "E");
  expect(explainSentence(explained)).toBe(
    "发展成效 60.00 分：霍邱县 50.00 分（权重 60），霍山县 90.00 分（权重 20）；由下级单位的得分加权平均。",
  );
  expect(explainSteps(explained)).toEqual([
    "发展成效：（50.00×60 + 90.00×20）÷ 80 = 60.00",
    "\u3000霍邱县：50.00 分",
    "\u3000霍山县：90.00 分",
  ]);
  const findings = analyse(evaluation);
  const sheets = JSON.stringify(
    evaluationSheets(findings).map(({ rows: cells, notes }) => [cells, [...(notes ?? [])]]),
  );
  expect(sheets).toContain("由 2 个下级单位的得分加权平均（名称后为权重）：霍邱县 60、霍山县 20");
  expect(sheets).toContain("3415：“发展成效”取 341522、341525 的得分按“人口”加权平均");
  const { units } = evaluationJson(findings) as { units: { code: string; composed?: unknown }[] };
  expect(units.find(({ code }) => code === "3415")!.composed).toEqual([
    { node: "E", of: [{ code: "341522", weight: 60 }, { code: "341525", weight: 20 }] }, // prettier-ignore
  ]);
  expect(positionOf(evaluation, "六安市")).toBe(0);
});

test("a bonus by a score below what the city takes from its counties is explained: there it has none", () => {
  const evaluation = evaluated([{ code: "3415", of: ["341522", "341525"] }], {
    adjustments: { bonuses: [{ title: "加分", value: "得分.E > 60 ? 1 : 0", absent: 0 }] },
  });
  const { inputs } = explain(evaluation, "3415");
  expect(inputs["bonus 1"]).toMatchObject({
    value: 0,
    inputs: { "得分.E": { label: "发展成效", value: "not-applicable" } },
  });
});

test.each<[string, Composed, string[]]>([
  [
    "composed of what is composed",
    [
      { code: "1", of: ["2"] },
      { code: "2", of: ["3"] },
    ],
    ["composed.nested"],
  ],
  ["of itself", [{ code: "1", of: ["1"] }], ["composed.nested"]],
  [
    "at a node and below it",
    [
      { code: "1", of: ["2"] },
      { code: "1", of: ["3"], node: "E" },
    ],
    ["composed.twice"],
  ],
  [
    "at two branches",
    [
      { code: "1", of: ["2"], node: "T" },
      { code: "1", of: ["3"], node: "E" },
    ],
    [],
  ],
  ["of one unit twice", [{ code: "1", of: ["2", "2"] }], ["composed.repeated"]],
  ["at no node", [{ code: "1", of: ["2"], node: "X" }], ["node.unknown"]],
  ["a formula that cannot be read", [{ code: "1", of: ["2"], weight: "人口 +" }], ["formula.syntax"]],
])("%s", (_, composed, expected) => {
  const { issues } = checkMethod(methodInput({ units: { name: "名称", composed }, indicators }));
  expect(issues.map(({ code }) => code)).toEqual(expected);
});
