// The built pane in Chromium: what a statistician does with it. Expected figures: scores.csv of test/reference/shandong,
// computed in R, and a calculation by hand.
import { join } from "node:path";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";
import { dataSheets, forRig, methodSheets, published } from "./example";

jest.setTimeout(240_000);
const whole = forRig([...methodSheets, ...dataSheets]);
const methodFile = join(__dirname, "../../../examples/shandong/method.json");

/** What stands in cells and what the workbook keeps: equal dumps are equal workbooks. */
const dump = (pane: Pane) =>
  pane.workbook((book) => [
    book.sheets.map((sheet) => [sheet.id, sheet.Name, sheet.show()]),
    [...book.documentSettings].filter(([key]) => key === "xianping.written"),
  ]);
const names = (pane: Pane) => pane.workbook((book) => book.sheets.map(({ Name }) => Name));
/** Waits until a click has selected the cell; the test's own time runs out where it does not. */
const isSelected = (pane: Pane, sheet: string, row: number, column: number) =>
  pane.page.waitForFunction(
    ([name, ...at]) => {
      const { active } = window.rig.book;
      return active.Name === name && active.selection.row === at[0] && active.selection.column === at[1];
    },
    [sheet, row, column] as const,
    { polling: 50, timeout: 10_000 },
  );

/** The user types into a cell. */
const type = (pane: Pane, sheet: string, row: number, column: number, value: string | number) =>
  pane.workbook(
    (book, to) => book.byUser(() => (book.sheet(to.sheet).GetCell(to.row, to.column).Values = [[to.value]])),
    { sheet, row, column, value },
  );

async function evaluated(pane: Pane): Promise<void> {
  await pane.page.getByRole("tab", { name: "评价" }).click();
  await pane.page.getByRole("button", { name: "读取本工作簿的办法" }).click();
  await pane.page.getByRole("button", { name: "评价", exact: true }).click();
  await pane.page.getByText("评价完成：136 个单位").waitFor();
}

/** Half away from zero, as Excel rounds; no figure of R's lies within 1e-9 of a half. */
const rounded = (value: number): string => (Math.floor(Math.abs(value) * 100 + 0.5) / 100).toFixed(2);
const numberOf = (code: string, column: string): number => Number(published.get(code)!.get(column));

describeInBrowser("the evaluation, as a statistician tries it", (excel) => {
  test("every figure of the ranking and of a card is R's, and contributions add up", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    const grid = page.getByRole("grid", { name: "排名" });
    const onPage = () =>
      grid.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((c) => c.textContent)));
    const shown = await onPage();
    await page.getByRole("button", { name: "下一页" }).click();
    await page.getByText("第 101–136 行").waitFor();
    shown.push(...(await onPage()));
    const expected = [...published.values()]
      .sort((a, b) => Number(a.get("rank")) - Number(b.get("rank")))
      .map((row) => {
        const rise = Number(row.get("rise"));
        const name = row.get("name") === "市中区" ? `市中区 ${row.get("code")}` : row.get("name");
        const change = rise > 0 ? `↑${rise}` : rise < 0 ? `↓${-rise}` : "—";
        return [name, row.get("rank"), row.get("rankInGroup"), rounded(Number(row.get("S"))), change];
      });
    expect(shown).toEqual(expected);

    const code = "370402";
    await page.getByLabel("按名称或代码查找").fill(code);
    await grid.locator("tbody tr").click();
    const card = page.getByRole("region", { name: "单位详情 市中区" });
    await card.waitFor();
    const charts = await card
      .locator(".bar-chart")
      .evaluateAll((tables) =>
        tables.map((table) => [...table.querySelectorAll("tbody .value")].map((value) => value.textContent)),
      );
    const like = [...published].filter(([, row]) => row.get("group") === "district").map(([each]) => each);
    expect(charts[0]).toEqual(
      ["A", "B", "C", "D", "E"].map((column) => {
        const mean = like.reduce((sum, each) => sum + numberOf(each, column), 0) / like.length;
        return `${rounded(numberOf(code, column))} / ${rounded(mean)}`;
      }),
    );
    await card.locator("summary").filter({ hasText: "总分由哪些指标构成" }).click();
    const contributions = card.locator("details.section").filter({ hasText: "总分由哪些指标构成" });
    await contributions.locator("summary").filter({ hasText: "图中数据" }).click();
    const rows = contributions.getByRole("grid").locator("tbody tr");
    await rows.first().waitFor();
    const points = await rows.evaluateAll((all) => all.map((row) => Number(row.lastElementChild?.textContent)));
    expect(points).toHaveLength(18);
    const sum = points.reduce((total, each) => total + each, 0);
    expect(Math.abs(sum - numberOf(code, "S"))).toBeLessThan(18 * 0.005);
    await card.getByText("下面的平均是全部 136 个有得分单位的平均").waitFor();
  });

  test("a template filled in with mistakes: each is selected by a click; mended, it evaluates", async () => {
    const pane = await excel.open({
      sheets: [
        { name: "Sheet1" },
        {
          name: "2023年县区",
          rows: [
            ["区划代码", "人口"],
            ["990101", 495000],
            ["990102", 405000],
            ["990103", 3e5],
            ["990104", 198000],
          ],
        },
        {
          name: "2024年县区",
          rows: [
            ["区划代码", "区县", "类型", "人口", "城镇人口", "生产总值", "失业率", "表彰数", "事故数"],
            ["990101", "甲县", "平原", 500000, 300000, 3000000, 3.5, 1, 0],
            ["990102", "乙县", "平原", 400000, 200000, 2000000, 4.5, 0, 0],
            ["990103", "丙县", "山区", 300000, 120000, 1000000, 5.5, 6, 1],
            ["990104", "丁县", "山区", 200000, 90000, 900000, 6, 0, 0],
          ],
        },
      ],
    });
    const { page } = pane;
    const mistake = page.locator("#view-evaluation .issues").getByRole("button", { name: /^选中 / });
    await page.getByRole("tab", { name: "评价" }).click();
    await page.getByRole("button", { name: "铺带例子的模板" }).click();
    await page.getByText("办法模板已铺好").waitFor();
    // The weight of 城镇化率, of 平原县 and by default, and a header in a formula.
    await type(pane, "指标体系", 5, 14, "三十");
    await type(pane, "指标体系", 5, 15, 25);
    await type(pane, "名称定义", 5, 1, "城镇人囗 / 常住人口 * 100");
    await page.getByRole("button", { name: "读取本工作簿的办法" }).click();
    await page.getByText("应填数字").waitFor();
    await mistake.click();
    await isSelected(pane, "指标体系", 5, 14);
    await type(pane, "指标体系", 5, 14, 30);
    await page.getByRole("button", { name: "重新读取" }).click();
    await page.getByText("“平原县”组为 55，应为 60").waitFor();
    await mistake.click();
    await isSelected(pane, "指标体系", 4, 15);
    await type(pane, "指标体系", 5, 15, "");
    await page.getByRole("button", { name: "重新读取" }).click();
    await page.getByText("没有“城镇人囗”这一列（是不是“城镇人口”？）").waitFor();
    await mistake.click();
    await isSelected(pane, "2024年县区", 0, 4);
    await type(pane, "名称定义", 5, 1, "城镇人口 / 常住人口 * 100");
    await page.getByRole("button", { name: "评价", exact: true }).click();
    await page.getByText("评价完成：4 个单位，4 个有位次").waitFor();
    // 甲县: 城镇化率 60 %, the highest, 100; 人均生产总值 the higher of its group, 100; 人口 +1.0101 % between -2 and 2,
    // 75.2525; 失业率 met, 100. (100×60 + (75.2525×25 + 100×15) ÷ 40 × 40) ÷ 100 = 93.813, and 0.5 for one 表彰.
    const first = page.getByRole("grid", { name: "排名" }).locator("tbody tr").first();
    expect(await first.locator("th, td").allInnerTexts()).toEqual(["甲县", "1", "1", "94.31"]);
  });

  test("written twice with a user's hand in between, and undone: the workbook is as it was", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    const write = page.getByRole("button", { name: "写成结果工作表" });
    await write.click();
    await page.getByText(/已写入 \d+ 张工作表/).waitFor();
    const first = (await names(pane)).length;
    await type(pane, "排名", 3, 9, "我的批注");
    const before = await dump(pane);
    await write.click();
    await page.getByText("没有动以前写的“排名”").waitFor();
    expect(await names(pane)).toHaveLength(first + 1);
    expect(await pane.workbook((book) => book.sheet("排名").GetCell(3, 9).Values)).toEqual([["我的批注"]]);
    await page.getByRole("button", { name: "撤销：评价结果", exact: true }).click();
    await page.getByText("已撤销：评价结果").waitFor();
    expect(await dump(pane)).toEqual(before);
  });

  test("a sheet that the user calls as an undone result was called may be data", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText(/已写入 \d+ 张工作表/).waitFor();
    const options = () => page.getByLabel("上次结果", { exact: true }).locator("option").allTextContents();
    expect(await options()).not.toContain("排名");
    await page.getByRole("button", { name: "撤销：评价结果", exact: true }).click();
    await page.getByText("已撤销：评价结果").waitFor();
    await pane.workbook((book) => book.byUser(() => void (book.sheet("上次结果").Name = "排名")));
    await page.getByRole("button", { name: "重新评价" }).first().click();
    await page.getByText("评价完成：136 个单位").last().waitFor();
    const first = page.getByRole("grid", { name: "排名" }).locator("tbody tr").first();
    expect(await first.locator("td").last().innerText()).toBe("—");
    expect(await options()).toContain("排名");
  });

  test("a cell being edited, a sheet that went away: a sentence each, and nothing changed", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    const before = await dump(pane);
    await pane.workbook((book) => void (book.switches.isEditingCell = true));
    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText("Excel 正在编辑单元格").waitFor();
    await pane.workbook((book) => void (book.switches.isEditingCell = false));
    expect(await dump(pane)).toEqual(before);

    await pane.workbook((book) => book.byUser(() => book.remove(book.sheet("六普"))));
    await page.getByRole("button", { name: "重新评价" }).first().click();
    await page.getByText("缺少数据表“普查2010”").first().waitFor();
    expect(await page.getByRole("grid", { name: "排名" }).locator("tbody tr").count()).toBe(100);
    await pane.screenshots("evaluation-gone");
  });

  test("with the keyboard alone: from the tab to a county and back to its row", async () => {
    const pane = await excel.open({ sheets: forRig(dataSheets) });
    const { page } = pane;
    const press = (key: string) => page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (text: string | RegExp) => {
      for (let i = 0; i < 40; i++) {
        await press("Tab");
        if ((await focused()).match(text)) return;
      }
      throw new Error(`${String(text)} is not reached; the focus is on ${await focused()}`);
    };
    await page.getByRole("tab", { name: "评价" }).focus();
    await press("Enter");
    await page.locator("#view-evaluation input[type=file]").setInputFiles(methodFile);
    await page.getByText("评价前的检查").waitFor();
    await tabTo(/^评价$/u);
    await press("Enter");
    await page.getByText("评价完成").waitFor();
    await tabTo("写成结果工作表");
    await tabTo(/^历下区1/u);
    await press("ArrowDown");
    await press("Enter");
    await page.getByRole("region", { name: "单位详情 奎文区" }).waitFor();
    await tabTo("×");
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("奎文区2"));
  });

  test("a workbook that cannot keep the settings stops nothing, and says so", async () => {
    const pane = await excel.open({ sheets: whole });
    await pane.workbook((book) => {
      const { documentSettings } = book;
      const set = documentSettings.set.bind(documentSettings);
      documentSettings.set = (key, value) => {
        if (key === "xianping.evaluation") throw new Error("The settings are too large.");
        return set(key, value);
      };
    });
    await evaluated(pane);
    await pane.page.getByRole("button", { name: "写成结果工作表" }).click();
    await pane.page.getByText("工作簿没能留存这次的设置").waitFor();
    expect(await names(pane)).toContain("排名");
  });
});
