// How what published methods call an indicator's value is written as a formula; every number is worked out by hand.
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import type { Value } from "../../engine/terms/value";
import type { MethodInput } from "../../engine/composite/method";
import { evaluateSheets, methodOf, scoreOf, sheetOf, totalOf } from "./build";

type Rows = readonly (readonly CellValue[])[];

/** The values of an indicator for the units of 本期; 上期 is last year's table, 全国 a larger population. */
function valuesFor(value: string, part: Partial<MethodInput> = {}, now: Rows = rows): Value[] {
  const method = methodOf({
    tables: [
      { name: "本期", code: "代码" },
      { name: "上期", code: "代码" },
      { name: "全国", code: "代码" },
    ],
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      {
        code: "A",
        parent: "S",
        title: "甲",
        weight: 1,
        value,
        direction: "positive",
        score: { kind: "formula", formula: "x" },
      },
    ],
    ...part,
  });
  const found = evaluateSheets(
    method,
    sheetOf("本期", [header, ...now]),
    sheetOf("上期", [
      ["代码", "产值", "占比"],
      ["1", 80, 30],
      ["2", 200, 45],
      ["3", 100, 50],
    ]),
    sheetOf("全国", [["代码", "产值"], ...[500, 120, 120, 90, null, 60].map((x, i) => [`N${i}`, x])]),
  );
  return valuesOf(found.stages.derived.get("A")!);
}

const header = ["代码", "名称", "产值", "人口", "占比", "第一产业", "价格指数"];
const rows: Rows = [
  ["1", "甲县", 100, 20, 33, 10, 110],
  ["2", "乙县", 180, 60, 41, 45, 120],
  ["3", "丙县", 120, 30, 50, 30, 125],
];

test.each<[what: string, formula: string, expected: readonly Value[]]>([
  ["level (总量)", "产值", [100, 180, 120]],
  ["growth in per cent (增长率)", "(产值 / 上期.产值 - 1) * 100", [25, -10, 20]],
  ["change in percentage points (升降幅度)", "占比 - 上期.占比", [3, -4, 0]],
  ["increment (增量)", "产值 - 上期.产值", [20, -20, 20]],
  ["share of the county's own whole (比重)", "第一产业 / 产值 * 100", [10, 25, 25]],
  ["share of all counties' whole (占全省比重)", "share(产值) * 100", [25, 45, 30]],
  ["per head (人均)", "产值 / 人口", [5, 3, 4]],
  ["rank among the counties evaluated (位次)", "rank(产值)", [3, 1, 2]],
  // 500, 120, 120, 90 and 60: 100 comes after three of them; 180 after one; 120 shares second place.
  ["rank in a larger population (在全国的位次)", "rankIn(产值, 全国.产值)", [4, 2, 2]],
  // 100 ÷ 1.1 = 90.909…, 180 ÷ 1.2 = 150, 120 ÷ 1.25 = 96.
  ["constant prices (不变价)", "产值 / 价格指数 * 100", [1000 / 11, 150, 96]],
  // 150 against 200 in the prices of last year.
  ["growth at constant prices", "(产值 / 价格指数 * 100 / 上期.产值 - 1) * 100", [(1000 / 11 / 80 - 1) * 100, -25, -4]],
  [
    "against the mean of the counties (与平均值之差)",
    "产值 - mean(产值)",
    [100 - 400 / 3, 180 - 400 / 3, 120 - 400 / 3],
  ],
  // One item made of two rates, each capped at 1: 33 ÷ 40 and 20 ÷ 25; 1 and 1; 1 and 1.
  ["two rates as one item (合并计分)", "average(min(1, 占比 / 40), min(1, 人口 / 25)) * 100", [81.25, 100, 100]],
  ["two rates, of which the worse counts", "min(占比 / 40, 人口 / 25) * 100", [80, 102.5, 120]],
  // 0.6 × 33 + 0.4 × 10 and so on.
  ["a composite of sub-rates (由分项率合成)", "0.6 * 占比 + 0.4 * 第一产业", [23.8, 42.6, 42]],
  ["every full 50 counts one (每满)", "floor(产值 / 50)", [2, 3, 2]],
])("%s: %s", (_, formula, expected) => {
  const found = valuesFor(formula);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value as number, 12));
});

describe("the mean of several years (年均)", () => {
  const years: Rows = [
    ["1", "甲县", 6, 9, 12, 0, 0],
    ["2", "乙县", 6, null, 12, 0, 0],
    ["3", "丙县", 3, 3, "—", 0, 0],
  ];

  test("is absent as soon as one year is", () =>
    expect(valuesFor("average(产值, 人口, 占比)", {}, years)).toEqual([9, "not-reported", "not-applicable"]));

  test("of the years that are there, written out", () => {
    const sum = ["产值", "人口", "占比"].map((year) => `if(isAbsent(${year}), 0, ${year})`).join(" + ");
    const count = ["产值", "人口", "占比"].map((year) => `isAbsent(${year})`).join(" - ");
    expect(valuesFor(`(${sum}) / (3 - ${count})`, {}, years)).toEqual([9, 9, 3]);
  });

  // Shanxi 2013 puts a coal county into its first class when the mean output of three years is 4 Mt or more.
  test("against a threshold puts units into groups", () => {
    const groups = [
      { id: "coal", title: "产煤县", where: "average(产值, 人口, 占比) >= 400" },
      { id: "other", title: "其他", where: "not (average(产值, 人口, 占比) >= 400)" },
    ];
    const method = methodOf({
      tables: [{ name: "本期", code: "代码" }],
      groups,
      indicators: [
        { code: "S", title: "综合得分", aggregate: "arithmetic" },
        {
          code: "A",
          parent: "S",
          title: "甲",
          weight: 1,
          value: "产值",
          direction: "positive",
          score: { kind: "formula", formula: "x" },
        },
      ],
    });
    // Means: 400, 399.67 and 500.
    const mined = [
      ["1", "甲县", 390, 400, 410, 0, 0],
      ["2", "乙县", 390, 400, 409, 0, 0],
      ["3", "丙县", 100, 600, 800, 0, 0],
    ];
    const { units } = evaluateSheets(method, sheetOf("本期", [header, ...mined]));
    expect(units.map(({ group }) => group)).toEqual(["coal", "other", "coal"]);
  });
});

describe("rank in a larger population", () => {
  test("nobody there, no place; a unit without a number has its own reason", () => {
    const now = [rows[0]!, ["2", "乙县", null, 60, 41, 45, 120]];
    expect(valuesFor("rankIn(产值, 全国.产值)", {}, now)).toEqual([4, "not-reported"]);
    expect(valuesFor("rankIn(产值, 全国.代码)")).toEqual(["undefined", "undefined", "undefined"]);
  });

  test("in the first table too: all its rows, evaluated or not", () =>
    expect(valuesFor("rankIn(产值, 本期.产值)", { units: { name: "名称", where: "产值 < 150" } })).toEqual([3, 2]));
});

// Hunan 2013 gives two items one weight of 10: their 实现程度 have equal parts of it.
test("items that share one weight are a node of their own", () => {
  const item = (code: string, value: string, target: number): MethodInput["indicators"][number] => ({
    ...{ code, parent: "P", title: code, weight: 1, value, direction: "positive" },
    score: { kind: "ratio", to: target },
  });
  const method = methodOf({
    tables: [{ name: "本期", code: "代码" }],
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      { code: "P", parent: "S", title: "产业结构", weight: 10, aggregate: "arithmetic" },
      item("A", "占比", 44),
      item("B", "第一产业", 20),
      {
        ...{ code: "C", parent: "S", title: "人口", weight: 30, value: "人口", direction: "positive" },
        score: { kind: "ratio", to: 25 },
      },
    ],
  });
  const found = evaluateSheets(method, sheetOf("本期", [header, ...rows]));
  expect(scoreOf(found, "甲县", "P")).toBeCloseTo((75 + 50) / 2, 12);
  expect(totalOf(found, "甲县")).toBeCloseTo((10 * 62.5 + 30 * 80) / 40, 12);
});
