import ExcelJS from "exceljs";
import { checkMethodSheets } from "../../engine/exchange/check-method";
import { methodTemplate } from "../../engine/exchange/template";
import { cellAt, cellKey, cellText, widthOf } from "../../engine/terms/sheet";
import { readWorkbook, writeWorkbook } from "../../files/index";

const headRow = 2;

test("the example in the template is a method without a fault, through a workbook", async () => {
  const { sheets } = await readWorkbook(await writeWorkbook(methodTemplate(true)), "办法.xlsx");
  const { method, issues } = checkMethodSheets(sheets);
  expect(issues).toEqual([]);
  expect(method?.title).toBe("某市县域经济差异化评价办法（示例）");
});

test("the blank template lacks what every method needs, and nothing else is said", () => {
  const { method, issues } = checkMethodSheets(methodTemplate());
  expect(method).toBeUndefined();
  expect(issues.map(({ code, where }) => [code, where.sheet])).toEqual([
    ["method.missing", "基本信息"],
    ["method.missing", "基本信息"],
    ["sheets.empty", "数据表"],
    ["method.missing", "基本信息"],
    ["sheets.empty", "指标体系"],
  ]);
});

test.each([true, false])("its formulas are worked out, in a workbook too (with an example: %s)", async (isExample) => {
  const { issues } = await readWorkbook(await writeWorkbook(methodTemplate(isExample)), "办法.xlsx");
  expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("every line and every column is explained, in engine/exchange/help.zh.ts", () => {
  const unexplained = methodTemplate(true)
    .filter(({ name }) => name !== "填写说明")
    .flatMap((sheet) =>
      sheet.name === "基本信息"
        ? sheet.rows
            .slice(headRow + 1)
            .filter((row) => cellText(row[2] ?? null) === "")
            .map(([label]) => `基本信息 ${cellText(label ?? null)}`)
        : Array.from({ length: widthOf(sheet) }, (_, column) => column)
            .filter((column) => (sheet.notes?.get(cellKey(headRow, column)) ?? "") === "")
            .map((column) => `${sheet.name} ${cellText(cellAt(sheet, headRow, column))}`),
    );
  expect(unexplained).toEqual([]);
});

test("another program sees the lists to choose from, the notes and the cells that stay text", async () => {
  const judge = new ExcelJS.Workbook();
  await judge.xlsx.load((await writeWorkbook(methodTemplate())).buffer as ArrayBuffer);
  const page = judge.getWorksheet("指标体系")!;
  const columnOf = (head: string): number => {
    const heads = page.getRow(headRow + 1).values as ExcelJS.CellValue[];
    return heads.findIndex((value) => value === head);
  };
  const listOf = (head: string): string =>
    String(page.getRow(10).getCell(columnOf(head)).dataValidation?.formulae?.[0]);
  expect(listOf("方向")).toBe('"正向,逆向,适度"');
  expect(listOf("比较范围")).toBe('"全部单位,本组内"');
  expect(listOf("计分方法")).toContain("极差法,功效系数法,指数型功效函数,比值法");
  expect(listOf("合成方法")).toContain("加权算术平均,加权几何平均");
  expect(listOf("赋权方法")).toContain("等权,熵权法");
  expect(listOf("是否计入上级")).toBe('"是,否"');
  expect(page.getRow(10).getCell(columnOf("代码")).numFmt).toBe("@");
  expect(JSON.stringify(page.getRow(headRow + 1).getCell(columnOf("计分参数")).note)).toContain("基础分=60");
});

test("no list is too long for Excel", () => {
  const lists = methodTemplate(true).flatMap(({ name, choices = [] }) => choices.map((each) => ({ name, each })));
  expect(lists.length).toBeGreaterThan(15);
  expect(lists.filter(({ each }) => each.choices.join(",").length > 255)).toEqual([]);
});
