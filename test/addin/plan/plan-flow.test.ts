import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";

const examples = join(__dirname, "..", "..", "..", "examples", "plan");
const text = readFileSync(join(examples, "plan-2026.txt"), "utf8");

const hostile = `二、目标任务
（一）到2025年，<img src=x onerror=alert(1)>企业达到51家，=HYPERLINK("http://a.b")大户达到20户。`;

async function read(pane: Pane, words: string): Promise<void> {
  const { page } = pane;
  await page.getByRole("tab", { name: "规划" }).click();
  await page.getByLabel("文字", { exact: true }).fill(words);
  await page.getByRole("button", { name: "找出目标" }).click();
  await page.getByRole("button", { name: "写成台账" }).waitFor();
}

describeInBrowser("from a plan to a ledger", (excel) => {
  test("pasted text is reviewed, written, and taken back", async () => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1", rows: [["我的"]] }] });
    const { page } = pane;
    await read(pane, text);
    const cards = page.getByRole("list", { name: "目标" }).getByRole("listitem");
    const count = await cards.count();
    expect(count).toBeGreaterThan(10);
    await pane.screenshots("plan-review");
    const [first = ""] = await cards.first().locator(".check").allInnerTexts();
    await page.getByRole("checkbox", { name: first }).first().uncheck();
    await page.getByRole("button", { name: "写成台账" }).click();
    await page.getByText(`${count - 1} 个目标`).waitFor();
    const written = await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name));
    expect(written).toEqual(["Sheet1", "目标台账", "未采用的数字"]);
    await page.getByRole("button", { name: /撤销/u }).click();
    await page.waitForFunction(() => window.rig.book.sheets.length === 1);
    expect(await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name))).toEqual(["Sheet1"]);
  });

  test.each(["plan-2026.docx", "plan-2026.pdf", "plan-2026.html", "plan-2026.txt"])("%s is opened", async (file) => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1", rows: [] }] });
    await pane.page.getByRole("tab", { name: "规划" }).click();
    await pane.page.locator('input[type="file"]').setInputFiles(join(examples, file));
    await pane.page.getByRole("button", { name: "写成台账" }).waitFor();
    expect(await pane.page.getByLabel("台账标题").inputValue()).toBe("plan-2026：量化目标台账");
    const kept = await pane.page.getByRole("status").filter({ hasText: "个目标" }).innerText();
    expect(kept).toMatch(/^找到 \d+ 个目标/u);
  });

  test("a document that is none, and a text without targets, are said in a sentence", async () => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1", rows: [] }] });
    const { page } = pane;
    await page.getByRole("tab", { name: "规划" }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "照片.pdf",
      mimeType: "application/pdf",
      buffer: readFileSync(join(examples, "..", "..", "addin", "assets", "icon-32.png")),
    });
    await page
      .getByText(/照片\.pdf：这是.*不是文字材料/u)
      .first()
      .waitFor();
    await page.getByLabel("文字", { exact: true }).fill("今天天气很好。");
    await page.getByRole("button", { name: "找出目标" }).click();
    await page.getByText("没有找到量化目标").waitFor();
    await pane.screenshots("plan-none");
  });

  test("a plan's ledger is filled in, worked out, and next month again", async () => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1", rows: [] }] });
    const { page } = pane;
    await read(pane, "二、到2026年，高标准农田达到51万亩；粮食产量达到60万吨。");
    await page.getByRole("button", { name: "写成台账" }).click();
    await page.getByText("已写入工作表“目标台账”：2 个目标").waitFor();
    expect(await pane.workbook((book) => book.active.Name)).toBe("目标台账");
    const report = (figures: readonly [number, number]): Promise<void> =>
      pane.workbook((book, values) => {
        const sheet = book.sheet("目标台账");
        const rows = sheet.show();
        const header = rows.findIndex((row) => row.includes("完成情况"));
        const letter = String.fromCharCode(65 + rows[header]!.indexOf("完成情况"));
        book.byUser(() => {
          sheet.GetRange(`${letter}${header + 2}:${letter}${header + 3}`).Values = values.map((value) => [value]);
        });
      }, figures);
    await report([51, 30]);
    await page.getByRole("button", { name: "测算这张台账" }).click();
    // 51 of 51 is met, 30 of 60 is half of it.
    await page.getByRole("row", { name: /高标准农田.*达标.*100%/u }).waitFor();
    await page.getByRole("row", { name: /粮食产量.*50%/u }).waitFor();
    await page.getByRole("button", { name: "写入工作簿" }).click();
    await page.getByText("已写到工作表：完成情况").waitFor();
    await report([51, 60]);
    await pane.press("RecomputeLedger");
    await page.getByText("新达标：粮食产量。").waitFor();
    await page.getByText("已写到工作表：完成情况、与上次对比").waitFor();
  });

  test("what a plan says is text, in the pane and in the cells", async () => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1", rows: [] }] });
    await read(pane, hostile);
    expect(await pane.page.locator("img").count()).toBe(0);
    await pane.page.getByRole("button", { name: "写成台账" }).click();
    await pane.page.waitForFunction(() => window.rig.book.sheets.length === 3);
    // A formula of the rig has the value 0: what shows as it was written is a text.
    const names = await pane.workbook((book) => book.sheet("目标台账").show("C3:C4"));
    expect(names).toEqual([["<img src=x onerror=alert(1)>企业"], ['=HYPERLINK("http://a.b")大户']]);
  });

  test("in English, dark, by keyboard alone", async () => {
    const pane = await excel.open({ sheets: [{ name: "Sheet1", rows: [] }], uiLanguage: "en-US", theme: "dark" });
    const { page } = pane;
    await page.getByRole("tab", { name: "Ledger" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByLabel("Text", { exact: true }).focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Write the ledger" }).waitFor();
    await pane.screenshots("plan-review-en");
  });
});
