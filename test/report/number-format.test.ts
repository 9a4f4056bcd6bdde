import { analyse } from "../../engine/analysis/findings";
import { multivariate } from "../../engine/analysis/multivariate";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { multivariateSheets } from "../../engine/report/multivariate-sheets";
import { numberFormat } from "../../engine/report/number-format";
import { tableSheet } from "../../engine/report/sheet-builder";
import { cellKey } from "../../engine/terms/sheet";
import { evaluateExamples } from "./explained-cases";

test.each<[readonly number[], string | undefined]>([
  [[], undefined],
  [[0, 12, 3.25], undefined],
  [[0.1 + 0.2], undefined], // 0.30000000000000004 is 0.3
  [[1 / 3, 200], "0.00"],
  [[1 / 3], "0.000"],
  [[1 / 3000, 0], "0.000000"],
  [[1e-30 / 3], "0.00E+00"],
])("the format of %j is %s", (numbers, format) => expect(numberFormat(numbers)).toBe(format));

test("numbers of a column, or of a row, have the same decimals; a cell's own format stays", () => {
  const cell = (value: number) => ({ value, style: "number" as const });
  const rows = [
    [cell(1 / 3), cell(5)],
    [cell(8), { ...cell(1 / 7), format: "0.0" }],
  ];
  const formats = (alike: "columns" | "rows") => [
    ...tableSheet({ name: "表", title: "表", header: ["甲", "乙"], rows, alike }).numberFormats!,
  ];
  expect(formats("columns")).toEqual([
    [cellKey(3, 1), "0.0"],
    [cellKey(2, 0), "0.00"],
    [cellKey(3, 0), "0.00"],
  ]);
  expect(formats("rows")).toEqual([
    [cellKey(3, 1), "0.0"],
    [cellKey(2, 0), "0.00"],
    [cellKey(2, 1), "0.00"],
  ]);
});

test("no sheet of the examples shows the noise of a division", () => {
  const evaluation = evaluateExamples();
  const sheets = [
    ...evaluationSheets(analyse(evaluation)),
    ...multivariateSheets(evaluation, multivariate(evaluation)),
  ];
  for (const { name, rows, styles, numberFormats } of sheets)
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const key = cellKey(row, column);
        if (typeof value !== "number" || styles?.get(key) !== "number" || numberFormats?.has(key)) return;
        const decimals = String(Number(value.toPrecision(12))).split(".")[1] ?? "";
        if (decimals.length > 4) throw new Error(`${name} ${row + 1}:${column + 1} ${value}`);
      }),
    );
});
