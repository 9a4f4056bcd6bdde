import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { methodSchema } from "../../engine/composite/method";
import { guideSheet } from "../../engine/exchange/layout";
import { methodToSheets } from "../../engine/exchange/method-to-sheets";
import { recogniseMethodRanges } from "../../engine/exchange/recognise";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { anyMethod } from "./any-method";
import { exampleSheets } from "./edit";

const examples = join(__dirname, "..", "..", "examples");
const methods = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) =>
  /method(?:-\d+)?\.json$/u.test(name),
);

const written = (sheets: readonly Sheet[]) => sheets.filter(({ name, rows }) => name !== guideSheet && rows.length > 0);
const named = (sheets: readonly Sheet[]) => sheets.map(({ name, rows }) => ({ name, rows }));

test("there are methods to try it on", () => {
  expect(methods.length).toBeGreaterThan(15);
});

test.each(methods)("the sheets of %s are found by their heads alone, in any order", (name) => {
  const method = methodSchema.parse(JSON.parse(readFileSync(join(examples, name), "utf8")));
  const sheets = written(methodToSheets(method)).reverse();
  const found = recogniseMethodRanges(sheets.map(({ rows }) => rows));
  expect(found.others).toEqual([]);
  expect(named(found.sheets)).toEqual(named(sheets));
});

test("so are those of any method", () => {
  fc.assert(
    fc.property(anyMethod, (method) => {
      const sheets = written(methodToSheets(method));
      const found = recogniseMethodRanges(sheets.map(({ rows }) => rows));
      expect(named(found.sheets)).toEqual(named(sheets));
    }),
    { numRuns: 40 },
  );
});

test("those of the template with the columns that people use, and one of their own", () => {
  const sheets = written(exampleSheets());
  const ranges = sheets.map(({ rows }) => {
    const width = Math.max(...rows.map((row) => row.length));
    const isUsed = Array.from({ length: width }, (_, column) =>
      rows.some((row, i) => i > 1 && row[column] !== undefined && row[column] !== null),
    );
    return rows.map((row) => [...row.filter((_, column) => isUsed[column]), null]);
  });
  expect(recogniseMethodRanges(ranges).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
});

test.each(
  ["shandong/census-2020.csv", "shandong/census-2010.csv", "shandong/comparable.csv", "shandong/ranks-2010.csv"].filter(
    (name) => existsSync(join(examples, name)),
  ),
)("%s is no sheet of a method", (name) => {
  const rows = readFileSync(join(examples, name), "utf8")
    .replace(/^\ufeff/u, "")
    .split("\n")
    .map((line): CellValue[] => line.split(","));
  expect(recogniseMethodRanges([rows])).toEqual({ sheets: [], others: [0] });
});

test("a title alone above the heads decides; nothing and numbers are nothing", () => {
  const rows = [["等次"], ["名称", "起点"], ["优秀", 90]];
  expect(recogniseMethodRanges([rows]).sheets.map(({ name }) => name)).toEqual(["等次"]);
  expect(recogniseMethodRanges([[], [[0.2, 0.3, 0.5]], [[null, ""]]]).others).toEqual([0, 1, 2]);
});
