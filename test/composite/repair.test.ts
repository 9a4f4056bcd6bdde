import type { MethodInput } from "../../engine/composite/method";
import { explain } from "../../engine/composite/explain";
import { valuesOf } from "../../engine/terms/column";
import type { CellValue } from "../../engine/terms/sheet";
import type { Explained } from "../../engine/terms/explained";
import { evaluateSheets, methodOf, sheetOf } from "./build";

type Indicator = MethodInput["indicators"][number];
type Absence = NonNullable<Indicator["absence"]>;

const header = ["代码", "名称", "a", "b", "c"];

/** Indicators of the columns a, b and c as they are, with what the case is about. */
function methodFor(own: Partial<Indicator>, more: Partial<MethodInput> = {}) {
  return methodOf({
    absence: "skip",
    indicators: [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      ...["a", "b", "c"].map((name): Indicator => ({
        ...{ code: name.toUpperCase(), parent: "S", title: name, weight: 1, value: name, direction: "positive" },
        ...{ scope: "all", score: { kind: "min-max", limits: { low: 0, high: 100 } } },
        ...(name === "a" ? own : {}),
      })),
    ],
    ...more,
  });
}

/** What the indicator A is after filling, for rows of a, b and c of the units 1, 2 … */
function filled(absence: Absence, rows: readonly (readonly CellValue[])[], more: Partial<MethodInput> = {}) {
  const sheet = sheetOf("表", [header, ...rows.map((row, i) => [String(i + 1), `县${i + 1}`, ...row])]);
  const evaluation = evaluateSheets(methodFor({ absence }, more), sheet);
  return { found: valuesOf(evaluation.stages.imputed.get("A")!), evaluation };
}

describe("what fills a gap", () => {
  const data: CellValue[][] = [
    [1, 10, 20],
    [2, 10, 20],
    [9, 30, 40],
    [null, 5, 7],
  ];

  // Of 1, 2, 9: mean 4, median 2.
  test.each<[what: string, fill: Extract<Absence, { fill: unknown }>["fill"], expected: number]>([
    ["a number", 3, 3],
    ["the mean", "mean", 4],
    ["the median", "median", 2],
    ["the minimum", "minimum", 1],
    ["the maximum", "maximum", 9],
    ["a formula of the unit's own figures: 5 × 2 − 7", { formula: "b * 2 - c" }, 3],
    ["a formula over a whole column: the mean of b is 13.75", { formula: "mean(b)" }, 13.75],
    // 5 in 2020 and 7 in 2024: a quarter of the way is 5.5.
    ["the line between two years", series(2021, "linear", [2020, "b"], [2024, "c"]), 5.5],
    ["the nearer of two years before", series(2021, "linear", [2018, "b"], [2020, "c"]), 7],
    ["the nearer of two years after", series(2021, "linear", [2025, "b"], [2023, "c"]), 7],
    ["the latest year before, whatever comes after", series(2021, "last", [2020, "b"], [2022, "c"]), 5],
  ])("%s", (_, fill, expected) => {
    const { found } = filled({ fill }, data);
    expect(found.slice(0, 3)).toEqual([1, 2, 9]);
    expect(found[3]).toBeCloseTo(expected, 12);
  });

  test("of the group: of 1 and 2, mean 1.5; a unit in no group keeps its gap", () => {
    const groups = [
      { id: "g", title: "甲组", codes: ["1", "2", "4"] },
      { id: "h", title: "乙组", codes: ["3"] },
    ];
    expect(filled({ fill: "group-mean" }, data, { groups }).found).toEqual([1, 2, 9, 1.5]);
    expect(filled({ fill: "group-median" }, [...data, [null, 1, 1]], { groups }).found).toEqual([
      1,
      2,
      9,
      1.5,
      "not-reported",
    ]);
  });

  test("reference units shape no figure and are filled by it", () => {
    const units = { name: "名称", unranked: ["3", "4"] };
    expect(filled({ fill: "maximum" }, data, { units }).found).toEqual([1, 2, 9, 2]);
  });

  test("where what fills it is absent too, the gap stays, with its own reason", () => {
    expect(filled({ fill: { formula: "b" } }, [["/", null, 1]]).found).toEqual(["not-applicable"]);
    expect(filled({ fill: { formula: "b / 0" } }, [[null, 3, 1]]).found).toEqual(["not-reported"]);
    expect(filled({ fill: "mean" }, [[null, 1, 1]]).found).toEqual(["not-reported"]);
    expect(filled({ fill: series(2021, "last", [2020, "b"]) }, [["多", null, 1]]).found).toEqual(["unreadable"]);
  });

  test("years without a number are passed over", () => {
    const fill = series(2021, "linear", [2019, "b"], [2020, "c"], [2023, "b"]);
    // c of 2020 is blank: between 6 in 2019 and 6 in 2023.
    expect(filled({ fill }, [[null, 6, null]]).found).toEqual([6]);
    expect(filled({ fill: series(2021, "last", [2019, "b"], [2020, "c"]) }, [[null, 6, null]]).found).toEqual([6]);
  });

  test("one rule a reason", () => {
    const absence: Absence = {
      "not-reported": { fill: { formula: "b" } },
      "not-applicable": { fill: 0 },
      otherwise: "skip",
    };
    expect(
      filled(absence, [
        [null, 5, 1],
        ["/", 5, 1],
        ["多", 5, 1],
      ]).found,
    ).toEqual([5, 0, "unreadable"]);
  });

  test("a formula that is wrong is one issue with its place, and fills nothing", () => {
    const { found, evaluation } = filled({ fill: { formula: "b + 没有" } }, [
      [null, 5, 1],
      [null, 6, 1],
    ]);
    expect(found).toEqual(["not-reported", "not-reported"]);
    const wrong = evaluation.issues.filter(({ code }) => code.startsWith("formula."));
    expect(wrong.map(({ where }) => where.path)).toEqual(["indicators.1.absence.fill.formula"]);
  });

  test("the trace shows what filled it, down to the cells", () => {
    const { evaluation } = filled({ fill: series(2021, "linear", [2020, "b"], [2024, "c"]) }, data);
    const { inputs } = explain(evaluation, "4", "A");
    const x = inputs.x as Explained;
    expect(x).toMatchObject({ value: 5.5, rule: "impute.linear" });
    expect(x.inputs).toMatchObject({
      x: { value: "not-reported" },
      year: 2021,
      ...{ year1: 2020, value1: { value: 5 }, year2: 2024, value2: { value: 7 } },
    });
    expect((x.inputs.value2 as Explained).inputs.c).toMatchObject({ place: { row: 4, column: 4 } });
  });
});

function series(year: number, how: "linear" | "last", ...years: readonly (readonly [year: number, value: string])[]) {
  return { year, how, years: years.map(([each, value]) => ({ year: each, value })) };
}

describe("units that reported too little", () => {
  /** Names of who takes part, and why the others do not. */
  function screened(availability: object, rows: readonly (readonly CellValue[])[], more: Partial<MethodInput> = {}) {
    const units = { name: "名称", availability, ...(more.units ?? {}) };
    const sheet = sheetOf("表", [header, ...rows.map((row, i) => [String(i + 1), `县${i + 1}`, ...row])]);
    const evaluation = evaluateSheets(methodFor({}, { ...more, units }), sheet);
    return { in: evaluation.units.map(({ name }) => name), out: evaluation.excluded, evaluation };
  }

  const data: CellValue[][] = [
    [1, 2, 3],
    [1, null, 3],
    [1, null, null],
    [0, 0, 3],
  ];

  test("the share of what was asked that is there: 2 of 3 is less than 0.7", () => {
    const { in: taken, out, evaluation } = screened({ present: 0.7 }, data);
    expect(taken).toEqual(["县1", "县4"]);
    expect(out).toEqual([
      { code: "2", name: "县2", why: "availability", reported: { asked: 3, present: 2, nonZero: 2 } },
      { code: "3", name: "县3", why: "availability", reported: { asked: 3, present: 1, nonZero: 1 } },
    ]);
    expect(evaluation.issues.filter(({ code }) => code === "unit.availability")).toMatchObject([
      { severity: "warning", where: { row: 2 }, params: { name: "县2", asked: 3, present: 2, nonZero: 2 } },
      { params: { name: "县3" } },
    ]);
  });

  test("at the limit a unit stays", () => expect(screened({ present: 2 / 3 }, data).in).toEqual(["县1", "县2", "县4"]));

  test("of what is there, the share that is not 0: 1 of 3", () =>
    expect(screened({ nonZero: 0.5 }, data).in).toEqual(["县1", "县2", "县3"]));

  test("who is kept, and reference units, are spared", () => {
    const units = { unranked: ["2"] } as never;
    expect(screened({ present: 1, keep: ["3"] }, data, { units }).in).toEqual(["县1", "县2", "县3", "县4"]);
  });

  test("what does not apply to a unit is not asked of it", () =>
    expect(
      screened({ present: 1 }, [
        [1, 2, 3],
        [1, "/", 3],
        [1, null, "/"],
      ]).in,
    ).toEqual(["县1", "县2"]));

  test("who was asked for nothing has reported nothing", () =>
    expect(
      screened({ present: 0.1 }, [
        [1, 2, 3],
        ["/", "/", "/"],
      ]).in,
    ).toEqual(["县1"]));

  test("what has the weight 0 in its group, or only is published, is not asked either", () => {
    const [root, ...leaves] = methodFor({}).indicators;
    const groups = [
      { id: "g", title: "甲组", codes: ["1", "2"] },
      { id: "h", title: "乙组", codes: ["3"] },
    ];
    const indicators = [
      root!,
      { ...leaves[0]!, groupWeights: { g: 0 } },
      leaves[1]!,
      { ...leaves[2]!, counts: false },
    ] as Indicator[];
    const rows = [
      [null, 2, null],
      [1, null, 3],
      [null, 2, 3],
    ];
    expect(screened({ present: 1 }, rows, { groups, indicators }).in).toEqual(["县1"]);
  });

  test("an indicator that nobody has is asked of nobody", () =>
    expect(
      screened({ present: 1 }, [
        [1, 2, null],
        [1, 2, null],
      ]).in,
    ).toEqual(["县1", "县2"]));

  test("everything after sees only those who stay: the mean of a is 1, not 34", () => {
    const [root, first, ...others] = methodFor({}).indicators;
    const indicators = [root!, { ...first!, value: "a / mean(a)" }, ...others] as Indicator[];
    const { evaluation } = screened(
      { present: 1 },
      [
        [1, 2, 3],
        [100, null, null],
        [1, 2, 3],
      ],
      { indicators },
    );
    expect(valuesOf(evaluation.stages.derived.get("A")!)).toEqual([1, 1]);
  });

  test("the count is of what was reported, before anything is filled", () =>
    expect(screened({ present: 1 }, data, { absence: { fill: 0 } }).in).toEqual(["县1", "县4"]));

  test("a unit that is kept but not there is named", () =>
    expect(screened({ present: 0.5, keep: ["77"] }, data).evaluation.issues).toContainEqual(
      expect.objectContaining({ code: "unit.not-in-table", params: { code: "77" } }),
    ));
});
