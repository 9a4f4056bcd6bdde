import { describeOnWorkbench, type Tab } from "../../../rig/workbench";
import { type } from "../ledger/workbench-ledger";

jest.setTimeout(120_000);

const found = ({ page }: Tab, count: number) =>
  page
    .getByRole("status")
    .filter({ hasText: `找到 ${count} 个目标` })
    .waitFor();

/** The marked sentence and the number in it, once it stands within the part of the page that shows the plan. */
async function marked({ page }: Tab): Promise<readonly [sentence: string, number: string]> {
  const mark = page.locator(".reader mark");
  await mark.waitFor();
  await page.waitForFunction(() => {
    const [inner, outer] = [".reader mark", ".reader"].map((name) =>
      document.querySelector(name)!.getBoundingClientRect(),
    );
    return inner!.top >= outer!.top && inner!.bottom <= outer!.bottom;
  });
  return [await mark.innerText(), await mark.locator("strong").innerText()];
}

describeOnWorkbench("a plan on the workbench", (workbench) => {
  test("every format leads to the sentence; the ledger is filled in, worked out, renamed, and leads back to it", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    for (const ending of ["txt", "html", "pdf", "docx"]) {
      await tab.drop([`examples/plan/plan-2026.${ending}`]);
      // The file's own note counts 34; see the tests of files.
      await found(tab, 34);
      await page.getByRole("button", { name: "看原文：PM2.5平均浓度" }).click();
      const [sentence, number] = await marked(tab);
      // Lines of a page are parted by spaces.
      expect(sentence.replace(/\s/gu, "")).toContain("PM2.5平均浓度控制在32微克/立方米以内");
      expect(number).toContain("32");
      if (ending !== "docx") await page.getByRole("button", { name: "换一份文件" }).click();
    }
    await page.getByRole("button", { name: "写成台账" }).click();
    await page.getByRole("status").filter({ hasText: "请在 K 列" }).waitFor();
    // The first report that is missing is selected, so that typing can begin.
    const box = page.getByRole("textbox", { name: "选中的单元格" });
    await expect(box.inputValue()).resolves.toBe("K3");
    await type(tab, "K8", "35");
    await page.getByRole("button", { name: "测算这张台账" }).click();
    // 35 ÷ 30
    const row = page.getByRole("row", { name: /500万元以上技术改造项目.*116\.7%/u });
    await row.waitFor();

    const tabs = page.getByRole("region", { name: "工作簿" }).getByRole("tab");
    await tabs.filter({ hasText: "目标台账" }).dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("七月");
    await page.keyboard.press("Enter");
    await tabs.filter({ hasText: "七月" }).waitFor();
    // The result follows edits under the new name too: 60 ÷ 30
    await type(tab, "K8", "60");
    await page.getByRole("row", { name: /500万元以上技术改造项目.*200%/u }).click();
    await page.getByRole("button", { name: "在“plan-2026”中查看" }).click();
    expect(await marked(tab)).toEqual(["每年实施500万元以上技术改造项目30个以上，技改投资年均增长10%以上", "30个"]);
  });

  test("its targets are in front in a narrow window, and a file that is broken off is said once by its name", async () => {
    const tab = await workbench.open({ width: 390 });
    await tab.drop(["examples/plan/plan-2026.txt"]);
    // In a narrow window the targets come to the front, not the text.
    await tab.page.getByRole("button", { name: "写成台账" }).waitFor();
    const bytes = new TextEncoder().encode("PK\u0003\u0004 word/document.xml");
    await tab.drop([{ name: "断了.docx", bytes }]);
    const alert = tab.page.getByRole("alert").filter({ hasText: "断了.docx" });
    await alert.waitFor();
    expect((await alert.innerText()).split("断了.docx")).toHaveLength(2);
  });
});
