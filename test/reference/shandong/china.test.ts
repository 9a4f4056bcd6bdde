// Expected values: counts in ../shared/data/README.md and examples/china/README.md; values of Shandong's counties from
// recompute.R, which read them from the CSV files and not from the workbooks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../engine/composite/evaluate";
import { readTable, type Table } from "../../../engine/composite/table";
import { valueAt } from "../../../engine/terms/column";
import { readWorkbook } from "../../../files/index";
import { sharedFolder, testWithShared } from "../../shared";
import { readByCode, readMethod } from "./examples";

const changes = new Set(["A1", "B2"]);

// Two workbooks of 3.5 MB each are read.
jest.setTimeout(60_000);

testWithShared("examples/china reads the two workbooks as they are", async () => {
  const method = readMethod("china/method.json");
  const tables: Table[] = [];
  for (const spec of method.tables) {
    const file = `census-county-${spec.year}.xlsx`;
    const { sheets, issues } = await readWorkbook(readFileSync(join(sharedFolder, "data", file)), file);
    expect(issues).toEqual([]);
    const read = readTable(sheets[0]!, spec, file);
    expect(read.issues.map(({ code }) => code)).toEqual(["table.rows-without-code"]);
    tables.push(read.table);
  }
  const evaluation = evaluate(method, tables);
  const { units } = evaluation;

  expect(units).toHaveLength(2848);
  const sizes = method.groups.map(({ id }) => units.filter(({ groups }) => groups.join() === id).length);
  expect(sizes).toEqual([973, 387, 1488]);
  expect(evaluation.issues.map(({ code }) => code)).toEqual(new Array(68).fill("unit.no-match"));
  expect(evaluation.ranks.all).not.toContain(null);

  // No row of 2010 counts twice, be it by its own code or by another's `recoded`.
  const recoded = new Map(method.tables[1]!.recoded.map(({ code, was }) => [code, was]));
  expect(recoded.size).toBe(274);
  const used = units
    .flatMap(({ code }) => recoded.get(code) ?? [code])
    .filter((code) => tables[1]!.rowOfCode.has(code));
  expect(new Set(used).size).toBe(used.length);

  const reference = readByCode(join(__dirname, "derived.csv"));
  const wrong: string[] = [];
  let compared = 0;
  units.forEach(({ code }, i) => {
    for (const [header, column] of evaluation.stages.derived) {
      const text = reference.get(code)?.get(header);
      if (text === undefined || (text === "" && changes.has(header))) continue;
      compared += 1;
      if (!(Math.abs(Number(valueAt(column, i)) - Number(text)) <= 1e-9 * Math.max(1, Math.abs(Number(text)))))
        wrong.push(`${code} ${header}: ${valueAt(column, i)}, in R ${text}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(compared).toBe(136 * 18 - 2 * 20);
});
