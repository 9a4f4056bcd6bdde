import type { Page } from "playwright-core";
import { describeOnWorkbench } from "../../../rig/workbench";
import { serious } from "./axe";

const example = (page: Page, title: RegExp) => page.getByRole("button", { name: title });

describeOnWorkbench("from an empty page", (workbench) => {
  test("one click scores Shandong's counties and shows them with last time's ranks", async () => {
    const { page } = await workbench.open();
    await example(page, /打开示例：山东省136个县/).click();
    await page.getByText("评价完成：136 个单位，136 个有位次。").waitFor();
    await expect(page.locator(".top-name").textContent()).resolves.toBe("山东省136个县（市、区）");
    // 奎文区 is second of 136 and was tenth; worked out in R in test/reference/shandong.
    const row = page.getByRole("row", { name: /奎文区/ });
    await expect(row.textContent()).resolves.toMatch(/^奎文区22?91\.56.*8$/u);
    await expect(page.getByText("未保存").count()).resolves.toBe(0);
  });

  test("what the first example needs is there before it is asked for: a click fetches nothing but the example", async () => {
    const tab = await workbench.open();
    // What the page loads last of its own accord, and what the grid's code is called after.
    const wanted = [/\/workbook\.\w+\.js/u, /\/evaluation-view\.\w+\.js/u, /\/files-worker\./u, /\/work-worker\./u];
    const missing = () => wanted.filter((path) => !tab.server.served.some((served) => path.test(served))).map(String);
    for (let tries = 0; missing().length > 0 && tries < 300; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(missing()).toEqual([]);
    await tab.page.waitForLoadState("networkidle");
    const before = tab.server.served.length;
    await example(tab.page, /打开示例：山东省136个县/).click();
    await tab.page.getByText("评价完成：136 个单位，136 个有位次。").waitFor();
    expect(tab.server.served.slice(before)).toEqual(["/examples/shandong.xlsx"]);
  });

  test("one click works a ledger out", async () => {
    const { page } = await workbench.open();
    await example(page, /打开示例：某县2023年/).click();
    await page.getByRole("tab", { name: "台账", selected: true }).waitFor();
    await page.getByRole("tabpanel").getByText("达标 12").first().waitFor();
  });

  test("one click reads a plan, and its ledger stands in the grid with one more", async () => {
    const { page } = await workbench.open();
    await example(page, /打开示例：临江县/).click();
    await page.getByRole("tab", { name: "规划", exact: true, selected: true }).waitFor();
    await page.getByRole("tabpanel").getByText("地区生产总值突破420亿元").first().waitFor();
    await page.getByRole("button", { name: "写成台账" }).click();
    await page.getByText("未保存").waitFor();
  });

  test("the examples are at hand later, and say where they are from", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    // The browser looks for one beside a page that is only text.
    tab.expectFault(/favicon\.ico/u);
    await page.getByText("示例的来源和许可").click();
    await page.getByText("源政办字〔2023〕21号").waitFor();
    const [licence] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("link", { name: "LICENSE-census.txt" }).click(),
    ]);
    await licence.getByText("MIT License").waitFor();
    await licence.close();
    await page.getByRole("button", { name: "示例", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "打开自带的示例" });
    await dialog.getByRole("button", { name: /打开示例：某县/ }).click();
    await dialog.waitFor({ state: "detached" });
    await page.locator(".top-name").filter({ hasText: "台账示例" }).waitFor();
  });

  test("an example does not take the place of unsaved work without a word", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await tab.drop(["examples/shandong/comparable.csv", "examples/shandong/ranks-2010.csv"]);
    await page.getByText("未保存").waitFor();
    await page.getByRole("button", { name: "示例", exact: true }).click();
    await example(page, /打开示例：山东省/).click();
    const question = page.getByRole("dialog", { name: /换掉现在的工作簿/ });
    await question.getByRole("button", { name: "取消" }).click();
    await expect(page.locator(".top-name").textContent()).resolves.toBe("comparable");
  });

  test("unsaved work is there on the next visit, until it is deleted", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await tab.drop(["examples/shandong/comparable.csv", "examples/shandong/ranks-2010.csv"]);
    await page.getByText("未保存").waitFor();
    const kept = () =>
      page.evaluate(async () => {
        const asked = indexedDB.open("xianping");
        await new Promise((resolve) => (asked.onsuccess = resolve));
        const database = asked.result;
        if (!database.objectStoreNames.contains("heads")) return database.close();
        const count = database.transaction("heads").objectStore("heads").count();
        await new Promise((resolve) => (count.onsuccess = resolve));
        database.close();
        return count.result;
      });
    while ((await kept()) !== 1) await page.waitForTimeout(200);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    const drafts = page.getByRole("region", { name: "上次没有保存的工作" });
    await drafts.getByText("没有上传").waitFor();
    await drafts.getByRole("button", { name: "恢复：comparable" }).click();
    await page.getByText("未保存").waitFor();
    await page.getByText("ranks-2010").first().waitFor();

    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await drafts.getByRole("button", { name: "删除：comparable" }).click();
    await drafts.waitFor({ state: "detached" });
    while ((await kept()) !== 0) await page.waitForTimeout(200);
  });

  test("without a mouse: from the empty page to a county's profile", async () => {
    const { page } = await workbench.open();
    const reach = async (name: RegExp): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const label = await page.evaluate(
          () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
        );
        if (name.test(label)) return;
      }
      throw new Error(`${String(name)} is not reached by Tab`);
    };
    await reach(/打开示例：山东省/);
    await page.keyboard.press("Enter");
    await page.getByText("评价完成").waitFor();
    // Keys go to the sheet, where Tab is the next cell; F6 leaves it, as the description of its cell says.
    await page.keyboard.press("F6");
    await reach(/历下区/);
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { name: /历下区/ })
      .first()
      .waitFor();
  });

  test.each([
    ["zh-CN", "light", 1280],
    ["zh-CN", "dark", 1280],
    ["en-US", "light", 1280],
    ["zh-CN", "light", 390],
    ["zh-CN", "dark", 320],
  ] as const)("everybody can use it: %s, %s, %d wide", async (locale, theme, width) => {
    const { page } = await workbench.open({ locale, theme, width });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await expect(serious(page)).resolves.toEqual([]);
    await page.getByRole("button", { name: /^(示例|Examples)$/ }).click();
    await page.getByRole("dialog").waitFor();
    await expect(serious(page)).resolves.toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
