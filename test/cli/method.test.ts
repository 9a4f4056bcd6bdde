import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { exampleSheets, typed } from "../exchange/edit";
import { sheetOf } from "../sheet";
import { call } from "./call";

const shandong = (name: string): string => join(__dirname, "..", "..", "examples", "shandong", name);
const data = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"].map(shandong);

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "xianping-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

test("template: a workbook that lacks only what has to be filled in", async () => {
  expect((await call("method", "template", "--out", at("办法.xlsx"))).code).toBe(0);
  const { code, err } = await call("method", "check", at("办法.xlsx"));
  expect(code).toBe(1);
  expect(err.trim().split("\n")).toEqual([
    "错误  办法.xlsx 基本信息 B4：这一栏必填，还没有填；请补上。",
    "错误  办法.xlsx 基本信息 B5：这一栏必填，还没有填；请补上。",
    "错误  办法.xlsx 数据表：“数据表”中一行也没有填，而每个办法都要有；请补上。",
    "错误  办法.xlsx 基本信息 B8：这一栏必填，还没有填；请补上。",
    "错误  办法.xlsx 指标体系：“指标体系”中一行也没有填，而每个办法都要有；请补上。",
    "共 5 处错误，改好后才能用来评价。",
  ]);
});

test("template --example: can be evaluated with as it is", async () => {
  await call("method", "template", "--example", "--out", at("办法.xlsx"));
  expect(await call("method", "check", at("办法.xlsx"))).toMatchObject({
    code: 0,
    out: "办法.xlsx 没有错误，可以用来评价。\n",
  });
  const head = ["区划代码", "区县", "人口", "城镇人口", "生产总值", "失业率", "类型", "表彰数", "事故数"];
  const rows = ["990101", "990102", "990103", "990104"].map((code, i) => [
    code,
    `${"甲乙丙丁"[i]!}县`,
    100 + i,
    50 + 3 * i,
    400 + 30 * i,
    4 + i / 2,
    i < 2 ? "平原" : "山区",
    i,
    0,
  ]);
  writeFileSync(at("本期.xlsx"), await writeWorkbook([sheetOf([head, ...rows])]));
  writeFileSync(
    at("上期.xlsx"),
    await writeWorkbook([sheetOf([["区划代码", "人口"], ...rows.map(([code]) => [code!, 100])])]),
  );
  const { code, out } = await call("evaluate", "--method", at("办法.xlsx"), "--data", at("本期.xlsx"), at("上期.xlsx"));
  expect(code).toBe(0);
  expect(out).toContain("丁县");
});

test("to-sheets and to-json give the method back, and the same scores", async () => {
  expect((await call("method", "to-sheets", shandong("method.json"), "--out", at("办法.xlsx"))).code).toBe(0);
  expect((await call("method", "to-json", at("办法.xlsx"), "--out", at("办法.json"))).code).toBe(0);
  expect(json(at("办法.json"))).toMatchObject(json(shandong("method.json")) as object);
  const scores = async (method: string) =>
    (await call("evaluate", "--data", ...data, "--method", method, "--json")).out;
  expect(await scores(at("办法.xlsx"))).toBe(await scores(shandong("method.json")));
});

test("nothing is written over an input, nor over anything without leave", async () => {
  writeFileSync(at("办法.xlsx"), "mine");
  expect((await call("method", "to-sheets", shandong("method.json"), "--out", at("办法.xlsx"))).code).toBe(1);
  expect((await call("method", "template", "--out", at("办法.xlsx"))).code).toBe(1);
  expect(readFileSync(at("办法.xlsx"), "utf8")).toBe("mine");
  expect((await call("method", "template", "--out", at("办法.xlsx"), "--overwrite")).code).toBe(0);
  expect((await call("method", "to-json", at("办法.xlsx"), "--out", at("办法.xlsx"), "--overwrite")).code).toBe(2);
  expect((await call("method", "to-json", shandong("method.json"), "--out", at("另.json"))).code).toBe(2);
  expect((await call("method", "to-sheets", at("办法.xlsx"), "--out", at("另.xlsx"))).code).toBe(2);
  expect((await call("method", "template")).code).toBe(2);
});

test("a method that is wrong in its form is written neither way", async () => {
  writeFileSync(at("办法.json"), JSON.stringify({ ...(json(shandong("method.json")) as object), weightsSum: "some" }));
  const wrong = await call("method", "to-sheets", at("办法.json"), "--out", at("办法.xlsx"));
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("权重合计") as string });
  expect(existsSync(at("办法.xlsx"))).toBe(false);

  writeFileSync(at("错.xlsx"), await writeWorkbook(typed("指标体系", "B2", "方向", "越低越好")(exampleSheets())));
  const { code, err } = await call("method", "to-json", at("错.xlsx"), "--out", at("错.json"));
  expect(code).toBe(1);
  expect(err).toContain(
    "错.xlsx 指标体系 F10：现在填的是“越低越好”，不在可选之列；可选：positive（正向）、negative（逆向）、moderate（适度）。",
  );
  expect(existsSync(at("错.json"))).toBe(false);
});

test("a method with faults beyond its form is written, and they are said", async () => {
  writeFileSync(at("错.xlsx"), await writeWorkbook(typed("指标体系", "B2", "权重", 25)(exampleSheets())));
  const { code, err } = await call("method", "to-json", at("错.xlsx"), "--out", at("错.json"));
  expect(code).toBe(0);
  expect(err).toContain("错.xlsx 指标体系 P8：");
  expect((await call("method", "to-sheets", at("错.json"), "--out", at("再.xlsx"))).code).toBe(0);
  const again = await readWorkbook(new Uint8Array(readFileSync(at("再.xlsx"))), "再.xlsx");
  expect(again.sheets.map(({ name }) => name)).toContain("指标体系");
});

test("a text that no cell can hold is not cut in silence", async () => {
  writeFileSync(
    at("长.json"),
    JSON.stringify({ ...(json(shandong("method.json")) as object), about: "长".repeat(40_000) }),
  );
  const { code, err } = await call("method", "to-sheets", at("长.json"), "--out", at("长.xlsx"));
  expect(code).toBe(1);
  expect(err).toContain("32767");
  expect(existsSync(at("长.xlsx"))).toBe(false);
});

test("what only the data show is placed in the method's cells too", async () => {
  await call("method", "to-sheets", shandong("method.json"), "--out", at("办法.xlsx"));
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(at("办法.xlsx"))), "办法.xlsx");
  const wrong = sheets.map((sheet) =>
    sheet.name === "名称定义"
      ? { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === "人口数_合计" ? "人口数_合记" : cell))) }
      : sheet,
  );
  writeFileSync(at("错.xlsx"), await writeWorkbook(wrong));
  const { code, err } = await call("evaluate", "--data", ...data, "--method", at("错.xlsx"));
  expect(code).toBe(1);
  expect(err).toMatch(/错\.xlsx 名称定义 D4：.*人口数_合记/u);
});

test("a Word file is no method, and it is said what a method's file has to be", async () => {
  const plan = join(__dirname, "..", "..", "examples", "plan", "plan-2026.docx");
  const { code, err } = await call("evaluate", "--method", plan, "--data", ...data);
  expect(code).toBe(1);
  expect(err).toBe(
    "plan-2026.docx：这是文字文档，不是评价办法；请给按办法模板填写的 .xlsx，或 .json 格式的办法文件。\n",
  );
});
