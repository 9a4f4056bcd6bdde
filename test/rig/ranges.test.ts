import { openExcel } from "./node";
import { refusal } from "./refusal";

const table = {
  name: "一 表",
  rows: [
    ["县", "得分"],
    ["甲", 1],
    ["乙", 2],
  ],
  merges: ["D1:E2"],
};

/** The address of a range that Excel is asked for. */
async function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return Excel.run(async (context) => {
    const range = find(context.workbook.worksheets.getFirst()).load("address");
    await context.sync();
    return range.isNullObject ? "none" : range.address;
  });
}

test("ways from one range to another", async () => {
  await openExcel({ sheets: [table] });
  const ways: readonly [address: string, find: (sheet: Excel.Worksheet) => Excel.Range][] = [
    ["'一 表'!B3", (sheet) => sheet.getCell(2, 1)],
    ["'一 表'!C4:E6", (sheet) => sheet.getRangeByIndexes(3, 2, 3, 3)],
    ["'一 表'!B2:C3", (sheet) => sheet.getRange("A1:B2").getOffsetRange(1, 1)],
    ["'一 表'!A1:C4", (sheet) => sheet.getRange("'一 表'!$A$1:$B$2").getResizedRange(2, 1)],
    ["'一 表'!A:B", (sheet) => sheet.getRange("A3:B3").getEntireColumn()],
    ["'一 表'!2:3", (sheet) => sheet.getRange("A2:B3").getEntireRow()],
    ["'一 表'!A1:B3", (sheet) => sheet.getUsedRange(true)],
    ["'一 表'!A1:E3", (sheet) => sheet.getUsedRange()],
    ["'一 表'!A1:B3", (sheet) => sheet.getRange("B2").getSurroundingRegion()],
    ["'一 表'!B2:B3", (sheet) => sheet.getRange("A1:B3").getIntersection("B2:C9")],
    ["none", (sheet) => sheet.getRange("A1").getIntersectionOrNullObject("C3")],
    ["'一 表'!A1:D5", (sheet) => sheet.getRange("A1").getBoundingRect("D5")],
    ["'一 表'!A3:B3", (sheet) => sheet.getRange("A1:B3").getLastRow()],
    ["'一 表'!A4:B5", (sheet) => sheet.getRange("A1:B3").getRowsBelow(2)],
  ];
  for (const [address, find] of ways) expect(await addressOf(find)).toBe(address);
  expect(await refusal(({ workbook }) => workbook.worksheets.getFirst().getRange("A1").getOffsetRange(-1, 0))).toBe(
    "InvalidArgument",
  );
  expect(await refusal(({ workbook }) => workbook.worksheets.getFirst().getRange("另!A1"))).toBe("InvalidArgument");
});

test("looks: what cells have in common, and null where they differ", async () => {
  const { book } = await openExcel({ sheets: [table] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const head = sheet.getRange("A1:B1");
    head.format.fill.color = "#4472c4";
    head.format.font.bold = true;
    head.format.wrapText = true;
    head.format.horizontalAlignment = "Center";
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRanges("A2,B3").format.fill.color = "red";
    sheet.getRange("B2:B3").numberFormat = [["0.0"], ["0.0"]];
    const all = sheet.getRange("A1:B3").load("format/wrapText,format/columnWidth,format/fill/color,format/font/bold");
    const first = head.load("format/fill/color,format/borders/items");
    await context.sync();
    expect([all.format.wrapText, all.format.columnWidth, all.format.fill.color, all.format.font.bold]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(first.format.fill.color).toBe("#4472C4");
    const bottom = first.format.borders.items.find(({ sideIndex }) => sideIndex === "EdgeBottom");
    expect(bottom?.style).toBe("Continuous");
  });
  expect(book.sheet("一 表").GetRange("B3").Format.Fill.Color).toBe("#FF0000");
  expect(book.sheet("一 表").GetRange("A9").Format.ColumnWidth).toBe(120);
  const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst().getRange("A1");
  expect(await refusal((context) => (first(context).format.fill.color = "no colour"))).toBe("InvalidArgument");
  expect(await refusal((context) => (first(context).format.rowHeight = 500))).toBe("InvalidArgument");
  expect(await refusal((context) => first(context).format.borders.getItem("InsideVertical"))).toBe("InvalidArgument");
});

test("merging keeps the upper left cell; clearing takes what it is told to", async () => {
  const { book } = await openExcel({ sheets: [table] });
  const sheet = book.sheet("一 表");
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    const merged = first.getRange("A1:F9").getMergedAreasOrNullObject().load("address,areaCount");
    first.getRange("A2:B3").merge();
    await context.sync();
    expect([merged.address, merged.areaCount]).toEqual(["'一 表'!D1:E2", 1]);
  });
  expect(sheet.show("A1:B3")).toEqual([
    ["县", "得分"],
    ["甲", ""],
    ["", ""],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B3").clear("Contents");
    await context.sync();
  });
  expect([sheet.show("A1:B3").flat().join(""), sheet.grid.merges.length]).toEqual(["", 2]);
});

test("hidden rows and columns, and the properties of rows and cells at once", async () => {
  await openExcel({ sheets: [{ ...table, hiddenRows: [1], hiddenColumns: [2] }] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1:C3").load("rowHidden,columnHidden,hidden");
    const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true, rowIndex: true });
    sheet.getRange("A1:B1").setCellProperties([[{ format: { fill: { color: "#00FF00" } } }, {}]]);
    const cells = sheet.getRange("A1:B1").getCellProperties({ address: true, format: { fill: { color: true } } });
    await context.sync();
    expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, null, null]);
    expect(rows.value).toEqual([
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
      { rowHidden: false, rowIndex: 2 },
    ]);
    expect(cells.value[0]!.map((cell) => cell.format?.fill?.color)).toEqual(["#00FF00", "#FFFFFF"]);
  });
});

test("copying moves what a formula points to", async () => {
  const { book } = await openExcel({
    sheets: [
      {
        name: "表",
        rows: [
          [1, { formula: "=A1*$A$1+SUM(A$1:A1)", value: 2 }],
          [2, null],
          [3, null],
        ],
      },
    ],
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2:B3").copyFrom("B1");
    await context.sync();
  });
  expect(book.sheet("表").GetRange("B2:B3").Formulas).toEqual([["=A2*$A$1+SUM(A$1:A2)"], ["=A3*$A$1+SUM(A$1:A3)"]]);
});
