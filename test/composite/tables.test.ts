// Which sheets are which tables: names and columns of examples/shandong; what is lacking was taken out by hand.
import { join } from "node:path";
import { checkTables } from "../../engine/composite/check-tables";
import { matchSheets } from "../../engine/composite/match-sheets";
import { readTable } from "../../engine/composite/table";
import { tableUses } from "../../engine/composite/table-uses";
import type { Sheet } from "../../engine/terms/sheet";
import { examplesFolder, readMethod, readSheet } from "../reference/shandong/examples";
import { methodOf, sheetOf } from "./build";

const method = readMethod("shandong/method.json");
const read = (file: string, name: string): Sheet => readSheet(join(examplesFolder, "shandong", file), name);
const sheets = (names: readonly string[]): Sheet[] =>
  ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"].map((file, i) => read(file, names[i]!));

const found = (among: readonly Sheet[]) => matchSheets(method, among).map(({ sheet, by }) => [sheet, by]);

test("what the example wants of its tables: last time's result is all that it can do without", () => {
  const uses = tableUses(method);
  expect(uses.map(({ name, isOptional }) => [name, isOptional])).toEqual([
    ["普查2020", false],
    ["普查2010", false],
    ["可比性", false],
    ["上次结果", true],
  ]);
  expect(uses[3]!.columns[0]).toBe("区划代码");
  expect(uses[3]!.columns).toContain("位次");
  expect(uses[0]!.columns).toEqual(expect.arrayContaining(["区县", "人口数_合计", "文盲占15岁及以上人口比重"]));
});

test("sheets are found by name, whatever their order", () => {
  const named = sheets(["普查2020", "普查 2010", "可比性", "上次结果"]).reverse();
  expect(found(named)).toEqual([
    ["普查2020", "name"],
    ["普查 2010", "name"],
    ["可比性", "name"],
    ["上次结果", "name"],
  ]);
});

test("else by the columns that the method wants: all four have a column of codes", () => {
  const numbered = sheets(["Sheet1", "Sheet2", "Sheet3", "Sheet4"]).reverse();
  expect(found([sheetOf("说明", [["区划代码怎样填写"]]), ...numbered])).toEqual([
    ["Sheet1", "columns"],
    ["Sheet2", "columns"],
    ["Sheet3", "columns"],
    ["Sheet4", "columns"],
  ]);
});

describe("two years of the same columns", () => {
  const years = methodOf({
    tables: [
      { name: "本期", code: "代码", year: 2024 },
      { name: "上期", code: "代码", year: 2023 },
    ],
    variables: [
      { name: "人口", column: "人口" },
      { name: "城镇", column: "城镇人口" },
      { name: "上期人口", table: "上期", column: "人口" },
    ],
    indicators: [
      { code: "S", title: "总分", aggregate: "arithmetic" },
      {
        code: "A",
        parent: "S",
        title: "城镇化率",
        value: "城镇 / 人口 + 0 * 上期人口",
        direction: "positive",
        scope: "all",
        weight: 1,
        score: { kind: "min-max", limits: { low: 0, high: 1 } },
      },
    ],
  });
  const match = (...among: Sheet[]) => matchSheets(years, among).map(({ sheet }) => sheet);
  const head = ["代码", "名称", "人口", "城镇人口"];

  test("one misspelt header does not swap the tables", () => {
    const misspelt = sheetOf("今年", [["代码", "名称", "人口", "城镇人囗"]]);
    expect(match(misspelt, sheetOf("去年", [["代码", "人口"]]))).toEqual(["今年", "去年"]);
  });

  test("the year in a sheet's name decides, in whatever order they stand", () => {
    expect(match(sheetOf("2023年", [head]), sheetOf("2024年", [head]))).toEqual(["2024年", "2023年"]);
    expect(match(sheetOf("2023", [head]), sheetOf("２０２４", [head.slice(0, 3)]))).toEqual(["２０２４", "2023"]);
    // A list of names of that year is no table where another sheet has the columns.
    expect(match(sheetOf("2024名录", [head.slice(0, 1)]), sheetOf("数据", [head]))).toEqual(["数据", undefined]);
  });
});

test("a sheet that has no more than the codes is no table, and none is two", () => {
  const [first] = sheets(["数据", "", "", ""]);
  expect(found([sheetOf("名录", [["区划代码", "备注"]]), first!])).toEqual([
    ["数据", "columns"],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("a head of two rows, merged: a column is called by its lowest text, or by all where that is not its own", () => {
  const rows = [
    ["表1 各县人口", null, null, null, null, null],
    ["区划代码", "区县", "人口", null, "住户", null],
    [null, null, "合计", "城镇人口", "合计", "平均人数"],
    ["990101", "甲县", 500, 300, 160, 3.1],
  ];
  const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const merges = [range(0, 0, 0, 5), range(1, 0, 2, 0), range(1, 1, 2, 1), range(1, 2, 1, 3), range(1, 4, 1, 5)];
  const { table, issues } = readTable({ name: "数据", rows, merges }, { ...method.tables[0]!, code: "区划代码" });
  expect(issues).toEqual([]);
  expect(table.headers).toEqual(["区划代码", "区县", "人口_合计", "城镇人口", "住户_合计", "平均人数"]);
  expect(table.columns.get("人口_城镇人口")).toBe(3);
  expect([...table.repeatedHeaders]).toEqual([]);
  expect(table.codes).toEqual(["990101"]);
});

test("what a run would miss, each with its sheet; a table that it can do without is a remark", () => {
  const one = methodOf({
    tables: [
      { name: "本年", code: "代码" },
      { name: "上年", code: "代码" },
    ],
    variables: [
      { name: "收入", column: "财政收入" },
      { name: "上次", table: "上年", column: "位次" },
    ],
    indicators: [
      { code: "S", title: "总分", aggregate: "arithmetic" },
      {
        code: "A",
        parent: "S",
        title: "人均收入",
        value: "收入 / 人口",
        direction: "positive",
        scope: "all",
        weight: 1,
        score: { kind: "min-max", limits: { low: 0, high: 1 } },
      },
    ],
    ranking: { previous: "上次" },
  });
  const sheet = sheetOf("甲表", [["代码", "名称", "财政收人", "人口", "人口"]]);
  const { table } = readTable(sheet, one.tables[0]!);
  const lacking = checkTables(one, [table]).map(({ code, severity, where, params }) => [code, severity, where, params]);
  expect(lacking).toEqual([
    [
      "column.missing",
      "error",
      { sheet: "甲表", row: 0, column: 2 },
      { table: "本年", column: "财政收入", near: "财政收人" },
    ],
    ["column.repeated", "warning", { sheet: "甲表", column: 3 }, { table: "本年", column: "人口" }],
    ["table.missing", "info", {}, { table: "上年" }],
  ]);
});

test("the example's own tables lack nothing", () => {
  const tables = sheets(method.tables.map(({ name }) => name)).map((sheet, i) => readTable(sheet, method.tables[i]!));
  expect(tables.flatMap(({ issues }) => issues)).toEqual([]);
  expect(
    checkTables(
      method,
      tables.map(({ table }) => table),
    ),
  ).toEqual([]);
});
