// Groups that units choose (甘肃 2021: each county chooses one or two of five types).
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import { evaluateSheets, methodOf, sheetOf, totalOf } from "./build";

const groups = [
  { id: "g", title: "工业主导型", chosen: true as const },
  { id: "n", title: "农业优先型", chosen: true as const },
  { id: "s", title: "生态功能型", chosen: true as const },
];

const leaf = (code: string, groupWeights: Record<string, number>): MethodInput["indicators"][number] => ({
  ...{ code, parent: "S", title: code, weight: 1, groupWeights, value: code, direction: "positive" },
  score: { kind: "min-max", limits: { low: 0, high: 100 } },
});

function evaluated(rows: readonly (readonly CellValue[])[], part: Partial<MethodInput> = {}) {
  const method = methodOf({
    ...{ groups, choices: ["首选", "次选"], grouping: "multiple-first" },
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      leaf("工业", { g: 3, n: 1, s: 0 }),
      leaf("农业", { g: 1, n: 3, s: 4 }),
    ],
    ...part,
  });
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", "工业", "农业", "首选", "次选"], ...rows]));
}

const rows: CellValue[][] = [
  ["1", "甲县", 80, 40, "工业主导型", "农业优先型"],
  ["2", "乙县", 80, 40, "农业优先型", "g"],
  ["3", "丙县", 20, 60, " 农业 优先型 ", null],
  ["4", "丁县", 0, 100, "s", "—"],
];

test("by id or title, the first choice first", () => {
  const { units, issues } = evaluated(rows);
  expect(units.map((unit) => unit.groups)).toEqual([["g", "n"], ["n", "g"], ["n"], ["s"]]);
  expect(issues).toEqual([]);
});

// g: (3 × 80 + 40) ÷ 4 = 70; n: (80 + 3 × 40) ÷ 4 = 50. Whoever chose n first gets 50, the better of both is 70.
test("the first choice counts, or the better one", () => {
  expect(valuesOf(evaluated(rows).total)).toEqual([70, 50, 50, 100]);
  const better = evaluated(rows, { grouping: "multiple-best" });
  expect(valuesOf(better.total)).toEqual([70, 70, 50, 100]);
  expect(better.units.map(({ group }) => group)).toEqual(["g", "g", "n", "s"]);
});

test("on a tie of both the first choice counts", () => {
  const even = evaluated([["1", "甲县", 50, 50, "n", "g"]], { grouping: "multiple-best" });
  expect(even.units[0]!.group).toBe("n");
});

test("a choice that is none, twice the same, and a first choice left blank, each with its cell", () => {
  const { units, issues } = evaluated([
    ["1", "甲县", 80, 40, "工业主型", "农业优先型"],
    ["2", "乙县", 80, 40, "n", "农业优先型"],
    ["3", "丙县", 80, 40, "", "s"],
    ["4", "丁县", 80, 40, "工业主导型、农业优先型", null],
  ]);
  expect(units.map((unit) => unit.groups)).toEqual([["n"], ["n"], ["s"], []]);
  expect(issues.map(({ code, where, params }) => [code, where.row, where.column, params["near"]])).toEqual([
    ["choice.unknown", 1, 4, "工业主导型"],
    ["choice.blank", 3, 4, undefined],
    ["choice.unknown", 4, 4, undefined],
    ["choice.repeated", 2, 5, undefined],
    ["group.none", undefined, undefined, undefined],
  ]);
});

test("beside groups that are given: those come first", () => {
  const mixed = [{ id: "城", title: "市辖区", where: 'endsWith(名称, "区")' }, ...groups];
  const { units, issues } = evaluated([...rows, ["5", "戊区", 50, 50, "g", null]], { groups: mixed });
  expect(units[4]!.groups).toEqual(["城", "g"]);
  expect(units[0]!.groups).toEqual(["g", "n"]);
  expect(issues).toEqual([]);
});

test("a formula may say whose choice holds", () => {
  // A county of a restricted zone has to choose farming or ecology first: any other first choice is not read.
  const choices = ['contains(名称, "限") and 首选 == "工业主导型" ? "" : 首选', "次选"];
  const { units, issues } = evaluated([...rows, ["5", "戊县（限）", 0, 80, "工业主导型", "s"]], { choices });
  expect(units[4]!.groups).toEqual(["s"]);
  expect(issues.map(({ code, where }) => [code, where.row])).toEqual([["choice.blank", 5]]);
});

// Hubei moves a few counties by hand.
test("a rule with units moved by hand", () => {
  const byRule = [
    { id: "g", title: "一类", where: '工业 >= 50 and 代码 != "2" or 代码 == "4"' },
    { id: "n", title: "二类", where: 'not (工业 >= 50 and 代码 != "2" or 代码 == "4")' },
  ];
  const indicators = [{ code: "S", title: "综合得分", aggregate: "arithmetic" as const }, leaf("工业", {})];
  const { units } = evaluated(rows, { groups: byRule, choices: [], indicators });
  expect(units.map(({ group }) => group)).toEqual(["g", "n", "n", "g"]);
});

test("where units may be in one group only, a second choice is one too many", () => {
  const { issues } = evaluated(rows, { grouping: "single" });
  expect(issues.map(({ code, params }) => [code, params["name"]])).toEqual([
    ["group.several", "甲县"],
    ["group.several", "乙县"],
  ]);
  expect(totalOf(evaluated(rows, { grouping: "single" }), "乙县")).toBe(50);
});
