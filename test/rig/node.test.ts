import { openExcel } from "./node";
import { refusal, settled } from "./refusal";

const ledger = {
  name: "台账",
  rows: [
    ["指标", "目标"],
    ["粮食", 51],
  ],
};

test("office.js finds Excel on Windows in Chinese, and reads and writes cells", async () => {
  const { book, bridge } = await openExcel({ sheets: [ledger] });
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.platform).toBe("PC");
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("台账").getUsedRange().load("values,valueTypes,address");
    await context.sync();
    expect(range.address).toBe("台账!A1:B2");
    expect(range.values).toEqual(ledger.rows);
    expect(range.valueTypes[1]).toEqual(["String", "Double"]);
    // Kept between batches, as Excel.run promises.
    range.getCell(1, 1).values = [[60]];
    range.getOffsetRange(2, 0).getCell(0, 0).values = [["=SUM(B2)"]];
    await context.sync();
  });
  expect(book.sheet("台账").show()).toEqual([
    ["指标", "目标"],
    ["粮食", 60],
    [0, ""],
  ]);
  expect(book.sheet("台账").GetRange("A3").Formulas).toEqual([["=SUM(B2)"]]);
  await settled();
  expect(book._GetReferenceCount()).toBe(0);
  expect(bridge.faults).toEqual([]);
});

test("what was not loaded cannot be read: the library says so itself", async () => {
  await openExcel({ sheets: [ledger] });
  expect(await refusal(({ workbook }) => workbook.worksheets.getFirst().name)).toBe("PropertyNotLoaded");
});

test("Excel's refusals", async () => {
  const { book } = await openExcel({ sheets: [ledger, { name: "另" }] });
  expect(await refusal(({ workbook }) => workbook.worksheets.getItem("无"))).toBe("ItemNotFound");
  const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("台账");
  expect(await refusal((context) => (first(context).getRange("A1:B2").values = [[1]]))).toBe("InvalidArgument");
  expect(await refusal((context) => (first(context).name = "a/b"))).toBe("InvalidArgument");
  expect(await refusal((context) => (first(context).name = "另"))).toBe("ItemAlreadyExists");
  expect(await refusal((context) => (first(context).name = "一".repeat(32)))).toBe("InvalidArgument");
  book.sheet("台账").protection.Protect();
  expect(await refusal((context) => (first(context).getRange("A1").values = [[1]]))).toBe("AccessDenied");
  book.protection.Protect();
  expect(await refusal(({ workbook }) => workbook.worksheets.add("新"))).toBe("AccessDenied");
  book.switches.isEditingCell = true;
  expect(await refusal(({ workbook }) => workbook.worksheets.load("items/name"))).toBe(
    "InvalidOperationInCellEditMode",
  );
});

test("what the rig lacks fails by name", async () => {
  const { bridge } = await openExcel({ sheets: [ledger] });
  expect(await refusal(({ workbook }) => workbook.worksheets.getFirst().getRange("A1").getImage())).toBe("NotInRig");
  expect(bridge.faults).toEqual([expect.stringContaining("Range.GetImage()")]);
});

test("events arrive as the library registers them", async () => {
  const { book } = await openExcel({ sheets: [ledger, { name: "另" }] });
  const heard: unknown[] = [];
  const listen = (args: object) => Promise.resolve(heard.push(args));
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => listen({ type: "selection" }));
    context.workbook.worksheets.onChanged.add(({ address, source }) => listen({ address, source }));
    context.workbook.worksheets.onActivated.add(({ worksheetId }) => listen({ worksheetId }));
    await context.sync();
  });
  book.sheet("台账").edit("B2", [[7]]);
  book.select(book.sheet("另"), { row: 1, column: 1, rows: 1, columns: 1 });
  await settled();
  expect(heard).toEqual([
    { address: "B2", source: "Local" },
    { worksheetId: book.sheet("另").id },
    { type: "selection" },
  ]);
});
