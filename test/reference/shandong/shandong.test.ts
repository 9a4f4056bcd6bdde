// Expected values: recompute.R in this folder, run in R 4.2.2; see README.md. Tolerance 1e-9 relative.
import { join } from "node:path";
import { evaluate } from "../../../engine/composite/evaluate";
import type { Evaluation } from "../../../engine/composite/evaluation";
import { readTable } from "../../../engine/composite/table";
import { valueAt, type Column } from "../../../engine/terms/column";
import { examplesFolder, readByCode, readMethod, readRows, readSheet } from "./examples";

const tolerance = 1e-9;
const folder = join(examplesFolder, "shandong");
const files: Readonly<Record<string, string>> = {
  普查2020: "census-2020.csv",
  普查2010: "census-2010.csv",
  可比性: "comparable.csv",
  上次结果: "ranks-2010.csv",
};

function evaluateExample(name: string): Evaluation {
  const method = readMethod(`shandong/${name}`);
  const tables = method.tables.map((spec) => {
    const file = files[spec.name]!;
    const { table, issues } = readTable(readSheet(join(folder, file), spec.name), spec, file);
    expect(issues).toEqual([]);
    return table;
  });
  return evaluate(method, tables);
}

/** What of some columns is not as in a file of R: the code and header of each cell, and both values. */
function differences(evaluation: Evaluation, columns: ReadonlyMap<string, Column>, file: string): string[] {
  const expected = readByCode(join(__dirname, file));
  const wrong: string[] = [];
  for (const [header, column] of columns)
    evaluation.units.forEach(({ code }, i) => {
      const text = expected.get(code)?.get(header);
      const value = valueAt(column, i);
      const isRight =
        typeof value === "number" && text !== undefined && text !== ""
          ? Math.abs(value - Number(text)) <= tolerance * Math.max(Math.abs(Number(text)), 1e-3)
          : typeof value !== "number" && text === "";
      if (!isRight) wrong.push(`${code} ${header}: ${value}, in R ${text}`);
    });
  return wrong;
}

const only = (columns: ReadonlyMap<string, Column>, headers: readonly string[]) =>
  new Map(headers.map((header) => [header, columns.get(header)!]));
const headersOf = (file: string) => readRows(join(__dirname, file))[0]!.slice(3);
const places = (evaluation: Evaluation, file: string, header: string) => {
  const expected = readByCode(join(__dirname, file));
  return evaluation.units.map(({ code }) => Number(expected.get(code)!.get(header)));
};
const nodes = ["A", "B", "C", "D", "E", "S"];

describe.each([
  ["method.json", ""],
  ["method-2010.json", "-2010"],
])("examples/shandong/%s against R", (name, suffix) => {
  const evaluation = evaluateExample(name);

  test("has the 136 counties in their groups", () => {
    const groups = readByCode(join(__dirname, `scores${suffix}.csv`));
    expect(evaluation.units).toHaveLength(136);
    expect(evaluation.units.map(({ group }) => group)).toEqual(
      evaluation.units.map(({ code }) => groups.get(code)!.get("group")),
    );
  });

  test("derives the same values", () => {
    const file = `derived${suffix}.csv`;
    expect(differences(evaluation, only(evaluation.stages.derived, headersOf(file)), file)).toEqual([]);
  });

  test("normalises to the same scores", () => {
    const file = `normalised${suffix}.csv`;
    expect(differences(evaluation, only(evaluation.stages.normalised, headersOf(file)), file)).toEqual([]);
  });

  test("aggregates to the same dimensions and totals", () => {
    expect(differences(evaluation, only(evaluation.scores, nodes), `scores${suffix}.csv`)).toEqual([]);
    expect(differences(evaluation, new Map([["S", evaluation.total]]), `scores${suffix}.csv`)).toEqual([]);
  });

  test("ranks the same, over all and in the group", () => {
    expect(evaluation.ranks.all).toEqual(places(evaluation, `scores${suffix}.csv`, "rank"));
    expect(evaluation.ranks.group).toEqual(places(evaluation, `scores${suffix}.csv`, "rankInGroup"));
  });
});

describe("examples/shandong", () => {
  const evaluation = evaluateExample("method.json");

  test("rises are those from R's ranks of 2010", () => {
    const rises = evaluation.units.map((_, i) => valueAt(evaluation.change!, i));
    expect(rises).toEqual(places(evaluation, "scores.csv", "rise"));
  });

  test("the same counties are on each list", () => {
    const rows = readRows(join(__dirname, "lists.csv")).slice(1);
    for (const { id, entries } of evaluation.lists) {
      const expected = rows.filter(([list]) => list === id).map(([, code]) => code);
      expect(entries.map(({ unit }) => evaluation.units[unit]!.code).sort()).toEqual(expected.sort());
    }
    expect(evaluation.lists).toHaveLength(7);
  });

  test("nothing is odd but what the method provides for", () => {
    expect(evaluation.issues).toEqual([]);
  });

  test("ranks-2010.csv holds the totals of method-2010 to four decimals, and its places", () => {
    const reference = readByCode(join(__dirname, "scores-2010.csv"));
    const shipped = readByCode(join(folder, "ranks-2010.csv"));
    expect([...shipped.keys()]).toEqual([...reference.keys()]);
    for (const [code, row] of shipped) {
      expect(Math.abs(Number(row.get("得分")) - Number(reference.get(code)!.get("S")))).toBeLessThan(0.000051);
      expect(row.get("位次")).toBe(reference.get(code)!.get("rank"));
    }
  });

  test("every county of 2010 is the predecessor of exactly one of 2020", () => {
    const recoded = new Map(evaluation.method.tables[1]!.recoded.map(({ code, was }) => [code, was]));
    const used = evaluation.units.flatMap(({ code }) => recoded.get(code) ?? [code]);
    const codes = readRows(join(folder, "census-2010.csv")).slice(1);
    expect(used.sort()).toEqual(codes.map(([code]) => code).sort());
    expect(used).toHaveLength(140);
  });
});
