// Expected scores and places: scores.csv of test/reference/shandong, computed in R from the same files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluationJobsOver } from "../../../addin/taskpane/evaluation/jobs";
import { emptyKept } from "../../../addin/taskpane/evaluation/kept";
import type { ExplainedStep, Sheet } from "../../../engine/index";
import { dataSheets, methodBytes, methodSheets, published } from "./example";

const jobs = () => evaluationJobsOver(emptyKept());
const reading = jobs().methodOfSheets({ sheets: methodSheets });

function evaluated(sheets: readonly Sheet[] = dataSheets) {
  const thread = jobs();
  const opened = thread.openTables({ reading, sheets, chosen: {} });
  return { thread, opened, answer: thread.evaluateTables({ language: "zh" }) };
}

test("a method is the same from sheets and from a file, and says what is in it", async () => {
  const fromFile = await jobs().methodOfFile({ bytes: methodBytes, name: "办法.json" });
  expect(fromFile.issues).toEqual([]);
  expect(fromFile.method).toEqual(reading.method);
  expect(reading.card).toEqual({
    title: "山东省136个县（市、区）人口与民生差异化评价（示例）",
    edition: "2020",
    indicators: 18,
    groups: ["市辖区", "县级市", "县"],
    tables: ["普查2020", "普查2010", "可比性", "上次结果"],
  });
});

test("a file that is no method says what it is", async () => {
  const docx = new Uint8Array(readFileSync(join(__dirname, "../../../examples/plan/plan-2026.docx")));
  const wrong = await jobs().methodOfFile({ bytes: docx, name: "方案.xlsx" });
  expect(wrong.method).toBeUndefined();
  expect(wrong.issues).toMatchObject([{ code: "file.not-a-method", where: { file: "方案.xlsx" } }]);
});

test("faults of a method in the workbook have their cells; those of a file name the file", () => {
  const broken = methodSheets.map((sheet) =>
    sheet.name === "指标体系"
      ? { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === "逆向" ? "越低越好" : cell))) }
      : sheet,
  );
  const { method, card, issues } = jobs().methodOfSheets({ sheets: broken });
  expect([method, card]).toEqual([undefined, undefined]);
  expect(issues.length).toBeGreaterThan(0);
  for (const { where } of issues)
    expect(where).toMatchObject({ sheet: "指标体系", column: expect.any(Number) as number });
});

test("tables are found by name, else by their columns; a choice overrules both", () => {
  const thread = jobs();
  const { tables, issues } = thread.openTables({ reading, sheets: dataSheets, chosen: {} });
  expect(tables.map(({ sheet, by, rows }) => [sheet, by, rows])).toEqual([
    ["七普", "columns", 136],
    ["六普", "columns", 140],
    ["可比性", "name", 136],
    ["上次结果", "name", 136],
  ]);
  expect(issues).toEqual([]);
  const chosen = thread.openTables({ reading, sheets: [], chosen: { 普查2020: "六普", 上次结果: "" } });
  expect(chosen.tables[0]).toMatchObject({ sheet: "六普", by: "choice" });
  expect(chosen.tables[3]).toMatchObject({ sheet: undefined, isOptional: true });
  expect(chosen.issues.filter(({ code }) => code === "column.missing").length).toBeGreaterThan(0);
  expect(chosen.issues).toContainEqual(expect.objectContaining({ code: "table.missing", severity: "info" }));
});

test("checks name the cells: a code twice, a row without one", () => {
  const [first, ...others] = dataSheets;
  const rows = first!.rows.map((row) => [...row]);
  rows[5]![0] = rows[4]![0]!;
  rows[9]![0] = null;
  const { issues } = jobs().openTables({ reading, sheets: [{ ...first!, rows }, ...others], chosen: {} });
  expect(issues.map(({ code, where }) => [code, where.sheet, where.row])).toEqual([
    ["unit.duplicate", "七普", 5],
    ["table.rows-without-code", "七普", 9],
  ]);
});

test("scores and places are those of R", () => {
  const { answer } = evaluated();
  const { rows, groups, hasChange, withheld } = answer.summary!;
  expect(groups).toEqual([
    { title: "市辖区", count: 58 },
    { title: "县级市", count: 26 },
    { title: "县", count: 52 },
  ]);
  expect([hasChange, withheld]).toEqual([true, []]);
  expect(rows).toHaveLength(published.size);
  for (const { code, rank, groupRank, change, score } of rows) {
    const row = published.get(code)!;
    expect([rank, groupRank, change]).toEqual(["rank", "rankInGroup", "rise"].map((name) => Number(row.get(name))));
    expect(Math.abs(Number(score) - Number(row.get("S")))).toBeLessThanOrEqual(0.005 + 1e-9);
  }
});

test("without last time's result there are places and no changes, and no error", () => {
  const thread = jobs();
  thread.openTables({ reading, sheets: dataSheets, chosen: { 上次结果: "" } });
  const { summary } = thread.evaluateTables({ language: "zh" });
  expect(summary!.hasChange).toBe(false);
  expect(summary!.rows[0]).toMatchObject({ code: "370102", rank: 1 });
  expect(summary!.issues.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a county whose figure is missing has no score, and its empty cell is named", () => {
  const [first, ...others] = dataSheets;
  const column = first!.rows[0]!.indexOf("城镇人口");
  const rows = first!.rows.map((row, i) => (i === 3 ? row.map((cell, j) => (j === column ? null : cell)) : row));
  const { answer } = evaluated([{ ...first!, rows }, ...others]);
  expect(answer.summary!.ranked).toBe(135);
  const [unit] = answer.summary!.withheld;
  expect(unit).toMatchObject({ code: rows[3]![0], place: { sheet: "七普", row: 3, column } });
  expect(unit!.why).toContain("城镇化率");
});

test("where nobody has a score, the causes are said and there is no result", () => {
  const [first, ...others] = dataSheets;
  const at = first!.rows[0]!.indexOf("城镇人口");
  const rows = first!.rows.map((row) => row.filter((_, i) => i !== at));
  const { opened, answer } = evaluated([{ ...first!, rows }, ...others]);
  expect(opened.issues).toMatchObject([
    { code: "column.missing", severity: "error", where: { sheet: "七普" }, params: { column: "城镇人口" } },
  ]);
  expect(answer.summary).toBeUndefined();
  expect(answer.issues.map(({ code }) => code)).toEqual(["formula.unknown-name"]);
});

test("the profile of a county leads from its place to the cells of the workbook", () => {
  const { thread } = evaluated();
  const { card, working } = thread.unitProfile({ code: "370102", language: "zh" });
  expect(card.placings.map(({ place, count }) => [place, count])).toEqual([
    [1, 136],
    [1, 58],
  ]);
  const places: NonNullable<ExplainedStep["place"]>[] = [];
  const walk = ({ place, steps }: ExplainedStep): void => {
    if (place) places.push(place);
    steps.forEach(walk);
  };
  walk(working);
  expect(places.length).toBeGreaterThan(18);
  for (const { file, sheet, row } of places) {
    expect(file).toBeUndefined();
    const cells = dataSheets.find(({ name }) => name === sheet)!.rows[row!]!;
    expect(cells).toContain("370102");
  }
});

test("rows of data and of results are told by code, by name where it is one county's only", () => {
  const { thread } = evaluated();
  const rows = thread.unitRows({ sheet: "七普" });
  expect(rows.size).toBe(136);
  expect(rows.get(1)).toBe("370102");
  expect(rows.has(0)).toBe(false);
  const results = thread.evaluationResults({ hasAnalysis: false });
  thread.nameResults({ names: results.map(({ name }) => `${name} (2)`) });
  const ranking = thread.unitRows({ sheet: `${results[0]!.name} (2)` });
  expect([...ranking.values()]).toHaveLength(136);
  expect([...ranking.values()][0]).toBe("370102");
  const named = { name: "名单", rows: [["曲阜市"], ["市中区"]], merges: [] };
  expect([...thread.unitRows({ sheet: named }).values()]).toEqual(["370881"]);
});

test("result sheets keep the names of the method's sheets free; the analysis is an option", () => {
  const { thread } = evaluated();
  const plain = thread.evaluationResults({ hasAnalysis: false }).map(({ name }) => name);
  expect(plain).toContain("指标体系（结果）");
  expect(plain.filter((name) => methodSheets.some((sheet) => sheet.name === name))).toEqual([]);
  const more = thread.evaluationResults({ hasAnalysis: true }).map(({ name }) => name);
  expect(more.filter((name) => !plain.includes(name))).toEqual(["相关性", "信度"]);
});

test("progress is told a hundred times at most, and ends whole", () => {
  const thread = jobs();
  thread.openTables({ reading, sheets: dataSheets, chosen: {} });
  const told: [number, number][] = [];
  thread.evaluateTables({ language: "zh" }, (done, total) => told.push([done, total]));
  expect(told.length).toBeGreaterThan(5);
  expect(told.length).toBeLessThanOrEqual(101);
  expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
});
