import { openExcel } from "./node";
import { refusal } from "./refusal";

const table = {
  name: "表",
  rows: [
    ["县", "得分", "亮灯"],
    ["甲", 1, "正常"],
    ["乙", 2, "滞后"],
  ],
};

test("conditional formats: the newest counts first, and each keeps what was set", async () => {
  const { book } = await openExcel({ sheets: [table] });
  await Excel.run(async (context) => {
    const lights = context.workbook.worksheets.getItem("表").getRange("C2:C3");
    const first = lights.conditionalFormats.add("CellValue");
    first.cellValue.rule = { formula1: '="正常"', operator: "EqualTo" };
    first.cellValue.format.fill.color = "#C6EFCE";
    await context.sync();
    const second = lights.conditionalFormats.add("Custom");
    second.custom.rule.formula = '=$C2="滞后"';
    second.custom.format.font.color = "red";
    second.stopIfTrue = true;
    const all = lights.conditionalFormats.load(
      "items/type,items/priority,items/stopIfTrue,items/cellValueOrNullObject",
    );
    await context.sync();
    expect(all.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
      ["Custom", 0, true],
      ["CellValue", 1, false],
    ]);
    expect(all.items[0]!.cellValueOrNullObject.isNullObject).toBe(true);
    all.items[0]!.delete();
    await context.sync();
  });
  const [left, ...others] = book.sheet("表").conditionalFormats.list;
  expect(others).toEqual([]);
  expect(left?.kept).toEqual({ rule: { formula1: '="正常"', operator: "EqualTo" }, "fill.color": "#C6EFCE" });
  const range = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("表").getRange("A1");
  expect(
    await refusal((context) => range(context).conditionalFormats.add("CellValue").custom.rule.load("formula")),
  ).toBe("InvalidArgument");
});

test("lists to choose from", async () => {
  const { book } = await openExcel({ sheets: [table] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const { dataValidation } = sheet.getRange("C2:C3");
    dataValidation.rule = { list: { inCellDropDown: true, source: "正常,滞后" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "亮灯", message: "请选择" };
    const read = sheet.getRange("C2").dataValidation.load("rule,type");
    const mixed = sheet.getRange("B2:C3").dataValidation.load("rule,type");
    await context.sync();
    expect([read.rule.list?.source, read.type, mixed.rule, mixed.type]).toEqual([
      "正常,滞后",
      "List",
      null,
      "Inconsistent",
    ]);
  });
  expect(book.sheet("表").validations).toHaveLength(1);
  const rule = (source: string) => (context: Excel.RequestContext) =>
    (context.workbook.worksheets.getItem("表").getRange("A1").dataValidation.rule = {
      list: { inCellDropDown: true, source },
    });
  expect(await refusal(rule("一".repeat(256)))).toBe("InvalidArgument");
  expect(await refusal(rule("一".repeat(255)))).toBe("none");
});

test("tables, charts and comments can be made and read back", async () => {
  const { book } = await openExcel({ sheets: [table] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const made = sheet.tables.add("A1:C3", true);
    made.name = "得分表";
    const body = made.getDataBodyRange().load("address");
    const columns = made.columns.load("items/name");
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Auto");
    chart.title.text = "得分";
    chart.setPosition("E2", "J15");
    chart.load("name,chartType,top,series/items/name");
    const comment = sheet.comments.add("A2", "来源：统计年鉴");
    const place = comment.getLocation().load("address");
    await context.sync();
    expect(body.address).toBe("表!A2:C3");
    expect(columns.items.map(({ name }) => name)).toEqual(["县", "得分", "亮灯"]);
    expect([chart.name, chart.chartType, chart.top, chart.series.items.map(({ name }) => name)]).toEqual([
      "图表 1",
      "BarClustered",
      13.5,
      ["得分"],
    ]);
    expect(place.address).toBe("表!A2");
  });
  expect(book.sheet("表").charts[0]!.kept["title.text"]).toBe("得分");
  expect(book.sheet("表").comments.map(({ content }) => content)).toEqual(["来源：统计年鉴"]);
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("表");
  expect(await refusal((context) => sheet(context).tables.add("B2:D5", true))).toBe("InvalidArgument");
});

test("a named object lives on between batches, a range only where it is kept", async () => {
  await openExcel({ sheets: [table] });
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem("表");
  const range = sheet.getRange("A1");
  await context.sync();
  sheet.load("name");
  await context.sync();
  expect(sheet.name).toBe("表");
  expect(() => range.load("values")).toThrow(/untracked|InvalidObjectPath|tracked/iu);
});
