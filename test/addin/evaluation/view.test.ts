// The built pane in Chromium. Expected places: scores.csv of test/reference/shandong, computed in R.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";
import { dataSheets, forRig, methodSheets, published } from "./example";

const docx = join(__dirname, "../../../examples/plan/plan-2026.docx");
const methodFile = join(__dirname, "../../../examples/shandong/method.json");
const axe = readFileSync(join(__dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");
interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string }[];
}
const data = forRig(dataSheets);
const whole = forRig([...methodSheets, ...dataSheets]);

jest.setTimeout(180_000);

async function openView(pane: Pane): Promise<void> {
  await pane.page.getByRole("tab", { name: "评价" }).click();
  await pane.page.getByRole("heading", { name: "县域评价" }).waitFor();
}

async function evaluated(pane: Pane): Promise<void> {
  await openView(pane);
  await pane.page.getByRole("button", { name: "读取本工作簿的办法" }).click();
  await pane.page.getByRole("button", { name: "评价", exact: true }).click();
  await pane.page.getByText("评价完成：136 个单位").waitFor();
}

const sheetNames = (pane: Pane) => pane.workbook((book) => book.sheets.map(({ Name }) => Name));

/** Asks until the answer is as it should be, for ten seconds at the most; then the last answer is for the test to judge. */
async function until<Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (isRight(answer) || tries >= 50) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describeInBrowser("the evaluation view", (excel) => {
  test("from sheets to a ranking, a county, its cells, and result sheets that can be taken back", async () => {
    const pane = await excel.open({ sheets: whole, width: 450 });
    const { page } = pane;
    await evaluated(pane);
    const rows = page.getByRole("grid", { name: "排名" }).locator("tbody tr");
    expect(await rows.count()).toBe(100);
    const texts = await rows.first().locator("th, td").allInnerTexts();
    const first = published.get("370102")!;
    expect(texts).toEqual(["历下区", "1", "1", Number(first.get("S")).toFixed(2), "—"]);

    await page.getByLabel("按名称或代码查找").fill("曲阜");
    await rows.first().click();
    const card = page.getByRole("region", { name: "单位详情 曲阜市" });
    const place = published.get("370881")!.get("rank")!;
    await card.getByText(`在 136 个单位中第 ${place} 名`, { exact: true }).waitFor();
    expect(await card.locator(".movers li").count()).toBe(6);
    await pane.screenshots("evaluation-county");

    await card
      .getByRole("button", { name: /^选中 / })
      .first()
      .click();
    const jump = await until(
      () => pane.workbook((book) => [book.active.Name, book.active.selection.row] as const),
      ([name]) => dataSheets.some((each) => each.name === name),
    );
    const sheet = dataSheets.find(({ name }) => name === jump[0])!;
    expect(sheet.rows[jump[1]]).toContain("370881");

    const before = await sheetNames(pane);
    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText(/已写入 \d+ 张工作表/).waitFor();
    const after = await sheetNames(pane);
    expect(after).toEqual(expect.arrayContaining([...before, "排名", "为什么", "指标体系（结果）"]));
    const shown = await pane.workbook((book) => book.sheet("排名").show());
    expect(shown.filter((row) => published.has(String(row[1])))).toHaveLength(136);
    for (const row of shown)
      if (published.has(String(row[1]))) expect(row[0]).toBe(Number(published.get(String(row[1]))!.get("rank")));
    await pane.screenshots("evaluation-result");

    await page.getByRole("button", { name: /撤销/ }).click();
    const names = await until(
      () => sheetNames(pane),
      ({ length }) => length === before.length,
    );
    expect(names).toEqual(before);
  });

  test("a row that the user selects, in a data sheet or in a sorted result sheet, is the county's whose profile is shown", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    const select = (sheet: string, row: number) =>
      pane.workbook(
        (book, at) =>
          book.byUser(() => book.select(book.sheet(at.sheet), { row: at.row, column: 3, rows: 1, columns: 1 })),
        { sheet, row },
      );
    const row = dataSheets[1]!.rows.findIndex(([code]) => code === "370882");
    await select(
      "可比性",
      dataSheets[2]!.rows.findIndex(([code]) => code === "370812"),
    );
    await page.getByRole("region", { name: "单位详情 兖州区" }).waitFor();
    expect(row).toBeGreaterThan(0);

    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText(/已写入 \d+ 张工作表/).waitFor();
    const at = await pane.workbook((book) => {
      const sheet = book.sheet("排名");
      const shown = sheet.show();
      const first = shown.findIndex((cells) => cells.includes("历下区"));
      const [upper, lower] = [shown[first]!, shown[first + 4]!];
      // What sorting does: two rows change places.
      book.byUser(() =>
        [upper, lower].forEach((cells, i) =>
          cells.forEach((value, column) => {
            const cell = sheet.grid.cell(first + (i === 0 ? 4 : 0), column);
            Object.assign(cell, { value });
          }),
        ),
      );
      book.byUser(() => book.changed(sheet, { row: first, column: 0, rows: 5, columns: 4 }));
      return { row: first + 4 };
    });
    await select("排名", at.row);
    await page.getByRole("region", { name: "单位详情 历下区" }).waitFor();
  });

  test("an edit after the run makes the result stale, and it may be run again", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    await pane.workbook((book) =>
      book.byUser(() => {
        const sheet = book.sheet("七普");
        Object.assign(sheet.grid.cell(1, 4), { value: 1 });
        book.changed(sheet, { row: 1, column: 4, rows: 1, columns: 1 });
      }),
    );
    await page.getByText("评价之后“七普”有改动").waitFor();
    await page.locator(".stale").getByRole("button", { name: "重新评价" }).click();
    await page.getByText("评价之后“七普”有改动").waitFor({ state: "detached" });
    const first = page.getByRole("grid", { name: "排名" }).locator("tbody tr").first();
    // One person of 819,139 lives in a town now: 历下区 is not first any more.
    expect(await first.locator("th").innerText()).not.toBe("历下区");
  });

  test("a template is laid out under the names that a method has, and never over a method that is there", async () => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1" }] });
    const { page } = pane;
    await openView(pane);
    await page.getByRole("button", { name: "铺带例子的模板" }).click();
    await page.getByText("办法模板已铺好").waitFor();
    expect(await sheetNames(pane)).toEqual(expect.arrayContaining(["填写说明", "基本信息", "数据表", "指标体系"]));
    await page.getByRole("button", { name: "读取本工作簿的办法" }).click();
    await page.locator(".method-title").waitFor();
    expect(await page.getByRole("button", { name: "评价", exact: true }).isDisabled()).toBe(true);
    await pane.screenshots("evaluation-template");

    const other = await excel.open({ sheets: [{ name: "指标体系", rows: [["我的表"]] }] });
    await openView(other);
    await other.page.getByRole("button", { name: "铺空白模板" }).click();
    await other.page.getByText("已有工作表“指标体系”").waitFor();
    expect(await sheetNames(other)).toEqual(["指标体系"]);
  });

  test("a method from a file; a Word file gets a sentence, whatever it calls itself", async () => {
    const pane = await excel.open({ sheets: data });
    const { page } = pane;
    await openView(pane);
    const input = page.locator("#view-evaluation input[type=file]");
    await input.setInputFiles(docx);
    await page.getByText("“plan-2026.docx”不是可以打开的文件").waitFor();
    await input.setInputFiles({ name: "办法.xlsx", mimeType: "", buffer: readFileSync(docx) });
    await page.getByText("这是文字文档，不是评价办法").waitFor();
    await pane.screenshots("evaluation-wrong-file");
    await page.getByText("换用文件或模板").click();
    await input.setInputFiles(methodFile);
    await page.getByRole("button", { name: "评价", exact: true }).click();
    await page.getByText("评价完成：136 个单位").waitFor();
    expect(await pane.workbook((book) => [...book.documentSettings.values()].join())).toContain("method.json");
  });

  test("a run that is called off leaves the earlier result; so does one that gives nothing", async () => {
    const pane = await excel.open({ sheets: whole });
    const { page } = pane;
    await evaluated(pane);
    const rows = page.getByRole("grid", { name: "排名" }).locator("tbody tr");
    await pane.workbook((book) => void (book.switches.slow = 400));
    await page.getByRole("button", { name: "重新评价" }).first().click();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消").waitFor();
    await pane.workbook((book) => void (book.switches.slow = 0));
    expect(await rows.count()).toBe(100);
    await rows.nth(1).click();
    await page.getByRole("region", { name: /单位详情/ }).waitFor();

    await pane.workbook((book) => {
      const sheet = book.sheet("七普");
      const column = sheet.show()[0]!.indexOf("城镇人口");
      Object.assign(sheet.grid.cell(0, column), { value: "城镇人囗" });
      book.byUser(() => book.changed(sheet, { row: 0, column, rows: 1, columns: 1 }));
    });
    await page.getByRole("button", { name: "重新评价" }).first().click();
    await page.getByText("一个单位也没有得分").first().waitFor();
    await page.getByText("是不是“城镇人囗”").first().waitFor();
    expect(await rows.count()).toBe(100);
    await pane.screenshots("evaluation-failed");
  });

  test("a protected workbook is told of, and nothing is half-written", async () => {
    const pane = await excel.open({ sheets: whole, isProtected: true });
    const { page } = pane;
    await evaluated(pane);
    const before = await sheetNames(pane);
    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText("受保护，不能写入").waitFor();
    expect(await sheetNames(pane)).toEqual(before);
    expect(await page.getByRole("grid", { name: "排名" }).locator("tbody tr").count()).toBe(100);
  });

  test("in the dark, with nothing that a screen reader stumbles over, and in English", async () => {
    const dark = await excel.open({ sheets: whole, theme: "dark" });
    await evaluated(dark);
    await dark.page.getByRole("grid", { name: "排名" }).locator("tbody tr").nth(2).click();
    await dark.page.getByRole("region", { name: /单位详情/ }).waitFor();
    await dark.screenshots("evaluation");
    // What is unfolded may show more that is folded.
    const folded = dark.page.locator("#view-evaluation details:not([open]) > summary:visible");
    while ((await folded.count()) > 0) await folded.first().click();
    await dark.page.evaluate(axe);
    const found = await dark.page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
    );
    const grave = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave).toEqual([]);
    const english = await excel.open({ sheets: whole, uiLanguage: "en-US" });
    await english.page.getByRole("tab", { name: "Evaluation" }).click();
    await english.page.getByRole("button", { name: "Read the method of this workbook" }).click();
    await english.page.getByRole("button", { name: "Evaluate", exact: true }).click();
    await english.page.getByText("Done: 136 units").waitFor();
    await english.screenshots("evaluation-en");
  });
});
