import { analyse, liveEvaluationSheets, type Evaluation, type Method, type Sheet } from "../../engine/index";
import { cellKey, type CellValue } from "../../engine/terms/sheet";
import { writeWorkbook } from "../../files/index";
import { testWithLibreOffice } from "../libre-office";
import { evaluateExample, evaluateSecondEdition, exampleFolders } from "./examples";
import { judge, report, verdictOf } from "./judge";
import { recalculate } from "./recalculate";

function workbook(evaluation: Evaluation): Sheet[] {
  return liveEvaluationSheets(analyse(evaluation));
}

testWithLibreOffice("the examples' workbooks come out of LibreOffice as the engine has them", async () => {
  const books = [];
  for (const name of exampleFolders) books.push(workbook(await evaluateExample(name)));
  const verdicts = await judge(books);
  verdicts.forEach((verdict, i) => {
    expect([exampleFolders[i], report(verdict)]).toEqual([exampleFolders[i], ""]);
    expect(verdict.formulas).toBeGreaterThan(100);
  });
});

testWithLibreOffice("so does Shandong's workbook by the second edition of its method", async () => {
  const [verdict] = await judge([workbook(await evaluateSecondEdition())]);
  expect(report(verdict!)).toBe("");
  expect(verdict!.formulas).toBeGreaterThan(1000);
});

/** The sheets with other values in some of their cells. */
function edited(sheets: readonly Sheet[], value: (sheet: Sheet, row: number, column: number) => CellValue | undefined) {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) => row.map((cell, c) => value(sheet, r, c) ?? cell)),
  }));
}

testWithLibreOffice("values in the file that are wrong are found again: LibreOffice does recalculate", async () => {
  const sheets = workbook(await evaluateExample("shandong"));
  const wrong = edited(sheets, ({ formulas }, row, column) =>
    formulas?.has(cellKey(row, column)) ? 12345 : undefined,
  );
  const [read] = await recalculate([await writeWorkbook(wrong)]);
  expect(report(verdictOf(sheets, read!))).toBe("");
  expect(verdictOf(wrong, sheets).differences.length).toBeGreaterThan(10_000);
});

/** Weights by the node's code: for a group, or under "" for all. */
type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

function withWeights(method: Method, weights: Weights): Method {
  const indicators = method.indicators.map((node) => {
    const { "": all, ...groups } = weights[node.code] ?? {};
    return { ...node, weight: all ?? node.weight, groupWeights: { ...node.groupWeights, ...groups } };
  });
  return { ...method, indicators };
}

/** The sheets with other numbers in the cells of the method's weights, which their names lead to. */
function withWeightCells(sheets: readonly Sheet[], { groups }: Method, weights: Weights): Sheet[] {
  const changes = new Map<string, number>();
  const { names } = sheets.find(({ name }) => name === "权重")!;
  for (const [code, own] of Object.entries(weights))
    for (const [group, weight] of Object.entries(own)) {
      const range = names!.get(`权重_${code}`)!;
      const column = group === "" ? 0 : 1 + groups.findIndex(({ id }) => id === group);
      changes.set(`${range.top} ${range.left + column}`, weight);
    }
  return edited(sheets, ({ name }, row, column) => (name === "权重" ? changes.get(`${row} ${column}`) : undefined));
}

const weightCases: readonly [example: string, weights: Weights][] = [
  // Of dimensions that are put together by a geometric and of indicators by an arithmetic mean, in one group alone.
  ["shandong", { A: { district: 40 }, B: { district: 5 }, A1: { district: 1 } }],
  ["methods/xiaokang-2008", { A: { "": 60 }, B: { "": 0 } }],
  ["methods/monthly-2020", {}],
  ["methods/sichuan-2019", {}],
];

testWithLibreOffice("a weight changed in the workbook gives what the engine gives with that weight", async () => {
  const files: Uint8Array[] = [];
  const expected: { was: readonly Sheet[]; is: readonly Sheet[] }[] = [];
  for (const [example, given] of weightCases) {
    const was = await evaluateExample(example);
    const weights = Object.keys(given).length > 0 ? given : everyOther(was.method);
    const is = await evaluateExample(example, withWeights(was.method, weights));
    const sheets = workbook(was);
    files.push(await writeWorkbook(withWeightCells(sheets, was.method, weights)));
    expected.push({ was: sheets, is: workbook(is) });
  }
  const read = await recalculate(files);
  expected.forEach(({ was, is }, i) => {
    // Something did change, and all of it is as the engine has it.
    expect(verdictOf(is, was).differences.length).toBeGreaterThan(50);
    expect([weightCases[i]![0], report(verdictOf(is, read[i]!))]).toEqual([weightCases[i]![0], ""]);
  });
});

/** Twice the weight for the second of every written pair. */
function everyOther({ indicators }: Method): Weights {
  return Object.fromEntries(
    indicators.flatMap(({ code, weight, groupWeights, parent }, i) => {
      if (parent === undefined || i % 2 === 0) return [];
      const groups = Object.entries(groupWeights).map(([id, own]): [string, number] => [id, own * 2]);
      const own = Object.fromEntries([...(weight === undefined ? [] : [["", weight * 2] as const]), ...groups]);
      return Object.keys(own).length === 0 ? [] : [[code, own]];
    }),
  );
}
