import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { checkMethod, methodSchema, type Method } from "../../engine/composite/method";
import { methodFromSheets } from "../../engine/exchange/method-from-sheets";
import { methodToSheets } from "../../engine/exchange/method-to-sheets";
import { cellText, type Sheet } from "../../engine/terms/sheet";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { anyMethod } from "./any-method";
import { example, exampleSheets } from "./edit";

const examples = ["shandong/method.json", "shandong/method-2010.json", "china/method.json"];

function exampleFile(name: string): Method {
  return methodSchema.parse(JSON.parse(readFileSync(join(__dirname, "..", "..", "examples", name), "utf8")));
}

/** Read again, with nothing to be said about it. */
function back(sheets: readonly Sheet[]): unknown {
  const { json, issues } = methodFromSheets(sheets);
  expect(issues).toEqual([]);
  return methodSchema.parse(json);
}

async function throughFile(sheets: readonly Sheet[]): Promise<readonly Sheet[]> {
  return (await readWorkbook(await writeWorkbook(sheets), "办法.xlsx")).sheets;
}

test("any method whose form is right comes back from its sheets as it was", () => {
  fc.assert(
    fc.property(anyMethod, (method) => {
      expect(back(methodToSheets(method))).toEqual(method);
    }),
    { numRuns: 60 },
  );
});

test("and from a workbook too", async () => {
  await fc.assert(
    fc.asyncProperty(anyMethod, async (method) => {
      expect(back(await throughFile(methodToSheets(method)))).toEqual(method);
    }),
    { numRuns: 15 },
  );
});

test("a name that no workbook can hold is quoted where another sheet says it", async () => {
  const [table] = exampleFile("shandong/method.json").tables;
  const tables = [{ ...table!, name: "\ufffe", recoded: [{ code: "370100", was: ["370101"] }] }];
  const method = { ...exampleFile("shandong/method.json"), tables };
  const { json } = methodFromSheets(await throughFile(methodToSheets(method)));
  expect(methodSchema.parse(json).tables).toEqual(tables);
});

test("names of fields and choices say everything: JSON in a cell is a last resort that nothing needs", () => {
  fc.assert(
    fc.property(anyMethod, (method) => {
      const cells = methodToSheets(method).flatMap(({ rows }) => rows.flat());
      const own = new Set(JSON.stringify(method).match(/JSON:/gu));
      if (own.size === 0)
        expect(cells.filter((cell) => typeof cell === "string" && cell.startsWith("JSON:"))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test.each(examples)("examples/%s comes back through a workbook, and is right", async (name) => {
  const method = exampleFile(name);
  const { json } = methodFromSheets(await throughFile(methodToSheets(method)));
  expect(methodSchema.parse(json)).toEqual(method);
  expect(checkMethod(json)).toEqual(checkMethod(method));
});

test("a sheet of indicators reads as an office would write it", () => {
  const sheet = exampleSheets().find(({ name }) => name === "指标体系")!;
  const [, , heads = [], ...rows] = sheet.rows;
  const row = (code: string): Record<string, unknown> =>
    Object.fromEntries<unknown>(
      heads
        .map((head, i): [string, unknown] => [cellText(head), rows.find(([first]) => first === code)?.[i]])
        .filter(([, cell]) => cell !== null),
    );
  expect(row("A1")).toEqual({
    代码: "A1",
    上级: "A",
    名称: "城镇化率",
    计量单位: "%",
    公式: "城镇化率",
    方向: "正向",
    比较范围: "全部单位",
    计分方法: "功效系数法",
    计分参数: "基础分=60；阈值=取样本两端；是否截断=是",
    权重: 30,
    "权重·山区县": 20,
    是否计入上级: "是",
    最少得分比例: 0,
  });
  expect(row("B1")).toMatchObject({ 计分参数: "阈值·低端=-2；阈值·高端=2；是否截断=是；低端得分=0；高端得分=100" });
});

test("what a list goes by has a Chinese name, both ways; a node of that name is still a node", () => {
  const lists = ["score", "rise", "growth", "A"].map((by, i) => ({ id: `l${i}`, title: `名单${i}`, by, top: 1 }));
  const method = methodSchema.parse({ ...example, lists });
  const sheets = methodToSheets(method);
  const [, , heads = [], ...rows] = sheets.find(({ name }) => name === "评选")!.rows;
  const at = heads.indexOf("评选依据");
  expect(rows.map((cells) => cells[at])).toEqual(["综合得分", "位次上升", "得分增幅", "A"]);
  expect(back(sheets)).toEqual(method);
  const named = methodSchema.parse({ ...example, lists: [{ ...lists[0], by: "综合得分" }] });
  expect(back(methodToSheets(named))).toEqual(named);
});

test("parameters of slices and steps have names of their own kind", () => {
  const node = { parent: "S", title: "项", value: "a", direction: "positive", scope: "all", weight: 1 };
  const steps = { kind: "steps", from: "b", above: { each: 3, points: 0.5 }, below: { each: 2, points: 0.5 } };
  const method = methodSchema.parse({
    ...example,
    indicators: [
      { code: "S", title: "总", aggregate: "sum" },
      {
        ...node,
        code: "A",
        score: { kind: "slices", reference: "mean", per: "percent", base: 20, width: 10, rates: [1, 0.5] },
      },
      { ...node, code: "B", score: steps },
    ],
  });
  const sheets = methodToSheets(method);
  const [, , heads = [], ...rows] = sheets.find(({ name }) => name === "指标体系")!.rows;
  const params = rows.map((cells) => cells[heads.indexOf("计分参数")]);
  expect(params[1]).toBe("参照值=平均值；增减按什么计=按百分之一；基础分=20；每段宽度=10；各段分值=1、0.5");
  expect(params[2]).toContain(
    "高于时计分·每档幅度=3；高于时计分·每档分值=0.5；低于时计分·每档幅度=2；低于时计分·每档分值=0.5",
  );
  expect(back(sheets)).toEqual(method);
});

describe("judgements of pairs", () => {
  const judged = (judgements: number[][], more: object = {}): Method =>
    methodSchema.parse({
      ...example,
      indicators: [
        { code: "S", title: "总", aggregate: "arithmetic", weightsFrom: { kind: "ahp", judgements }, ...more },
        ...["A", "B", "C"].map((code) => ({ code, parent: "S", title: code })),
      ],
    });

  test("stand in a square matrix, whose lower half follows", async () => {
    const sheets = methodToSheets(judged([[3, 5], [1 / 2]]));
    const matrix = sheets.find(({ name }) => name === "判断矩阵1")!;
    expect(matrix.rows.slice(2)).toEqual([
      ["上级指标", "S"],
      ["两两比较", "A", "B", "C"],
      ["A", 1, 3, 5],
      ["B", 1 / 3, 1, 1 / 2],
      ["C", 1 / 5, 2, 1],
    ]);
    expect([...matrix.formulas!.values()]).toEqual(["1/C5", "1/D5", "1/D6"]);
    expect(back(await throughFile(sheets))).toEqual(judged([[3, 5], [1 / 2]]));
  });

  test("go by the children's codes, in any order, as fractions, from either half", () => {
    const sheets = methodToSheets(judged([[3, 5], [1 / 2]])).map((sheet) =>
      sheet.name === "判断矩阵1"
        ? {
            ...sheet,
            formulas: new Map(),
            rows: [
              ["上级指标", "总"],
              ["两两比较", "C", "B", "A"],
              ["B", "１/２", null, "1/3"],
              ["A", 5, null, 1],
              ["C", 1, 2, null],
            ],
          }
        : sheet,
    );
    expect(back(sheets)).toEqual(judged([[3, 5], [1 / 2]]));
  });

  test("of a combination are found in it", () => {
    const combined = {
      weightsFrom: {
        kind: "combined",
        of: [
          { kind: "entropy", scope: "all" },
          { kind: "ahp", judgements: [[2, 3], [4]] },
        ],
      },
    };
    const sheets = methodToSheets(judged([[1]], combined));
    expect(sheets.map(({ name }) => name)).toContain("判断矩阵1");
    expect(back(sheets)).toEqual(judged([[1]], combined));
  });

  test("that do not fit the children stay where they are seen to be wrong", () => {
    const sheets = methodToSheets(judged([[3, 5]]));
    expect(sheets.map(({ name }) => name)).not.toContain("判断矩阵1");
    expect(back(sheets)).toEqual(judged([[3, 5]]));
  });
});
