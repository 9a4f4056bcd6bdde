import { readCell } from "../../engine/composite/cell";
import { readTable } from "../../engine/composite/table";
import type { MethodInput } from "../../engine/composite/method";
import { cellKey, type CellValue, type Sheet } from "../../engine/terms/sheet";
import type { AbsenceReason, Value } from "../../engine/terms/value";
import { valuesOf } from "../../engine/terms/column";
import { evaluateSheets, methodOf, sheetOf } from "./build";

describe("the number in a cell", () => {
  const absent = { NA: "not-reported", 停报: "not-applicable" } satisfies Record<string, AbsenceReason>;
  test.each<[name: string, cell: CellValue, expected: Value]>([
    ["a number", 12.5, 12.5],
    ["zero is a number", 0, 0],
    ["a number typed as text, with separators", "1,234,567", 1234567],
    ["full-width digits", "１２．５", 12.5],
    ["a share in per cent stays per cent", "85.3%", 85.3],
    ["a minus of typographers", "−3", -3],
    ["blank", null, "not-reported"],
    ["white space", "  ", "not-reported"],
    ["未报送", "未报送", "not-reported"],
    ["a dash", "——", "not-applicable"],
    ["a slash", "/", "not-applicable"],
    ["不适用", "不适用", "not-applicable"],
    ["the table's own mark", "NA", "not-reported"],
    ["the table's own mark goes first", "停报", "not-applicable"],
    ["a text", "约5万", "unreadable"],
    ["two numbers", "3 4 x", "unreadable"],
    ["an error", { error: "#DIV/0!" }, "unreadable"],
    ["separators out of place", "1,23", "unreadable"],
    ["true", true, 1],
    ["a name that every object has", "constructor", "unreadable"],
  ])("%s", (_, cell, expected) => expect(readCell(cell, absent)).toBe(expected));

  test.each([
    [0.853, 85.3],
    [0.07, 7],
    [1e-7, 0.00001],
    [-0.035, -3.5],
  ])("%p shown as per cent is %p", (cell, expected) => expect(readCell(cell, {}, true)).toBe(expected));
});

const spec = { name: "表", code: "代码", absent: {}, additive: [], recoded: [] };

describe("a table", () => {
  test("the header row is the first that has the header of the codes", () => {
    const { table, issues } = readTable(
      sheetOf("表", [["2020年普查", null], [null], ["名称", "代 码", "人口"], ["甲", 370101, 5]]),
      spec,
    );
    expect(issues).toEqual([]);
    expect(table.codes).toEqual(["370101"]);
    expect(table.rows).toEqual([3]);
  });

  test("a code twice is an issue with both rows, and the first counts", () => {
    const { table, issues } = readTable(
      sheetOf("表", [
        ["代码", "人口"],
        ["1", 5],
        ["2", 6],
        ["1", 7],
      ]),
      spec,
      "a.xlsx",
    );
    expect(table.codes).toEqual(["1", "2"]);
    expect(issues).toEqual([
      {
        code: "unit.duplicate",
        severity: "error",
        where: { file: "a.xlsx", sheet: "表", row: 3, column: 0 },
        params: { table: "表", code: "1", first: 2, row: 4 },
      },
    ]);
  });

  test("rows without a code are counted in one issue; empty rows are not", () => {
    const rows: CellValue[][] = [
      ["代码", "名称"],
      ["NA", "全国"],
      [null, "市辖区"],
      [null, null],
      ["1", "甲"],
    ];
    const { table, issues } = readTable(sheetOf("表", rows), { ...spec, absent: { NA: "not-reported" } });
    expect(table.codes).toEqual(["1"]);
    expect(issues.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ["table.rows-without-code", "info", { table: "表", count: 2, rows: ["2", "3"] }],
    ]);
  });

  test("no header of codes", () => {
    const { table, issues } = readTable(sheetOf("表", [["编号"], ["1"]]), spec);
    expect(table.rows).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["column.missing"]);
  });
});

const root = { code: "S", title: "综合", weight: 100, aggregate: "arithmetic" as const };
const leaf = (code: string, value: string) => ({
  code,
  parent: "S",
  title: code,
  weight: 50,
  value,
  direction: "positive" as const,
  score: { kind: "min-max" as const, limits: { low: 0, high: 100 } },
});

/** 2020 has four units. 2010 knows one of them as two rows, one under an older code, one not at all, and one that is gone. */
function censuses(additive: MethodInput["tables"][number]["additive"]) {
  const method = methodOf({
    tables: [
      { name: "新", code: "代码" },
      {
        name: "旧",
        code: "区划代码",
        absent: { NA: "not-reported" },
        ...(additive === undefined ? {} : { additive }),
        recoded: [
          { code: "3702", was: ["3702", "3705"], note: "合并" },
          { code: "3703", was: ["3793"] },
        ],
      },
    ],
    variables: [
      { name: "新人口", column: "人口" },
      { name: "旧人口", table: "旧", column: "人口" },
      { name: "旧户规模", table: "旧", column: "户规模" },
    ],
    indicators: [root, leaf("A", "新人口 - 旧人口"), leaf("B", "旧.户规模")],
  });
  const old = sheetOf("旧", [
    ["说明"],
    ["区划代码", "人口", "户规模"],
    ["3701", 1, 2.5],
    ["3702", 10, 3],
    ["3705", 20, 4],
    ["3793", 100, 2],
    ["3709", 7, 2],
  ]);
  const fresh = sheetOf("新", [
    ["代码", "名称", "人口"],
    ["3701", "甲县", 2],
    ["3702", "乙区", 33],
    ["3703", "丙县", 103],
    ["3704", "丁县", 5],
  ]);
  return evaluateSheets(method, old, fresh);
}

describe("rows of other tables", () => {
  test("are matched by code and by older codes; merged rows are added only where that is allowed", () => {
    const { stages, issues } = censuses(["人口"]);
    expect(valuesOf(stages.derived.get("A")!)).toEqual([1, 3, 3, "not-reported"]);
    expect(valuesOf(stages.derived.get("B")!)).toEqual([2.5, "not-applicable", 2, "not-reported"]);
    const ofData = issues.filter(({ code }) => code !== "score.withheld");
    expect(ofData).toEqual([
      {
        code: "unit.no-match",
        severity: "warning",
        where: { file: "新.xlsx", sheet: "新", row: 4, column: 1 },
        params: { table: "旧", code: "3704", name: "丁县", missing: ["3704"] },
      },
      {
        code: "code.not-additive",
        severity: "warning",
        where: { file: "旧.xlsx", sheet: "旧", row: 3, column: 2 },
        params: { table: "旧", column: "户规模", code: "3702", name: "乙区" },
      },
    ]);
  });

  test("are not added where nothing says that they may be", () => {
    const { stages, issues } = censuses(undefined);
    expect(valuesOf(stages.derived.get("A")!)).toEqual([1, "not-applicable", 3, "not-reported"]);
    expect(issues.filter(({ code }) => code === "code.not-additive")).toHaveLength(2);
  });

  test("may all be added", () =>
    expect(valuesOf(censuses("all").stages.derived.get("B")!)).toEqual([2.5, 7, 2, "not-reported"]));

  test("one of several older codes is missing: nothing is added up in part", () => {
    const method = methodOf({
      tables: [
        { name: "新", code: "代码" },
        { name: "旧", code: "代码", additive: "all", recoded: [{ code: "1", was: ["1", "9"] }] },
      ],
      indicators: [root, leaf("A", "旧.人口"), leaf("B", "1")],
    });
    const sheets = [
      sheetOf("新", [
        ["代码", "名称"],
        ["1", "甲"],
      ]),
      sheetOf("旧", [
        ["代码", "人口"],
        ["1", 5],
      ]),
    ];
    const { stages, issues } = evaluateSheets(method, ...sheets);
    expect(valuesOf(stages.derived.get("A")!)).toEqual(["not-reported"]);
    expect(issues.find(({ code }) => code === "unit.no-match")?.params).toMatchObject({ missing: ["9"] });
  });
});

test("a cell that holds no number is listed with what it says", () => {
  const method = methodOf({ indicators: [root, leaf("A", "人口"), leaf("B", "1")] });
  const sheet = sheetOf("表", [
    ["代码", "名称", "人口"],
    ["1", "甲", "约5万"],
  ]);
  expect(evaluateSheets(method, sheet).issues[0]).toEqual({
    code: "cell.unreadable",
    severity: "warning",
    where: { file: "表.xlsx", sheet: "表", row: 1, column: 2 },
    params: { text: "约5万", column: "人口", code: "1", name: "甲" },
  });
});

test("a header that stands there twice is listed where it is used, and the first counts", () => {
  const method = methodOf({ indicators: [root, leaf("A", "人口"), leaf("B", "1")] });
  const { issues, stages } = evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "人口", "人 口"],
      ["1", "甲", 5, 6],
    ]),
  );
  expect(valuesOf(stages.derived.get("A")!)).toEqual([5]);
  expect(issues).toEqual([
    {
      code: "column.repeated",
      severity: "warning",
      where: { file: "表.xlsx", sheet: "表", column: 2 },
      params: { table: "表", column: "人口" },
    },
  ]);
});

test("a fraction that is shown as per cent is that percentage", () => {
  const method = methodOf({ indicators: [root, leaf("A", "率"), leaf("B", "1")] });
  const sheet: Sheet = {
    ...sheetOf("表", [
      ["代码", "名称", "率"],
      ["1", "甲", 0.853],
    ]),
    numberFormats: new Map([[cellKey(1, 2), "0.0%"]]),
  };
  expect(valuesOf(evaluateSheets(method, sheet).stages.derived.get("A")!)).toEqual([85.3]);
});

test("a table that is missing is an issue, and what needs it is absent", () => {
  const method = methodOf({
    tables: [
      { name: "新", code: "代码" },
      { name: "旧", code: "代码" },
    ],
    variables: [{ name: "旧人口", table: "旧", column: "人口" }],
    indicators: [root, leaf("A", "旧人口"), leaf("B", "1")],
  });
  const { issues, stages } = evaluateSheets(
    method,
    sheetOf("新", [
      ["代码", "名称"],
      ["1", "甲"],
    ]),
  );
  expect(issues[0]).toMatchObject({ code: "table.missing", severity: "error", params: { table: "旧" } });
  expect(valuesOf(stages.derived.get("A")!)).toEqual(["not-reported"]);
});

test("no table at all: an empty evaluation that says why", () => {
  const method = methodOf({ indicators: [root, leaf("A", "人口"), leaf("B", "1")] });
  const { units, issues } = evaluateSheets(method);
  expect(units).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["table.missing", "unit.none"]));
});
