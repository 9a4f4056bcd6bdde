import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";
import { fromSheet } from "../../rig/specification";
import { smallLedger } from "./ledgers";

const small = (months?: number, figures?: readonly (number | string | null)[]) =>
  fromSheet(smallLedger(months, figures));
const button = (pane: Pane, name: string) => pane.page.getByRole("button", { name, exact: true });
const notice = (pane: Pane) => pane.page.locator(".notice");

/** Recognises and works out the sheet that is in front. */
async function workOut(pane: Pane): Promise<void> {
  await button(pane, "识别").click();
  await button(pane, "测算").click();
  await pane.page.getByRole("heading", { name: "测算结果" }).waitFor();
}

describeInBrowser("a ledger in the pane", (excel) => {
  test("recognise, overrule, work out, write and undo", async () => {
    const pane = await excel.open({ sheets: [small(), { name: "说明", rows: [["本表"]], visibility: "Hidden" }] });
    const { page } = pane;
    await button(pane, "识别").waitFor();
    expect(await page.getByLabel("工作表", { exact: true }).locator("option").allTextContents()).toEqual([
      "台账",
      "说明（隐藏）",
    ]);
    await button(pane, "识别").click();
    const report = page.getByLabel("E 列“2023年1-9月完成”是");
    expect(await report.inputValue()).toBe("reported");
    await page.getByText("识别为 2023年1—9月").waitFor();
    // A cell's text stays text.
    await page.getByText("例：<img src=x onerror=alert(1)>").waitFor();
    expect(await page.locator("img").count()).toBe(0);
    await pane.screenshots("ledger-recognised");

    const support = page.getByLabel("G 列“配合单位”是");
    await support.selectOption("other");
    await page.getByText("已指定").waitFor();
    await button(pane, "测算").click();
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
    await page.getByText("81.9%").first().waitFor();
    await pane.screenshots("ledger-result");

    await page.getByRole("row", { name: /新增创新平台/u }).click();
    await page.getByText("= 50%").waitFor();
    expect(await pane.workbook((book) => book.active.selection)).toMatchObject({ row: 2, column: 4 });

    await button(pane, "写入工作簿").click();
    await page.getByText("已写到工作表：").waitFor();
    const names = (): Promise<string[]> => pane.workbook((book) => book.sheets.map((sheet) => sheet.Name));
    const all = ["完成情况", "部门汇总", "分类汇总", "问题清单", "识别结果"];
    expect(await names()).toEqual(["台账", "说明", ...all]);
    const written = await pane.workbook((book) => book.sheet("完成情况").show());
    expect(written.slice(3).map((row) => [row[2], row[5], row[10], row[13]])).toEqual([
      ["新增创新平台", 0.5, "滞后", ""],
      ["新增孵化载体", 1, "达标", ""],
      ["年度用水总量", 1.15 / 1.2, "关注", ""],
      ["新增人才", "未报送", "未报", ""],
    ]);
    await page.getByRole("button", { name: /撤销/u }).click();
    await page.waitForFunction(() => window.rig.book.sheets.length === 2);
    expect(await names()).toEqual(["台账", "说明"]);
  });
});
