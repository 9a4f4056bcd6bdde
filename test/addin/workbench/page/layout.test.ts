import { describeOnWorkbench } from "../../../rig/workbench";

describeOnWorkbench("the layout", (workbench) => {
  test("the pane is made wider by keys and by drawing, remembered, and put away", async () => {
    const { page } = await workbench.open({ width: 1280 });
    const pane = page.getByRole("complementary", { name: "县评窗格" });
    const splitter = page.getByRole("separator", { name: "县评窗格的宽度" });
    const width = async (): Promise<number> => (await pane.boundingBox())?.width ?? 0;
    await splitter.focus();
    await page.keyboard.press("Home");
    await expect(splitter.getAttribute("aria-valuenow")).resolves.toBe("320");
    expect(await width()).toBe(320);
    await page.keyboard.press("End");
    expect(await width()).toBe(720);
    const box = (await splitter.boundingBox())!;
    await page.mouse.move(box.x + 3, 400);
    await page.mouse.down();
    await page.mouse.move(1280 - 500, 400);
    await page.mouse.up();
    expect(await width()).toBe(500);
    await page.reload();
    await pane.waitFor();
    expect(await width()).toBe(500);
    await page.getByRole("button", { name: "收起窗格" }).click();
    await pane.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "帮助", exact: true }).click();
    await pane.waitFor();
    await page.getByRole("tab", { name: "帮助", selected: true }).waitFor();
  });

  test("in a narrow window one part is in front, and the pane comes when it is asked", async () => {
    const tab = await workbench.open({ width: 390, height: 800 });
    const { page } = tab;
    const front = (name: string) => page.getByRole("tablist", { name: "页面部分" }).getByRole("tab", { name });
    await front("开始").and(page.locator("[aria-selected=true]")).waitFor();
    await page.getByRole("button", { name: /打开示例：山东/ }).click();
    await page.getByText("评价完成").waitFor();
    await front("县评").and(page.locator("[aria-selected=true]")).waitFor();
    await page.getByRole("tablist", { name: "页面部分" }).locator("[aria-selected=true]").focus();
    await page.keyboard.press("ArrowLeft");
    await front("表格").and(page.locator("[aria-selected=true]:focus")).waitFor();
    await page.getByText("历下区").first().waitFor();
  });

  test("in a narrow window a cell that the pane points to is shown, with a way back", async () => {
    const tab = await workbench.open({ width: 390, height: 800 });
    const { page } = tab;
    await page.getByRole("button", { name: /打开示例：某县/ }).click();
    await page
      .getByRole("button", { name: /重点指标台账 H16/ })
      .first()
      .click();
    await page.getByRole("tab", { name: "表格", selected: true }).waitFor();
    await page.getByRole("button", { name: "返回县评" }).click();
    await page.getByRole("tab", { name: "县评", selected: true }).waitFor();
  });

  test("the language is the browser's, until another is chosen", async () => {
    const { page } = await workbench.open({ locale: "en-US" });
    await page.getByRole("tab", { name: "Ledger" }).waitFor();
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("tab", { name: "台账" }).waitFor();
    await page.reload();
    await page.getByRole("tab", { name: "台账" }).waitFor();
    await expect(page.evaluate(() => document.documentElement.lang)).resolves.toBe("zh-CN");
  });

  test("what is open stays when the page fails, and can be saved", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await tab.drop(["examples/shandong/comparable.csv"]);
    await page.locator(".top-name").filter({ hasText: "comparable" }).waitFor();
    await page.evaluate(() => {
      const make = document.createElementNS.bind(document) as (...names: unknown[]) => Element;
      Object.assign(document, {
        createElementNS: (...names: unknown[]) => {
          if (names[1] === "dialog") throw new Error("no dialogs here");
          return make(...names);
        },
      });
    });
    await page.getByRole("button", { name: "示例", exact: true }).click();
    await page.getByRole("heading", { name: "页面出错了" }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "保存" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("comparable.xlsx");
    await page.getByRole("button", { name: "重新显示" }).click();
    await page.locator(".top-name").filter({ hasText: "comparable" }).waitFor();
  });
});
