import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { recalculated, testWithLibreOffice } from "../../libre-office";
import { builtWorkbench, describeOnWorkbench, type DroppedFile, type Tab } from "../../rig/workbench";
import { showSheet, type, workOut } from "./ledger/workbench-ledger";

jest.setTimeout(120_000);

/** A ledger whose reports are worked out from figures on another sheet, as another program writes it. */
async function ledgerWithFormulas(): Promise<DroppedFile> {
  const book = new Workbook();
  const ledger = book.addWorksheet("台账");
  ledger.addRow(["指标名称", "单位", "2024年目标值", "完成值"]);
  ledger.addRow(["粮食总产量", "万吨", 50, { formula: "基础数据!A1+基础数据!B1", result: 30 }]);
  ledger.addRow(["新建大棚", "个", 100, { formula: "基础数据!A1*2", result: 40 }]);
  ledger.addRow(["新增企业", "家", 10, 5]);
  book.addWorksheet("基础数据").addRow([20, 10]);
  return { name: "台账.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

const warning = ({ page }: Tab) => page.locator(".outdated-cells");
const save = async ({ page }: Tab): Promise<Uint8Array> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
};

describeOnWorkbench("formulas whose inputs were edited", (workbench) => {
  testWithLibreOffice("a ledger says which of its cells are out of date; the saved file works out right", async () => {
    const tab = await workbench.open();
    await tab.drop([await ledgerWithFormulas()]);
    await workOut(tab);
    await expect(warning(tab).count()).resolves.toBe(0);
    await showSheet(tab, "基础数据");
    await type(tab, "A1", "35");
    await warning(tab).filter({ hasText: "D2、D3 这 2 个公式单元格的数是改动前算的" }).waitFor();
    await tab.screenshot("outdated-ledger");
    await warning(tab).getByRole("button", { name: /D3/u }).click();
    await expect(tab.page.getByRole("textbox", { name: "选中的单元格" }).inputValue()).resolves.toBe("D3");

    const bytes = await save(tab);
    const other = new Workbook();
    await other.xlsx.load(bytes.buffer as never);
    const cells = ["D2", "D3"].map((address) => other.getWorksheet("台账")!.getCell(address).value);
    expect(cells).toEqual([{ formula: "基础数据!A1+基础数据!B1" }, { formula: "基础数据!A1*2" }]);
    // By hand: 35 + 10 = 45, 35 × 2 = 70.
    const lines = recalculated(bytes).get("台账")!;
    expect(lines.slice(1, 3).map((line) => line.split(",").at(-1))).toEqual(["45", "70"]);

    // Opened here again, nothing has worked them out: that is said, and they are not taken for reports of nothing.
    const again = await workbench.open();
    await again.drop([{ name: "台账.xlsx", bytes }]);
    await again.page.getByText("有 2 个公式还没有算出数").waitFor();
    await workOut(again);
    await warning(again).filter({ hasText: "D2、D3 这 2 个公式单元格" }).waitFor();
    await type(again, "D2", "45");
    await warning(again).filter({ hasText: "D3 这 1 个公式单元格" }).waitFor();
  });

  testWithLibreOffice("an evaluation says which of its cells are out of date", async () => {
    const book = new Workbook();
    await book.xlsx.readFile(join(builtWorkbench, "examples/shandong.xlsx"));
    const table = book.getWorksheet("普查2020")!;
    expect(table.getCell("Q1").value).toBe("平均受教育年限_合计");
    const years = [2, 3, 4, 5, 6, 7].map((row) => Number(table.getCell(`Q${row}`).value));
    book.addWorksheet("底数").addRow(years);
    for (const [i, result] of years.entries())
      table.getCell(`Q${i + 2}`).value = { formula: `底数!${"ABCDEF".charAt(i)}1*底数!H1`, result };
    const source = book.getWorksheet("底数")!;
    source.getCell("H1").value = 1;
    const tab = await workbench.open();
    await tab.drop([{ name: "山东.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) }]);
    await tab.page.getByRole("tab", { name: "评价", exact: true }).click();
    await tab.page.getByRole("button", { name: "读取办法并评价" }).click();
    await tab.page.getByText("评价完成：136 个单位").waitFor();
    await expect(warning(tab).count()).resolves.toBe(0);
    await showSheet(tab, "底数");
    await type(tab, "H1", "2");
    await warning(tab)
      .filter({ hasText: "普查2020!Q2、普查2020!Q3、" })
      .filter({ hasText: "等 6 个公式单元格" })
      .waitFor();
    await tab.screenshot("outdated-evaluation");
    // 历下区's 12.66 years in the file, twice, by hand.
    expect(
      recalculated(await save(tab))
        .get("普查2020")![1]!
        .split(",")[16],
    ).toBe("25.32");
  });

  testWithLibreOffice("undone, nothing is out of date", async () => {
    const tab = await workbench.open({ locale: "en-US" });
    await tab.drop([await ledgerWithFormulas()]);
    await tab.page.getByRole("button", { name: "Work it out", exact: true }).click();
    await tab.page.getByRole("heading", { name: "Result", exact: true }).waitFor();
    await tab.page.getByRole("region", { name: "Workbook" }).getByRole("tab", { name: "基础数据" }).click();
    const box = tab.page.locator(".cell-address");
    await box.fill("B1");
    await box.press("Enter");
    await tab.page.keyboard.type("11");
    await tab.page.keyboard.press("Enter");
    await warning(tab).filter({ hasText: "D2 (formulas: 1) show what was worked out before an edit" }).waitFor();
    await tab.page.keyboard.press("Control+z");
    await warning(tab).waitFor({ state: "detached" });
  });
});
