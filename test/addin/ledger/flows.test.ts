import { cellText, type CellValue } from "../../../engine/index";
import { describeInBrowser } from "../../rig/browser";
import { fromSheet } from "../../rig/specification";
import { plainSheet, smallLedger } from "./ledgers";
import { button, dumpIn, notice, workOut } from "./panes";

const small = (months?: number, figures?: readonly CellValue[]) => fromSheet(smallLedger(months, figures));

/** So many rows, every four of them as in the small ledger. */
function longLedger(count: number) {
  const { rows } = smallLedger();
  const [title, header, ...four] = rows;
  const many = Array.from({ length: count }, (_, i) =>
    four[i % 4]!.map((cell, column) => (column === 1 ? `${cellText(cell ?? null)}${i}` : cell)),
  );
  return fromSheet(plainSheet("大台账", [title!, header!, ...many]));
}

describeInBrowser("a clerk's month in the pane", (excel) => {
  test("several sheets, in English and dark; results of ours are not offered as ledgers", async () => {
    const other = plainSheet("农业", [
      ["指标名称", "2023年目标", "单位", "2023年1-9月完成", "责任单位"],
      ["粮食产量", 100, "万吨", 80, "县农业农村局"],
      ["休闲农业接待游客", "达到50万人次", null, 51, "县文旅局"],
    ]);
    const sheets = [small(), fromSheet(other), { name: "说明", rows: [["x"]] }];
    const pane = await excel.open({ sheets, uiLanguage: "en-US", theme: "dark" });
    const { page } = pane;
    await page.getByLabel("Several sheets").check();
    await page.getByLabel("说明", { exact: true }).uncheck();
    await workOut(pane, ["Recognise", "Work out", "Result"]);
    // Two of six are met: 孵化载体 and 游客 (51 of 50).
    expect((await page.locator(".ledger-figures dd").allTextContents()).slice(0, 2)).toEqual(["6", "2"]);
    await page.getByLabel("Columns beside the ledger").check();
    await page.getByText("The ledgers stand on several sheets").waitFor();
    expect(await button(pane, "Write").isDisabled()).toBe(true);
    await page.getByLabel("Sheets of its own").check();
    await button(pane, "Write").click();
    await notice(pane).filter({ hasText: "Written to: 完成情况 1, 完成情况 2, " }).waitFor();
    // What was written is in front; the list has it without being asked.
    expect(await pane.workbook((book) => book.active.Name)).toBe("完成情况 1");
    await page.getByRole("tab", { name: "Help" }).click();
    await page.getByRole("tab", { name: "Ledger" }).click();
    await page.getByLabel("完成情况 1 (written by us)").waitFor();
    await pane.screenshots("ledger-several-en");
  });

  test("the problem register is written to a sheet of its own; one that was worked on stays, and is carried on beside it", async () => {
    const pane = await excel.open({ sheets: [small()] });
    const { page } = pane;
    await workOut(pane);
    await page.locator("summary").filter({ hasText: "问题台账" }).click();
    await button(pane, "更新问题台账").click();
    await notice(pane).filter({ hasText: "已写到工作表“问题台账”。" }).waitFor();
    // Of the four rows only 新增人才 was not reported.
    await page.getByRole("heading", { name: "新发现 1 项" }).waitFor();
    await pane.screenshots("ledger-register");
    await pane.workbook((book) =>
      book.byUser(() => {
        const sheet = book.sheet("问题台账");
        Object.assign(sheet.grid.cell(4, 16), { value: "张三" });
        book.changed(sheet, { row: 4, column: 16, rows: 1, columns: 1 });
      }),
    );
    await button(pane, "更新问题台账").click();
    await notice(pane).filter({ hasText: "已写到工作表“问题台账（9月）”，接续“问题台账”。" }).waitFor();
    expect(await dumpIn(pane)).toContain("张三");
  });

  test("a selection only; header rows and month as the user says", async () => {
    const { rows, ...rest } = smallLedger();
    const pane = await excel.open({ sheets: [fromSheet({ ...rest, rows: [["数据来自各部门"], ...rows] })] });
    const { page } = pane;
    await pane.workbook((book) =>
      book.byUser(() => book.select(book.active, { row: 2, column: 1, rows: 3, columns: 5 })),
    );
    await page.getByLabel("选中的区域").check();
    await page.getByText("“台账”的 B3:F5").waitFor();
    await workOut(pane);
    const figures = page.locator(".ledger-figures dd");
    expect((await figures.allTextContents()).slice(0, 2)).toEqual(["2", "1"]);

    await page.getByLabel("一张工作表").check();
    await button(pane, "识别").click();
    expect(await page.getByLabel("表头首行").inputValue()).toBe("3");
    await page.getByLabel("表头末行").fill("2");
    await page.getByText("首行不大于末行").waitFor();
    await page.getByLabel("表头末行").fill("3");
    // Up to June: 6 ÷ 12 = 50 % of the year, so that 5 of 10 is on pace.
    await page.getByLabel("截至月份").selectOption("6");
    await page.getByText("2023年1—6月", { exact: true }).waitFor();
    await pane.screenshots("ledger-overruled");
    await button(pane, "测算").click();
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
    await page.getByRole("row", { name: /新增创新平台/u }).click();
    await page.getByText("差距 0.0 个百分点").waitFor();
    await button(pane, "写入工作簿").click();
    await notice(pane).filter({ hasText: "已写到工作表" }).waitFor();
    // A month that was given by hand is asked for again.
    await pane.press("RecomputeLedger");
    await notice(pane).filter({ hasText: "请确认这次的截至月份" }).waitFor();
  });

  test("columns beside the ledger, next month by the ribbon, undo by the ribbon, a column inserted before them", async () => {
    const pane = await excel.open({ sheets: [small()] });
    const { page } = pane;
    await workOut(pane);
    await page.getByLabel("写入台账旁边的列").check();
    await button(pane, "写入工作簿").click();
    await notice(pane).filter({ hasText: "已写入 I、J、K 列" }).waitFor();
    // October: 新增创新平台 reaches 10 of 10; 10 of 12 months are 83.33 %.
    await pane.workbook((book) =>
      book.byUser(() => {
        const sheet = book.sheet("台账");
        sheet.GetRange("E2").Values = [["2023年1-10月完成"]];
        sheet.GetRange("E3").Values = [[10]];
      }),
    );
    const before = await dumpIn(pane);
    await pane.press("RecomputeLedger");
    await page.getByText("新达标：新增创新平台。").waitFor();
    await notice(pane).filter({ hasText: "已写入 I、J、K 列" }).waitFor();
    expect(await pane.workbook((book) => book.sheet("台账").show("I2:L4"))).toEqual([
      ["完成率（县评）", "差距（县评）", "亮灯（县评）", ""],
      [1, 16.67, "达标", ""],
      [1, 16.67, "达标", ""],
    ]);
    await pane.press("UndoLastRun");
    await notice(pane).filter({ hasText: "已撤销：台账测算" }).waitFor();
    expect(await dumpIn(pane)).toBe(before);

    // A column before F: what stands in the moved columns is not written over, though it was ours.
    await pane.workbook((book) =>
      book.byUser(() => {
        const sheet = book.sheet("台账");
        const rows = sheet.show("A2:K6").map((row) => [...row.slice(0, 5), "", ...row.slice(5)]);
        rows[0]![5] = "分管领导";
        sheet.GetRange("A2:L6").Values = rows;
      }),
    );
    const moved = await dumpIn(pane);
    await pane.press("RecomputeLedger");
    await notice(pane).filter({ hasText: "J2 已有内容，没有写入" }).waitFor();
    expect(await dumpIn(pane)).toBe(moved);

    // The working of the cell that is selected.
    await pane.workbook((book) =>
      book.byUser(() => book.select(book.sheet("台账"), { row: 4, column: 4, rows: 1, columns: 1 })),
    );
    await pane.press("ExplainCell");
    await page.getByRole("button", { name: "在“台账”里看" }).click();
    await page.getByLabel("计算过程").getByText("年度用水总量").waitFor();
  });

  test("10 000 rows are worked out and written, and called off in the middle", async () => {
    const pane = await excel.open({ sheets: [longLedger(10_000)] });
    const { page } = pane;
    await workOut(pane);
    expect(await page.getByRole("grid", { name: "逐项结果" }).locator("tbody tr").count()).toBe(50);
    const before = await dumpIn(pane);
    await button(pane, "写入工作簿").click();
    await page.waitForFunction(() => window.rig.book.sheets.length > 1, undefined, { timeout: 60_000 });
    await button(pane, "取消：正在写入").click();
    await notice(pane).filter({ hasText: "已取消，没有改动工作簿。" }).waitFor({ timeout: 60_000 });
    expect(await dumpIn(pane)).toBe(before);
  });

  test("whatever refuses a run leaves the workbook as it was, and says why", async () => {
    const pane = await excel.open({ sheets: [small(), { name: "另一张", rows: [["x"]] }], theme: "dark" });
    const { page } = pane;
    await workOut(pane);
    const refused = async (text: string): Promise<void> => {
      const before = await dumpIn(pane);
      await button(pane, "写入工作簿").click();
      await notice(pane).filter({ hasText: text }).waitFor({ timeout: 60_000 });
      expect([text, await dumpIn(pane)]).toEqual([text, before]);
    };
    await pane.workbook((book) => book.protection.Protect());
    await refused("受保护，不能写入");
    await pane.workbook((book) => book.protection.Unprotect());
    await pane.workbook((book) => void (book.switches.payloadLimit = 3000));
    await refused("Excel 一次接收不了（完成情况");
    await pane.screenshots("ledger-refused");
    await pane.workbook((book) => void (book.switches.payloadLimit = Infinity));
    await page.getByLabel("写入台账旁边的列").check();
    await pane.workbook((book) => book.sheet("台账").protection.Protect({}));
    await refused("“台账”受保护");
  });
});
