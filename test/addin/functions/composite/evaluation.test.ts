// Scores and places: recompute.R in test/reference/shandong, run in R 4.2.2. Tolerance 1e-9 relative.
import { join } from "node:path";
import { run } from "../../../../cli/program";
import {
  contributions,
  evaluate,
  methodToSheets,
  readTable,
  standingOf,
  standingText,
  valueAt,
} from "../../../../engine/index";
import { guideSheet } from "../../../../engine/exchange/layout";
import { examplesFolder, readByCode, readMethod, readRows } from "../../../reference/shandong/examples";
import { call, shownCells } from "../call";

type Cell = number | string | null;
type Range = Cell[][];

const method = readMethod("shandong/method.json");
const file = (name: string) => join(examplesFolder, "shandong", name);
const files = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];

/** A table as Excel hands it over when it opens the file: codes are numbers too. */
const asOpened = (name: string): Range =>
  readRows(file(name)).map((row) =>
    row.map((text) => (text === "" ? null : /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text)),
  );
const tables = files.map(asOpened);
const [main, ...further] = tables as [Range, ...Range[]];

/** What IF(range="","",range) makes of a range. */
const kept = (range: readonly (readonly unknown[])[]): Range => {
  const width = Math.max(...range.map((row) => row.length));
  return range.map((row) => Array.from({ length: width }, (_, i) => (row[i] ?? "") as Cell));
};
/** What Excel on the desktop makes of one that is handed over as it is. */
const onDesktop = (range: Range): Range => range.map((row) => row.map((cell) => (cell === "" ? 0 : cell)));

const sheets = methodToSheets(method).filter(({ name, rows }) => name !== guideSheet && rows.length > 0);
const sources = [...sheets.map(({ rows }) => kept(rows)), ...further.map(kept)];
const rule = "零为数";
const evaluated = async () => (await call("EVALUATION", main, rule, sources)) as Cell[][];

/** The engine by itself, on the same cells. */
const engine = evaluate(
  method,
  method.tables.map((spec, i) => readTable({ name: spec.name, rows: tables[i]!, merges: [] }, spec).table),
);

describe("Shandong's 136 counties under a method that stands in sheets", () => {
  const expected = readByCode(join(__dirname, "../../../reference/shandong/scores.csv"));

  test("get the scores and places that R works out, beside their rows", async () => {
    const [header, ...rows] = await evaluated();
    expect(header).toEqual(["代码", "县（市、区）", "类别", "得分", "位次", "组内位次", "说明"]);
    expect(rows).toHaveLength(136);
    rows.forEach((row, i) => {
      const [code, name, , score, place, inGroup, remark] = row;
      const own = expected.get(String(code))!;
      expect(code).toBe(String(main[i + 1]![0]));
      expect(name).toBe(own.get("name"));
      expect(Math.abs(Number(score) - Number(own.get("S")))).toBeLessThan(1e-9 * Number(own.get("S")));
      expect([place, inGroup]).toEqual([Number(own.get("rank")), Number(own.get("rankInGroup"))]);
      expect(remark).toBe("");
    });
  });

  test("get what the engine and the command line give", async () => {
    const rows = (await evaluated()).slice(1);
    expect(rows.map(([, , , score]) => score)).toEqual(engine.units.map((_, i) => valueAt(engine.total, i)));
    expect(rows.map(([, , , , place]) => place)).toEqual(engine.ranks.all);
    const said = { out: "", err: "" };
    const words = ["evaluate", "--data", ...files.map(file), "--method", file("method.json"), "--json"];
    const print = { out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
    expect(await run(words, print)).toBe(0);
    for (const [code, name, , score] of rows) {
      expect(said.out).toContain(`"${String(code)}"`);
      expect(said.out).toContain(`"${String(name)}"`);
      expect(said.out).toContain(String(score));
    }
  });

  test("whatever the order of the sheets", async () => {
    const moved = [...sources.slice(0, sheets.length).reverse(), ...sources.slice(sheets.length)];
    expect(await call("EVALUATION", main, rule, moved)).toEqual(await evaluated());
  });

  test("whatever the order of the counties", async () => {
    const [header, ...rows] = main;
    const byCode = (found: Cell[][]) => [...found].sort(([a], [b]) => String(a).localeCompare(String(b)));
    const moved = (await call("EVALUATION", [header, ...[...rows].reverse()], rule, sources)) as Cell[][];
    expect(byCode(moved.slice(1))).toEqual(byCode((await evaluated()).slice(1)));
  });

  test("contributions add up to the score and are the engine's", async () => {
    const { indicators } = contributions(engine);
    for (const position of [0, 50, 135]) {
      const { name, code } = engine.units[position]!;
      const rows = (await call("CONTRIBUTIONS", code, main, rule, sources)) as Cell[][];
      const [last] = rows.slice(-1);
      const parts = rows.slice(1, -1).map(([, , , points]) => (points === "" ? 0 : Number(points)));
      expect(last![0]).toBe("综合得分");
      expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(last![3]), 9);
      expect(parts).toEqual([...indicators.values()].map((column) => column.numbers[position]));
      expect(await call("CONTRIBUTIONS", name, main, rule, sources)).toEqual(
        engine.units.filter((each) => each.name === name).length === 1
          ? rows
          : { error: "#VALUE!", message: expect.stringContaining("请写代码") as string },
      );
    }
  });

  test("the explanation is the one that the command line prints", async () => {
    for (const { code } of engine.units.slice(0, 3))
      expect(await call("EXPLAINSCORE", Number(code), main, rule, sources)).toBe(
        standingText(engine, standingOf(engine, code)),
      );
  });

  test("blanks that the desktop made zeros of are asked about, in the method and in a table", async () => {
    const sentence = async (...args: readonly unknown[]) => (await call("EVALUATION", ...args)) as { message: string };
    const raw = [...sheets.map(({ rows }) => onDesktop(kept(rows))), ...further.map(kept)];
    expect((await sentence(main, rule, raw)).message).toMatch(/^办法的“.+”里有 0.*IF\(区域/u);
    const zero = main.map((row, i) => (i === 5 ? row.map((cell, c) => (c === 7 ? 0 : cell)) : row));
    expect((await sentence(zero, null, sources)).message).toMatch(/^数据表里有 \d+ 个 0/u);
  });

  test("a county that lacks a figure is listed with the reason, the others keep theirs", async () => {
    const column = main[0]!.indexOf("平均受教育年限_合计");
    const lacking = main.map((row, i) => (i === 1 ? row.map((cell, c) => (c === column ? "" : cell)) : row));
    const rows = (await call("EVALUATION", lacking, rule, sources)) as Cell[][];
    expect(rows[1]!.slice(3, 6)).toEqual(["", "", ""]);
    expect(rows[1]![6]).toMatch(/^历下区没有得分（.*“平均受教育年限”/u);
    expect(rows.slice(2).every(([, , , score]) => typeof score === "number")).toBe(true);
    expect(shownCells(await call("CONTRIBUTIONS", "370102", lacking, rule, sources))).toBe("#N/A");
  });

  test.each<[string, (ranges: Range[]) => Range[], RegExp]>([
    ["a table too few", (ranges) => ranges.slice(0, -1), /办法用 4 张数据表（.*还要 3 张.*却有 2 个/u],
    ["no indicators", (ranges) => ranges.filter((range) => range[0]![0] !== "指标体系"), /指标体系.*认出的办法表：/u],
    ["nothing", () => [], /请给出权重，或评价办法的各张表/u],
    [
      "a weight that is wrong",
      (ranges) =>
        ranges.map((range) => range.map((row) => (row[0] === "A1" ? row.map((cell) => (cell === 8 ? 9 : cell)) : row))),
      /权重/u,
    ],
  ])("%s is said", async (_, change, expected) => {
    const found = (await call("EVALUATION", main, rule, change(sources))) as { error: string; message: string };
    expect(found.error).toBe("#VALUE!");
    expect(found.message).toMatch(expected);
  });

  test("a county that is not there", async () => {
    const found = (await call("EXPLAINSCORE", "东京都", main, rule, sources)) as { error: string; message: string };
    expect(found).toEqual({ error: "#N/A", message: "数据表里没有“东京都”" });
  });
});

describe("under one row of weights", () => {
  const table = [
    ["县", "经济", "民生"],
    ["甲县", 80, 60],
    ["", "", ""],
    ["乙县", 90, ""],
    ["丙县", 70, 70],
  ];

  test("rows without a name stay blank, absences go by the rule", async () => {
    const head = ["县（市、区）", "得分", "位次", "说明"];
    const found = (await call("EVALUATION", table, "略去", [[[3], [1]]])) as Cell[][];
    expect(found).toEqual([head, ["甲县", 75, 2, ""], ["", "", "", ""], ["乙县", 90, 1, ""], ["丙县", 70, 3, ""]]);
    const withheld = (await call("EVALUATION", table, null, [[[3, 1]]])) as Cell[][];
    expect(withheld[3]!.slice(0, 3)).toEqual(["乙县", "", ""]);
    expect(withheld[3]![3]).toMatch(/^乙县没有得分.*“民生”/u);
  });

  test("a rule that is the method's to give is refused there", async () => {
    const found = (await call("EVALUATION", main, "略去、零为数", sources)) as { message: string };
    expect(found.message).toMatch(/由评价办法规定/u);
  });
});
