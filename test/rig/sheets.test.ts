import { openExcel } from "./node";
import { refusal, settled } from "./refusal";

test("sheets come, go, move, hide and change their names", async () => {
  const { book } = await openExcel({ sheets: [{ name: "甲" }, { name: "乙" }, { name: "丙", visibility: "Hidden" }] });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("结果").load("name,position,id");
    await context.sync();
    expect([added.name, added.position]).toEqual(["结果", 3]);
    added.position = 0;
    added.tabColor = "#4472C4";
    worksheets.getItem("乙").name = "乙乙";
    worksheets.getItem("甲").delete();
    worksheets.getItemOrNullObject("没有").delete();
    const none = worksheets.getItemOrNullObject("没有");
    const all = worksheets.load("items/name,items/visibility");
    const shown = worksheets.getCount(true);
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(all.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "结果 Visible",
      "乙乙 Visible",
      "丙 Hidden",
    ]);
    expect(shown.value).toBe(2);
  });
  // Of the neighbours the one to the right comes to the front.
  expect(book.active.Name).toBe("乙乙");
});

test("what Excel refuses of sheets", async () => {
  await openExcel({ sheets: [{ name: "甲" }, { name: "丙", visibility: "Hidden" }] });
  const item = (context: Excel.RequestContext, name: string) => context.workbook.worksheets.getItem(name);
  expect(await refusal((context) => item(context, "甲").delete())).toBe("InvalidOperation");
  expect(await refusal((context) => (item(context, "甲").visibility = "Hidden"))).toBe("InvalidOperation");
  expect(await refusal((context) => item(context, "丙").activate())).toBe("InvalidOperation");
  for (const name of ["", "a:b", "a\\b", "a?", "a*", "[a]", "'a", "一".repeat(32)])
    expect([name, await refusal(({ workbook }) => workbook.worksheets.add(name))]).toEqual([name, "InvalidArgument"]);
  expect(await refusal(({ workbook }) => workbook.worksheets.add("一".repeat(31)))).toBe("none");
});

test("selection, activation and what is heard of them", async () => {
  const { book } = await openExcel({ sheets: [{ name: "甲" }, { name: "乙" }] });
  const heard: string[] = [];
  const hear = (text: string) => Promise.resolve(void heard.push(text));
  await Excel.run(async (context) => {
    context.workbook.worksheets.onActivated.add(() => hear("activated"));
    context.workbook.worksheets.onDeleted.add(() => hear("deleted"));
    context.workbook.worksheets.onAdded.add(() => hear("added"));
    context.workbook.worksheets.onSelectionChanged.add(({ address }) => hear(address));
    await context.sync();
  });
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    context.workbook.worksheets.getItem("乙").getRange("B2:C3").select();
    context.workbook.worksheets.add("丁");
    context.workbook.worksheets.getItem("甲").delete();
    const now = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect([selected.address, now.address]).toEqual(["甲!A1", "乙!B2:C3"]);
  });
  await settled();
  expect(heard).toEqual(["activated", "B2:C3", "added", "deleted"]);
  expect(Object.keys(book.events.asked())).toHaveLength(4);
});

test("an event that was taken back is not heard", async () => {
  const { book } = await openExcel();
  const heard: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push("selection")));
    const changed = context.workbook.worksheets.onChanged.add(() => Promise.resolve(void heard.push("change")));
    await context.sync();
    return { added, changed };
  });
  book.select(book.active, { row: 1, column: 1, rows: 1, columns: 1 });
  await settled();
  for (const each of [handler.added, handler.changed])
    await Excel.run(each.context, async (context) => {
      each.remove();
      await context.sync();
    });
  book.select(book.active, { row: 2, column: 1, rows: 1, columns: 1 });
  book.active.edit("A1", [[1]]);
  await settled();
  expect(heard).toEqual(["selection"]);
  expect(book.events.asked()).toEqual({});
});

test("frozen panes, custom properties and names", async () => {
  const { book } = await openExcel({ sheets: [{ name: "甲", rows: [[1]] }] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("甲");
    const none = sheet.freezePanes.getLocationOrNullObject();
    sheet.freezePanes.freezeAt("A1:B3");
    const frozen = sheet.freezePanes.getLocation().load("address");
    sheet.customProperties.add("来源", "县评");
    const property = sheet.customProperties.getItemOrNullObject("来源").load("value");
    context.workbook.names.add("目标", sheet.getRange("A1"));
    const named = sheet.getRange("目标").load("address");
    const item = context.workbook.names.getItem("目标").load("formula,type");
    await context.sync();
    expect([none.isNullObject, frozen.address, property.value]).toEqual([true, "甲!A1:B3", "县评"]);
    expect([named.address, item.formula, item.type]).toEqual(["甲!A1", "=甲!$A$1", "Range"]);
  });
  expect([book.sheet("甲").freezePanes.rows, book.sheet("甲").freezePanes.columns]).toEqual([3, 2]);
  expect(await refusal(({ workbook }) => workbook.names.add("A1", "=1"))).toBe("InvalidArgument");
  expect(await refusal(({ workbook }) => workbook.names.add("目标", "=1"))).toBe("ItemAlreadyExists");
});

test("settings of the workbook, in both ways that Office has", async () => {
  const { book } = await openExcel({ settings: { 旧: 1 } });
  await Excel.run(async (context) => {
    context.workbook.settings.add("方法", { weights: [1, 2] });
    const old = context.workbook.settings.getItem("旧").load("value");
    const none = context.workbook.settings.getItemOrNullObject("无");
    await context.sync();
    expect([old.value, none.isNullObject]).toEqual([1, true]);
    context.workbook.settings.getItem("旧").delete();
    await context.sync();
  });
  expect([...book.settings.all]).toEqual([["方法", { weights: [1, 2] }]]);
  const { settings } = Office.context.document;
  settings.set("语言", { is: "zh" });
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(settings.get("语言")).toEqual({ is: "zh" });
  expect(JSON.parse(book.documentSettings.get("语言")!)).toEqual({ is: "zh" });
});
