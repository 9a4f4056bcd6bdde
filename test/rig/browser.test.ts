import { describeInBrowser } from "./browser";

describeInBrowser("the rig in Chromium", (excel) => {
  test("the built pane finds Excel, and the real library works on the workbook in the page", async () => {
    const pane = await excel.open({ sheets: [{ name: "台账", rows: [["指标"], ["粮食"]] }] });
    pane.expectFault(/not in Excel/u);
    const read = await pane.page.evaluate(async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("台账").getUsedRange().load("values");
        await context.sync();
        range.getCell(1, 0).values = [["棉花"]];
        await context.sync();
        return { values: range.values, host: Office.context.host, language: Office.context.displayLanguage };
      }),
    );
    expect(read).toEqual({ values: [["指标"], ["粮食"]], host: "Excel", language: "zh-CN" });
    expect(await pane.workbook((book) => book.sheet("台账").show())).toEqual([["指标"], ["棉花"]]);
    expect(await pane.workbook((book, name) => book.sheet(name).Visibility, "台账")).toBe("Visible");
    await pane.screenshots("rig");
  });
});
