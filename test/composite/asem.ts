import type { MethodInput } from "../../engine/composite/method";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { Column } from "../../engine/terms/column";
import { valueAt } from "../../engine/terms/column";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { expectRelative, positionOf, readReference, readReferenceNumbers, sheetOf } from "./build";

// COINr b968203 on its ASEM example; reference/asem/README.md says where every file comes from.

type Indicator = MethodInput["indicators"][number];

/** A table of numbers by unit as a sheet 表 with the codes in front; an empty cell is an absence. */
export function sheetFrom(path: string): Sheet {
  const [headers, ...rows] = readReference(path);
  const cell = (text: string): CellValue => (text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text));
  return sheetOf("表", [
    ["代码", ...headers!.slice(1)],
    ...rows.map(([code, ...cells]) => [code!, ...cells.map(cell)]),
  ]);
}

/** The package's own table: groups and denominators beside the raw indicators, with the code in front. */
export function rawSheet(): Sheet {
  const [headers, ...rows] = readReference("asem/input/iData.csv");
  const cell = (text: string): CellValue => (text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text));
  return sheetOf("表", [
    headers!.map((header) => (header === "uCode" ? "代码" : header)),
    ...rows.map((row) => row.map(cell)),
  ]);
}

/** A row of the package's metadata, by header. */
export function metadata(): Record<string, string>[] {
  const [headers, ...rows] = readReference("asem/input/iMeta.csv");
  return rows.map((row) => Object.fromEntries(headers!.map((header, i) => [header, row[i]!])));
}

/** One indicator a column, all under one root, so that any stage can be looked at. */
export function flatIndicators(
  codes: readonly string[],
  own: (code: string) => Partial<Indicator> = () => ({}),
): Indicator[] {
  return [
    { code: "root", title: "root", aggregate: "arithmetic" },
    ...codes.map((code) => ({
      code,
      parent: "root",
      title: code,
      weight: 1,
      value: code,
      direction: "positive" as const,
      scope: "all" as const,
      score: { kind: "min-max" as const, limits: "sample" as const },
      ...own(code),
    })),
  ];
}

/** Fails unless a stage is what a file says for every unit and indicator; what is empty there has to be absent. */
export function expectStage(
  evaluation: Evaluation,
  columns: ReadonlyMap<string, Column>,
  path: string,
  tolerance = 1e-9,
): number {
  const expected = readReferenceNumbers(path);
  let compared = 0;
  for (const [code, byUnit] of expected) {
    const column = columns.get(code);
    if (!column) throw new Error(`no column ${code}`);
    for (const { code: unit } of evaluation.units) {
      const actual = valueAt(column, positionOf(evaluation, unit));
      const theirs = byUnit.get(unit);
      if (theirs === undefined) expect(typeof actual).toBe("string");
      else expectRelative(actual, theirs, tolerance, `${path} ${unit} ${code}`);
      compared += 1;
    }
  }
  return compared;
}
