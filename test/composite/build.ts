import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../engine/composite/evaluate";
import type { Evaluation } from "../../engine/composite/evaluation";
import { checkMethod, type Method, type MethodInput } from "../../engine/composite/method";
import { readTable } from "../../engine/composite/table";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { valueAt } from "../../engine/terms/column";
import type { Value } from "../../engine/terms/value";
import { sharedFolder } from "../shared";

/** A sheet of rows, the first of them the headers. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): Sheet {
  return { name, rows, merges: [] };
}

type Part = Partial<MethodInput>;

/** A method with one table named 表, codes under 代码 and names under 名称; `part` says what the case is about. */
export function methodInput(part: Part): MethodInput {
  return {
    format: "xianping.method/1",
    title: "测试办法",
    edition: "2025",
    tables: [{ name: "表", code: "代码" }],
    units: { name: "名称" },
    weightsSum: "any",
    indicators: [],
    ...part,
  };
}

/** The same, checked. */
export function methodOf(part: Part): Method {
  const { method, issues } = checkMethod(methodInput(part));
  if (!method) throw new Error(JSON.stringify(issues, undefined, 1));
  return method;
}

/** Evaluates sheets by a method; each sheet is the table of its name. */
export function evaluateSheets(method: Method, ...sheets: readonly Sheet[]): Evaluation {
  return evaluate(
    method,
    sheets.map(
      (sheet) =>
        readTable(
          sheet,
          method.tables.find(({ name }) => name === sheet.name)!,
          `${sheet.name}.xlsx`,
        ).table,
    ),
  );
}

/** The score, or why there is none, of a unit of an evaluation. */
export function scoreOf(evaluation: Evaluation, unit: string, node: string): Value {
  return valueAt(evaluation.scores.get(node)!, positionOf(evaluation, unit));
}

/** The total of a unit. */
export function totalOf(evaluation: Evaluation, unit: string): Value {
  return valueAt(evaluation.total, positionOf(evaluation, unit));
}

/** Where a unit stands among the units, by its name or code. */
export function positionOf({ units }: Evaluation, unit: string): number {
  const position = units.findIndex(({ code, name }) => code === unit || name === unit);
  if (position < 0) throw new Error(`no unit ${unit}`);
  return position;
}

/** A reference file as rows of texts; its first row are the headers. */
export function readReference(path: string): string[][] {
  const text = readFileSync(join(sharedFolder, "reference", path), "utf8").trimEnd();
  const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu;
  return text.split("\n").map((line) => Array.from(line.matchAll(cell), ([, quoted, plain]) => quoted ?? plain ?? ""));
}

/** The numbers of a reference file by header, each by the code in the first column; what is empty is left out. */
export function readReferenceNumbers(path: string): Map<string, Map<string, number>> {
  const [headers, ...rows] = readReference(path);
  return new Map(
    headers!
      .slice(1)
      .map((header, i) => [
        header,
        new Map(rows.flatMap((row) => (row[i + 1] === "" ? [] : [[row[0]!, Number(row[i + 1])] as const]))),
      ]),
  );
}

/** Fails unless the numbers agree to a relative tolerance, or to 1e-15 where one of them was found by cancellation. */
export function expectRelative(actual: Value, expected: number, tolerance: number, what: string): void {
  const error = typeof actual === "number" ? Math.abs(actual - expected) : Infinity;
  if (error > Math.max(tolerance * Math.abs(expected), 1e-15))
    throw new Error(`${what}: ${actual}, expected ${expected}`);
}
