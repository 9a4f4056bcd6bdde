import { meanOf } from "../../engine/composite/aggregate/means";
import { explain } from "../../engine/composite/explain";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { Aggregate, MethodInput } from "../../engine/composite/method";
import type { Explained, ExplainedInput } from "../../engine/terms/explained";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "./build";

type Indicator = MethodInput["indicators"][number];

const leaf = (
  code: string,
  parent: string,
  value: string,
  score: Indicator["score"],
  more: Partial<Indicator> = {},
): Indicator => {
  return { code, parent, title: `指标${code}`, weight: 1, value, direction: "positive", scope: "all", score, ...more };
};

/** Two tables, every kind of score, an imputed cell, merged rows, bonuses. */
function evaluation(): Evaluation {
  const sampled = { kind: "min-max", limits: "sample" } as const;
  const ideal = { low: 20, high: 30 };
  const method = methodOf({
    tables: [
      { name: "新", code: "代码" },
      { name: "旧", code: "代码", additive: ["人口"], recoded: [{ code: "2", was: ["2", "9"] }] },
    ],
    variables: [
      { name: "人口", column: "常住人口（人）" },
      { name: "旧人口", table: "旧", column: "人口" },
      { name: "增量", formula: "人口 - 旧人口" },
    ],
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      { code: "P", parent: "S", title: "人口", weight: 2, aggregate: "geometric" },
      { code: "Q", parent: "S", title: "其他", weight: 1, aggregate: { power: 2 } },
      leaf("A", "P", "增量 / 旧人口 * 100", { ...sampled, low: 10 }, { weight: 3 }),
      leaf(
        "B",
        "P",
        "率",
        { kind: "efficacy", limits: { low: 0, high: 50 } },
        { direction: "negative", absence: { fill: "mean" } },
      ),
      leaf("C", "Q", "人口 / mean(人口)", { kind: "ratio", to: "maximum" }),
      leaf("D", "Q", "率", { kind: "rank", points: "n+1-rank" }, { absence: { score: 1 } }),
      leaf(
        "E",
        "Q",
        "率",
        { kind: "efficacy-exponential", limits: { low: 0, high: 50 } },
        { direction: "moderate", ideal, absence: "skip" },
      ),
      leaf("F", "Q", "人口", { kind: "ratio", to: "target", target: "旧人口 * 2" }),
    ],
    adjustments: { bonuses: [{ title: "表彰", value: "率 / 10", cap: 3, absent: 0 }], bonusCap: 2 },
  });
  const fresh: CellValue[][] = [
    ["代码", "名称", "常住人口（人）", "率"],
    ["1", "甲", 120, 25],
    ["2", "乙", "1,100", null],
    ["3", "丙", 330, 40],
  ];
  const old: CellValue[][] = [
    ["代码", "人口"],
    ["1", 100],
    ["2", 400],
    ["3", 300],
    ["9", 500],
  ];
  return evaluateSheets(method, sheetOf("新", fresh), sheetOf("旧", old));
}

const input = (explained: ExplainedInput | undefined, ...way: string[]): Explained =>
  way.reduce((at, key) => (at as Explained).inputs[key]!, explained!) as Explained;

/** The number of an input. */
const numberOf = (explained: ExplainedInput | undefined): number =>
  typeof explained === "object" ? numberOf(explained.value) : (explained as number);

test("from the total to the cell", () => {
  const total = explain(evaluation(), "1");
  expect(total.rule).toBe("adjust.total");
  expect(total.label).toBe("测试办法");
  const growth = input(total, "score", "P", "A", "x");
  expect(growth).toMatchObject({ value: 20, rule: "derive.formula", written: "增量 / 旧人口 * 100" });
  expect(input(growth, "增量")).toMatchObject({
    value: 20,
    rule: "derive.formula",
    written: "人口 - 旧人口",
    label: "增量",
  });
  expect(input(growth, "增量", "人口")).toEqual({
    value: 120,
    rule: "given",
    inputs: {},
    label: "人口",
    written: "120",
    place: { file: "新.xlsx", sheet: "新", row: 1, column: 2 },
  });
  expect(input(growth, "旧人口").place).toEqual({ file: "旧.xlsx", sheet: "旧", row: 1, column: 1 });
});

test("merged rows are all there, each with its place", () => {
  const old = input(explain(evaluation(), "2", "A"), "x", "旧人口");
  expect(old).toMatchObject({ value: 900, rule: "derive.merged" });
  expect(Object.values(old.inputs).map((each) => [numberOf(each), (each as Explained).place?.row])).toEqual([
    [400, 2],
    [500, 4],
  ]);
});

test("what a cell says is kept as it is written", () =>
  expect(input(explain(evaluation(), "2", "F"), "x", "人口")).toMatchObject({ value: 1100, written: "1,100" }));

test("a figure of a whole column is one input, and the column's cell is not", () => {
  const { inputs } = input(explain(evaluation(), "1", "C"), "x");
  expect(Object.keys(inputs)).toEqual(["人口", "mean(人口)"]);
  expect(inputs["mean(人口)"]).toMatchObject({ rule: "derive.mean", value: (120 + 1100 + 330) / 3 });
});

test("a filled value shows what it was filled instead of", () => {
  const filled = input(explain(evaluation(), "2", "B"), "x");
  expect(filled).toMatchObject({ value: 32.5, rule: "impute.mean" });
  expect(input(filled, "x", "率")).toMatchObject({ value: "not-reported", place: { row: 2, column: 3 } });
});

test("a score instead of an absence, and an absence that stays one", () => {
  expect(explain(evaluation(), "2", "D")).toMatchObject({ value: 1, rule: "absence.score" });
  expect(explain(evaluation(), "2", "E")).toMatchObject({ value: "not-reported", rule: "absence" });
});

test("places and targets", () => {
  expect(explain(evaluation(), "3", "D").inputs).toMatchObject({ count: 2, place: 1, beaten: 1 });
  expect(explain(evaluation(), "3", "F").inputs).toMatchObject({
    target: { value: 600, rule: "reference.target", written: "旧人口 * 2", inputs: { 旧人口: { value: 300 } } },
    ...{ times: 1, cap: 100, floor: 0 },
  });
});

test("adjustments have their formula and their bounds", () => {
  const bonus = input(explain(evaluation(), "3"), "bonus 1");
  expect(bonus).toMatchObject({
    value: 3,
    rule: "adjust.bonus",
    label: "表彰",
    written: "率 / 10",
    inputs: { cap: 3 },
  });
  expect(input(explain(evaluation(), "3"), "bonus-cap 2")).toMatchObject({ value: -1, inputs: { cap: 2 } });
});

test("who is not there", () => {
  expect(() => explain(evaluation(), "7")).toThrow(RangeError);
  expect(() => explain(evaluation(), "1", "Z")).toThrow(RangeError);
});

/** A node's value from its own inputs, by the rule that it names; nothing for rules that only state something. */
function recomputed({ rule, inputs, value }: Explained): number | undefined {
  const of = (name: string) => numberOf(inputs[name]);
  const t = () => {
    const ideal = [of("idealLow"), of("idealHigh")] as const;
    if (rule.endsWith("negative")) return (of("high") - of("x")) / (of("high") - of("low"));
    if (rule.endsWith("positive")) return (of("x") - of("low")) / (of("high") - of("low"));
    const distance = Math.max(0, ideal[0] - of("x"), of("x") - ideal[1]);
    return 1 - distance / Math.max(ideal[0] - of("low"), of("high") - ideal[1]);
  };
  const held = (x: number) => Math.min(of("cap"), Math.max(of("floor"), x));
  const [family, kind] = rule.split(".");
  if (typeof value !== "number") return undefined;
  if (family === "aggregate") {
    const codes = Object.keys(inputs).filter(
      (key) => `weight ${key}` in inputs && typeof (inputs[key] as Explained).value === "number",
    );
    const aggregate = kind === "power" ? { power: of("power") } : (kind as Aggregate);
    return meanOf(aggregate)!(
      codes.map(of),
      codes.map((code) => of(`weight ${code}`)),
    ) as number;
  }
  if (rule === "adjust.total") return Object.keys(inputs).reduce((total, key) => total + of(key), 0);
  if (rule === "derive.merged") return Object.keys(inputs).reduce((total, key) => total + of(key), 0);
  if (family !== "normalise") return undefined;
  if (kind === "min-max") return of("scoreLow") + (of("scoreHigh") - of("scoreLow")) * t();
  if (kind === "efficacy") return of("base") + (100 - of("base")) * t();
  if (kind === "efficacy-exponential") return of("base") * (100 / of("base")) ** t();
  if (kind === "ratio") return held((100 * of("x")) / ("target" in inputs ? of("target") * of("times") : of("to")));
  if (kind === "rank") return of("count") + 1 - of("place");
  throw new Error(`no recomputation of ${rule}`);
}

test("every node's value follows from its own inputs", () => {
  const rules = new Set<string>();
  const check = (explained: Explained): void => {
    const again = recomputed(explained);
    if (again !== undefined) {
      rules.add(explained.rule);
      expect(again).toBeCloseTo(explained.value as number, 9);
    }
    for (const each of Object.values(explained.inputs)) if (typeof each === "object") check(each);
  };
  for (const unit of ["1", "2", "3"]) check(explain(evaluation(), unit));
  expect([...rules].sort()).toEqual([
    "adjust.total",
    "aggregate.arithmetic",
    "aggregate.geometric",
    "aggregate.power",
    "derive.merged",
    "normalise.efficacy-exponential.moderate",
    "normalise.efficacy.negative",
    "normalise.min-max.positive",
    "normalise.rank.positive",
    "normalise.ratio.positive",
  ]);
});

test("a dimension that the method gives a score enters its parent's working with it", () => {
  const goalposts = { kind: "min-max", limits: { low: 0, high: 100 } } as const;
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      { code: "P", parent: "S", title: "人口", weight: 3, aggregate: "arithmetic" },
      { code: "Q", parent: "S", title: "其他", weight: 1, aggregate: "arithmetic", absence: { score: 20 } },
      leaf("A", "P", "甲", goalposts),
      leaf("B", "Q", "乙", goalposts, { absence: "skip" }),
    ],
  });
  const found = evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "甲", "乙"],
      ["1", "东县", 60, null],
    ]),
  );
  // (60 × 3 + 20 × 1) ÷ 4 = 50
  const total = explain(found, "1");
  expect(total.value).toBe(50);
  expect(total.inputs.Q).toMatchObject({ value: 20, rule: "absence.score", label: "其他" });
});

test("a formula's own name x does not hide the observation", () => {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      leaf("A", "S", "甲", { kind: "formula", formula: "min(x, 4) * 2" }),
    ],
  });
  const found = evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "甲"],
      ["1", "东县", 3],
    ]),
  );
  expect(explain(found, "1", "A")).toMatchObject({ value: 6, inputs: { x: { value: 3 } } });
});

test("a score's formula may ask for the whole column of x", () => {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      leaf("A", "S", "甲", { kind: "formula", formula: "x / mean(x) * 50" }),
    ],
  });
  const found = evaluateSheets(method, sheetOf("表", [["代码", "名称", "甲"], ["1", "东县", 3], ["2", "西县", 5]])); // prettier-ignore
  // The mean of 3 and 5 is 4.
  expect(explain(found, "1", "A")).toMatchObject({ value: 37.5, inputs: { x: { value: 3 }, "mean(x)": { value: 4 } } });
});

test("a whole column that is not there was listed, and is explained as what it gave: nothing", () => {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      leaf("A", "S", "甲 / sum(乙)", { kind: "formula", formula: "x" }),
    ],
  });
  const found = evaluateSheets(method, sheetOf("表", [["代码", "名称", "甲"], ["1", "东县", 3]])); // prettier-ignore
  expect(found.issues.map(({ code }) => code)).toContain("formula.unknown-name");
  const { x } = explain(found, "1", "A").inputs as { x: Explained };
  expect(x.inputs["sum(乙)"]).toMatchObject({ value: "undefined" });
});
