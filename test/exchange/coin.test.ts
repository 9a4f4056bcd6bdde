import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../engine/composite/evaluate";
import { checkMethod } from "../../engine/composite/method";
import { readTable } from "../../engine/composite/table";
import { importCoin } from "../../engine/exchange/coin/import";
import { valueAt } from "../../engine/terms/column";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { sharedFolder, testWithShared } from "../shared";
import { coinSheets, type CoinIndicator } from "./coin-sheets";

const asem = (path: string): string[][] =>
  readFileSync(join(sharedFolder, "reference", "asem", path), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u).map((cell) => cell.replace(/^"|"$/gu, "")));

interface Meta {
  readonly code: string;
  readonly name: string;
  readonly direction: number;
  readonly parent: string;
}

function metaOf(level: string): Meta[] {
  const [head = [], ...rows] = asem("input/iMeta.csv");
  const at = (name: string): number => head.indexOf(name);
  return rows
    .filter((row) => row[at("Level")] === level)
    .map((row) => ({
      code: row[at("iCode")]!,
      name: row[at("iName")]!,
      direction: Number(row[at("Direction")]),
      parent: row[at("Parent")]!,
    }));
}

/** The framework of the example under the codes of the tool: Index, si.01 …, p.01 …; sub-pillars are not used. */
function asemDeck(
  path: string,
  weights: ReadonlyMap<string, number> = new Map(),
  goalposts?: { readonly low: number; readonly high: number },
): { sheets: Sheet[]; codes: Map<string, string> } {
  const [head = [], ...rows] = asem(path);
  const [pillars, subs] = [metaOf("2"), metaOf("3")];
  const codes = new Map([["Index", "Index"]]);
  subs.forEach(({ code }, i) => codes.set(code, `si.0${i + 1}`));
  pillars.forEach(({ code }, i) => codes.set(code, `p.0${i + 1}`));
  const indicators = metaOf("1").map(({ code, name, direction, parent }): CoinIndicator => ({
    code,
    name,
    // What went into the aggregation of the reference was turned over already.
    direction: goalposts ? 1 : direction,
    weight: weights.get(code) ?? 1,
    ...(goalposts ?? {}),
    levels: ["Index", codes.get(pillars.find((pillar) => pillar.code === parent)!.parent)!, codes.get(parent)!, "n/a"],
    values: rows.map((row): CellValue => {
      const text = row[head.indexOf(code)]!;
      return text === "" ? "n/a" : Number(text);
    }),
  }));
  const framework = [...subs, ...pillars].map(({ code, name }) => ({
    code: codes.get(code)!,
    name,
    weight: weights.get(code) ?? 1,
  }));
  const units = rows.map((row) => ({ code: row[0]!, name: `国家${row[0]!}` }));
  const all = [{ code: "Index", name: "Sustainable Connectivity", weight: 1 }, ...framework];
  return { sheets: coinSheets(indicators, units, all), codes };
}

/** Imports a deck as a file would be and evaluates what came out of it. */
async function evaluated(sheets: readonly Sheet[]) {
  const { sheets: read } = await readWorkbook(await writeWorkbook(sheets), "asem.xlsx");
  const { method, table, issues } = importCoin(read, "asem.xlsx");
  expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  const [written] = (await readWorkbook(await writeWorkbook([table!]), "data.xlsx")).sheets;
  const checked = checkMethod(JSON.parse(JSON.stringify(method)));
  const spec = checked.method!.tables[0]!;
  return { evaluation: evaluate(checked.method!, [readTable(written!, spec, "data.xlsx").table]), issues };
}

/** The greatest relative difference of all scores from a table of the reference, and how many were compared. */
function compare(
  evaluation: Awaited<ReturnType<typeof evaluated>>["evaluation"],
  codes: ReadonlyMap<string, string>,
  path: string,
): { compared: number; greatest: number } {
  const [head = [], ...rows] = asem(path);
  let [compared, greatest] = [0, 0];
  for (const row of rows)
    head.slice(1).forEach((code, k) => {
      const column = evaluation.scores.get(codes.get(code) ?? code)!;
      const found = valueAt(
        column,
        evaluation.units.findIndex((unit) => unit.code === row[0]),
      );
      const text = row[k + 1]!;
      if (text === "") return expect(typeof found).toBe("string");
      compared += 1;
      greatest = Math.max(greatest, Math.abs(Number(found) - Number(text)) / Math.max(1, Math.abs(Number(text))));
    });
  return { compared, greatest };
}

/** The uneven weights of the reference, by code, of all levels. */
function unevenWeights(): Map<string, number> {
  return new Map(asem("aggregate/weights_uneven.csv").map((row) => [row[0]!, Number(row[2])]));
}

testWithShared("min-max and arithmetic means of an imported deck are COINr's, stage by stage", async () => {
  const { sheets, codes } = asemDeck("stages/5_treated.csv");
  const { evaluation, issues } = await evaluated(sheets);
  expect(issues.map(({ code }) => code)).toEqual(["coin.level-unused", "coin.sample-limits"]);
  const { compared, greatest } = compare(evaluation, codes, "stages/7_aggregated.csv");
  // 51 countries, 49 indicators, 8 pillars, 2 sub-indices and the index.
  expect(compared).toBe(51 * 60);
  expect(greatest).toBeLessThan(1e-12);
});

testWithShared("uneven weights of all levels, and goalposts", async () => {
  const { sheets, codes } = asemDeck("aggregate/input_complete.csv", unevenWeights(), { low: 0, high: 100 });
  const { evaluation } = await evaluated(sheets);
  const { compared, greatest } = compare(evaluation, codes, "aggregate/complete/amean_uneven.csv");
  expect(compared).toBe(51 * 11);
  expect(greatest).toBeLessThan(1e-12);
});

testWithShared("n/a drops out and the other weights are rescaled", async () => {
  const { sheets, codes } = asemDeck("aggregate/input_missing.csv", unevenWeights(), { low: 0, high: 100 });
  const { evaluation } = await evaluated(sheets);
  expect(compare(evaluation, codes, "aggregate/missing/amean_nothresh.csv").greatest).toBeLessThan(1e-12);
});

describe("what is odd", () => {
  const units = ["甲", "乙", "丙"].map((name, i) => ({ code: `0${i + 1}`, name }));
  const indicator = (code: string, fields: Partial<CoinIndicator> = {}): CoinIndicator => ({
    ...{
      code,
      name: `指标${code}`,
      weight: 1,
      direction: 1,
      low: 0,
      high: 10,
      levels: ["Index", "n/a", "p.01", "n/a"],
    },
    values: [1, 2, 3],
    ...fields,
  });
  const framework = [
    { code: "Index", name: "总指数", weight: 1 },
    { code: "p.01", name: "甲类", weight: 2 },
    { code: "p.02", name: "乙类", weight: 1 },
    { code: "--", name: "--", weight: "--" },
  ];
  const codesOf = (indicators: CoinIndicator[], nodes: Parameters<typeof coinSheets>[2] = framework): string[] =>
    importCoin(coinSheets(indicators, units, nodes), "表.xlsx").issues.map(({ code }) => code);
  const other = indicator("Ind.02", { levels: ["Index", "n/a", "p.02", "n/a"] });

  test("nothing is: a level of dashes is not used", () => {
    expect(codesOf([indicator("Ind.01"), other])).toEqual(["coin.level-unused"]);
  });

  test.each<[what: string, indicators: CoinIndicator[], codes: string[]]>([
    ["no weight", [indicator("Ind.01", { weight: null }), other], ["coin.no-weight", "coin.level-unused"]],
    ["a direction of 0", [indicator("Ind.01", { direction: 0 }), other], ["coin.direction", "coin.level-unused"]],
    ["no code", [indicator("", {}), other], ["coin.no-code", "coin.level-unused"]],
    [
      "no number",
      [indicator("Ind.01", { values: ["n/a", null, "n/a"] }), indicator("X"), other],
      ["coin.indicator-empty", "coin.level-unused"],
    ],
    ["one goalpost", [indicator("Ind.01", { low: null }), other], ["coin.level-unused", "coin.sample-limits"]],
    [
      "a skipped level",
      [indicator("Ind.01", { levels: ["Index", "", "", ""] }), indicator("X"), other],
      ["coin.level-unused", "coin.level-skipped"],
    ],
    [
      "a code that the framework lacks",
      [indicator("Ind.01", { levels: ["Index", "", "p.09", ""] }), indicator("X"), other],
      ["coin.level-unused", "coin.no-framework"],
    ],
    [
      "two indices",
      [indicator("Ind.01"), indicator("Ind.02", { levels: ["Index 2", "", "p.02", ""] })],
      ["coin.level-unused", "coin.several-indices"],
    ],
  ])("%s", (_, indicators, codes) => {
    expect(codesOf(indicators)).toEqual(codes);
  });

  test("a code under two others is an error", () => {
    const one = indicator("Ind.01", { levels: ["Index", "si.01", "p.01", ""] });
    const two = indicator("Ind.02", { levels: ["Index", "si.02", "p.01", ""] });
    const three = indicator("Ind.03", { levels: ["Index", "si.02", "p.02", ""] });
    const { method, issues } = importCoin(coinSheets([one, two, three], units, framework), "表.xlsx");
    expect(method).toBeUndefined();
    expect(issues.map(({ code }) => code)).toContain("coin.two-parents");
  });

  test("a unit of nothing but n/a is left out, a blank weight of the framework counts as 1", () => {
    const nodes = [framework[0]!, { code: "p.01", name: "甲类", weight: "" }, framework[2]!];
    const lacking = [indicator("Ind.01", { values: [1, "n/a", 3] }), { ...other, values: [4, "n/a", 6] }];
    const { method, table, issues } = importCoin(coinSheets(lacking, units, nodes), "表.xlsx");
    expect(issues.map(({ code }) => code)).toEqual(["coin.unit-empty", "coin.level-unused", "coin.no-weight"]);
    expect(table?.rows).toEqual([
      ["名称", "代码", "Ind.01", "Ind.02"],
      ["甲", "01", 1, 4],
      ["丙", "03", 3, 6],
    ]);
    expect(method?.indicators.find(({ code }) => code === "p.01")?.weight).toBe(1);
  });

  test("another workbook, and an empty one", () => {
    expect(importCoin([{ name: "台账", rows: [["a"]], merges: [] }], "表.xlsx").issues[0]?.code).toBe(
      "coin.no-database",
    );
    expect(codesOf([], framework)).toEqual(["coin.empty"]);
  });
});
