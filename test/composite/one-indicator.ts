import type { MethodInput } from "../../engine/composite/method";
import { valuesOf } from "../../engine/terms/column";
import type { CellValue } from "../../engine/terms/sheet";
import type { Value } from "../../engine/terms/value";
import { evaluateSheets, methodOf, sheetOf } from "./build";

/** An indicator as a method has it. */
export type Indicator = MethodInput["indicators"][number];

/**
 * Scores of one indicator for the cells of column a, of units 1, 2, …
 *
 * @param columns - more columns of the table, by their headers
 */
export function scores(
  own: Partial<Indicator>,
  cells: readonly CellValue[],
  more: Partial<MethodInput> = {},
  columns: Readonly<Record<string, readonly CellValue[]>> = {},
) {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      { code: "A", parent: "S", title: "甲", weight: 1, value: "a", direction: "positive", scope: "all", ...own },
    ],
    ...more,
  });
  const sheet = sheetOf("表", [
    ["代码", "名称", "a", ...Object.keys(columns)],
    ...cells.map((cell, i) => [
      String(i + 1),
      `县${i + 1}`,
      cell,
      ...Object.values(columns).map((column) => column[i] ?? null),
    ]),
  ]);
  const evaluation = evaluateSheets(method, sheet);
  return { found: valuesOf(evaluation.stages.normalised.get("A")!), evaluation };
}

/** Fails unless the scores are these, to ten decimals. */
export function expectScores(found: readonly Value[], expected: readonly Value[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (typeof value === "number") expect(found[i]).toBeCloseTo(value, 10);
    else expect(found[i]).toBe(value);
  });
}
