// Expected values: recompute.R beside this file, written from the documents and not from the engine.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../engine/composite/evaluate";
import type { Evaluation } from "../../../engine/composite/evaluation";
import { readTable } from "../../../engine/composite/table";
import { valueAt } from "../../../engine/terms/column";
import { readWorkbook } from "../../../files/index";
import { expectRelative } from "../../composite/build";
import { examplesFolder, readMethod, readRows } from "../shandong/examples";

const folder = join(examplesFolder, "methods");
const ids = readdirSync(folder).filter((name) => existsSync(join(folder, name, "method.json")));

/** Tables in the order in which a method names them. */
const tableFiles = ["counties", "units", "regions", "countries", "districts", "last-year", "targets"];

async function evaluateExample(id: string): Promise<Evaluation> {
  const method = readMethod(`methods/${id}/method.json`);
  const files = tableFiles.map((name) => join(folder, id, `${name}.csv`)).filter((path) => existsSync(path));
  expect(files).toHaveLength(method.tables.length);
  const tables = await Promise.all(
    files.map(async (path, i) => {
      const { sheets } = await readWorkbook(new Uint8Array(readFileSync(path)), path);
      const { table, issues } = readTable(sheets[0]!, method.tables[i]!);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      return table;
    }),
  );
  return evaluate(method, tables);
}

function expected(file: string, id: string): string[][] {
  return readRows(join(__dirname, file)).filter(([method]) => method === id);
}

test("every method of the examples is recomputed", () => {
  expect(ids.length).toBeGreaterThanOrEqual(16);
  expect(ids.filter((id) => expected("scores.csv", id).length === 0)).toEqual([]);
});

describe.each(ids)("%s", (id) => {
  test("totals, places and groups", async () => {
    const evaluation = await evaluateExample(id);
    expect(evaluation.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const rows = expected("scores.csv", id);
    expect(evaluation.units).toHaveLength(rows.length);
    for (const [, code, group, total, all, own] of rows) {
      const i = evaluation.units.findIndex((unit) => unit.code === code);
      expectRelative(valueAt(evaluation.total, i), Number(total), 1e-12, `${id} ${code}`);
      expect([code, evaluation.ranks.all[i]]).toEqual([code, Number(all)]);
      if (evaluation.method.groups.length === 0) continue;
      expect([code, evaluation.units[i]!.group]).toEqual([code, group]);
      expect([code, evaluation.ranks.group[i]]).toEqual([code, Number(own)]);
    }
  });

  const lists = expected("lists.csv", id);
  if (lists.length > 0)
    test("lists", async () => {
      const evaluation = await evaluateExample(id);
      for (const list of new Set(lists.map(([, name]) => name!))) {
        const found = evaluation.lists.find((each) => each.id === list)!;
        const codes = found.entries.map(({ unit }) => evaluation.units[unit]!.code);
        expect([list, codes]).toEqual([list, lists.filter(([, name]) => name === list).map(([, , , code]) => code)]);
      }
    });
});
