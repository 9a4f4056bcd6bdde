import { openExcel } from "./node";
import { refusal } from "./refusal";

/** Writes a value into A1 and gives what Excel made of it: value, kind, formula, number format and what it shows. */
async function typed(value: unknown, numberFormat = "General"): Promise<unknown[]> {
  return Excel.run(async (context): Promise<unknown[]> => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.clear();
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,valueTypes,formulas,numberFormat,text");
    await context.sync();
    const grids: unknown[][][] = [cell.values, cell.valueTypes, cell.formulas, cell.numberFormat, cell.text];
    return grids.map((grid) => grid[0]![0]);
  });
}

// What each becomes is what Excel in Chinese makes of the same keys typed into a cell.
const entries: readonly [value: unknown, expected: readonly unknown[], numberFormat?: string][] = [
  [3.5, [3.5, "Double", 3.5, "General", "3.5"]],
  ["", ["", "Empty", "", "General", ""]],
  ["粮食", ["粮食", "String", "粮食", "General", "粮食"]],
  ["12", [12, "Double", 12, "General", "12"]],
  ["'12", ["12", "String", "12", "General", "12"]],
  ["001", ["001", "String", "001", "@", "001"], "@"],
  [12, ["12", "String", "12", "@", "12"], "@"],
  ["=1+1", ["=1+1", "String", "=1+1", "@", "=1+1"], "@"],
  ["'=1+1", ["=1+1", "String", "=1+1", "General", "=1+1"]],
  ["=1+1", [0, "Double", "=1+1", "General", "0"]],
  ["85.3%", [0.853, "Double", 0.853, "0.00%", "85.30%"]],
  ["1,234", [1234, "Double", 1234, "#,##0", "1,234"]],
  ["(5)", [-5, "Double", -5, "General", "-5"]],
  // Serial numbers of Excel's calendar: 2024-01-01 is 45292.
  ["2024-1-1", [45292, "Double", 45292, "yyyy/m/d", "2024/1/1"]],
  ["2024年1月1日", [45292, "Double", 45292, 'yyyy"年"m"月"d"日"', "2024年1月1日"]],
  ["true", [true, "Boolean", true, "General", "TRUE"]],
  ["#n/a", ["#N/A", "Error", "#N/A", "General", "#N/A"]],
  ["-", ["-", "String", "-", "General", "-"]],
  ["—", ["—", "String", "—", "General", "—"]],
  ["-3.8%", [-0.038, "Double", -0.038, "0.00%", "-3.80%"]],
];

test("what is written becomes what typing it would", async () => {
  await openExcel();
  for (const [value, expected, numberFormat] of entries)
    expect([value, ...(await typed(value, numberFormat))]).toEqual([value, ...expected]);
});

test("number formats show as in Excel", async () => {
  await openExcel();
  const shown: readonly [value: number, numberFormat: string, text: string][] = [
    [0.853, "0.0%", "85.3%"],
    [1234.5, "#,##0.00", "1,234.50"],
    [-1234.5, "0.00;(0.00)", "(1234.50)"],
    [2.675, "0.00", "2.68"],
    [5, '0"户"', "5户"],
    [45292, "yyyy-mm-dd", "2024-01-01"],
    [45292.5, "yyyy/m/d h:mm", "2024/1/1 12:00"],
    [0.1 + 0.2, "General", "0.3"],
  ];
  for (const [value, numberFormat, text] of shown) expect((await typed(value, numberFormat))[4]).toBe(text);
});

test("a value for every cell, none for null, and the shape has to fit", async () => {
  const { book } = await openExcel({
    sheets: [
      {
        name: "表",
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  });
  const range = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("表").getRange("A1:B2");
  expect(
    await refusal(
      (context) =>
        (range(context).values = [
          [null, 9],
          ["", null],
        ]),
    ),
  ).toBe("none");
  expect(book.sheet("表").show("A1:B2")).toEqual([
    [1, 9],
    ["", 4],
  ]);
  expect(await refusal((context) => ((range(context) as { values: unknown }).values = 7))).toBe("none");
  expect(book.sheet("表").show("A1:B2")).toEqual([
    [7, 7],
    [7, 7],
  ]);
  expect(await refusal((context) => (range(context).values = [[1], [2]]))).toBe("InvalidArgument");
  expect(await refusal((context) => (range(context).values = [["=SUM(A1"], ["x"]]))).toBe("InvalidArgument");
  expect(await refusal((context) => (range(context).getEntireColumn().values = [[1]]))).toBe("InvalidArgument");
});

test("of whole columns Excel gives no values, and says nothing", async () => {
  await openExcel({ sheets: [{ name: "表", rows: [[1]] }] });
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("表").getRange("A:A").load("values,address,rowCount");
    await context.sync();
    expect([column.values, column.address, column.rowCount]).toEqual([null, "表!A:A", 1_048_576]);
  });
});

test("a hundred thousand cells, which the library sends in parts", async () => {
  const { book, bridge } = await openExcel();
  const values = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => row * 10 + column),
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B2:K10001").values = values;
    await context.sync();
  });
  expect(book.sheets[0]!.show("K10001")).toEqual([[99_999]]);
  expect(bridge.faults).toEqual([]);
});
