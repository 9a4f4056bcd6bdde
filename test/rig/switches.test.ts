import { openExcel } from "./node";
import { refusal } from "./refusal";
import { oldSets, volumeLicensedSets } from "./workbook/switches";

const big = {
  name: "大",
  rows: Array.from({ length: 50 }, () => Array.from({ length: 10 }, () => "一二三四五六七八九十")),
};

test("a cell is being edited: refused, or waited for when asked to", async () => {
  const { book, bridge } = await openExcel();
  book.switches.isEditingCell = true;
  expect(await refusal(({ workbook }) => workbook.worksheets.load("items/name"))).toBe(
    "InvalidOperationInCellEditMode",
  );
  let isDone = false;
  const patient = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(isDone).toBe(false);
  bridge.endCellEdit();
  await patient;
  expect(book.sheets[0]!.show("A1")).toEqual([[1]]);
});

test("more than the web takes at once, both ways", async () => {
  const { book } = await openExcel({ sheets: [big] });
  book.switches.payloadLimit = 10_000;
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("大");
  expect(await refusal((context) => sheet(context).getUsedRange().load("values"))).toBe(
    "ResponsePayloadSizeLimitExceeded",
  );
  expect(await refusal((context) => (sheet(context).getRange("A60:J109").values = big.rows))).toBe(
    "RequestPayloadSizeLimitExceeded",
  );
  expect(book.sheet("大").show("A60")).toEqual([[""]]);
});

test("values that do not come, without a word", async () => {
  const { book } = await openExcel({ sheets: [big] });
  book.switches.nullValuesFrom = 500;
  await Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem("大").getUsedRange().load("values");
    const part = context.workbook.worksheets.getItem("大").getRange("A1:A2").load("values");
    await context.sync();
    expect([all.values, part.values.length]).toEqual([null, 2]);
  });
});

test("a sheet that goes away in the middle; what was written before it stays", async () => {
  const { book, bridge } = await openExcel({ sheets: [{ name: "甲" }, { name: "乙" }] });
  bridge.beforeBatch = (count) => {
    if (count === 2) book.remove(book.sheet("乙"));
  };
  expect(
    await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getItem("乙");
      const range = sheet.getRange("A1");
      range.values = [[1]];
      await context.sync();
      context.workbook.worksheets.getItem("甲").getRange("A1").values = [[1]];
      range.values = [[2]];
    }),
  ).toBe("ItemNotFound");
  expect(book.sheet("甲").show("A1")).toEqual([[1]]);
});

test("protected sheets and workbooks", async () => {
  const { book } = await openExcel({ sheets: [{ name: "甲", isProtected: true, password: "密" }], isProtected: true });
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("甲");
  expect(await refusal((context) => (sheet(context).getRange("A1").values = [[1]]))).toBe("AccessDenied");
  expect(await refusal((context) => (sheet(context).getRange("A1").format.fill.color = "red"))).toBe("AccessDenied");
  expect(await refusal((context) => sheet(context).getRange("A1").load("values"))).toBe("none");
  expect(await refusal(({ workbook }) => workbook.worksheets.add("乙"))).toBe("AccessDenied");
  expect(await refusal((context) => sheet(context).protection.unprotect("错"))).toBe("AccessDenied");
  expect(await refusal((context) => sheet(context).protection.unprotect("密"))).toBe("none");
  expect(await refusal((context) => (sheet(context).getRange("A1").values = [[1]]))).toBe("none");
  expect(book.sheet("甲").show("A1")).toEqual([[1]]);
});

test("older Excels say what they have, and the library refuses the rest", async () => {
  await openExcel({ switches: { requirementSets: oldSets } });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.4")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
  expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  expect(await refusal(({ workbook }) => workbook.worksheets.getFirst().freezePanes)).toBe("ApiNotFound");
  await openExcel({ switches: { requirementSets: volumeLicensedSets } });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4")).toBe(false);
});

test("batches can be slow", async () => {
  const { book } = await openExcel();
  book.switches.slow = 80;
  let isDone = false;
  const slow = Excel.run((context) => context.sync()).then(() =>
    Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      isDone = true;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(isDone).toBe(false);
  await slow;
});

test("English Excel, a dark theme, and the pane asked for", async () => {
  const { book } = await openExcel({ uiLanguage: "en-US", theme: "dark" });
  expect(Office.context.displayLanguage).toBe("en-US");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
  book.runtimeState = "Background";
  await Office.addin.showAsTaskpane();
  expect(book.runtimeState).toBe("Visible");
  await Office.addin.hide();
  expect(book.runtimeState).toBe("Background");
});

test("the ribbon calls what is associated, and hears when it is done", async () => {
  const { bridge } = await openExcel();
  const pressed: string[] = [];
  Office.actions.associate("showLedger", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await bridge.press("showLedger");
  expect(pressed).toEqual(["showLedger"]);
  await expect(bridge.press("nothing")).rejects.toThrow("not associated");
});
