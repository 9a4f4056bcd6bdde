// What is handed in, out of the built page: a report, a bulletin, and workbooks that work themselves out.
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import type { Download } from "playwright-core";
import { readDocument } from "../../../files/documents";
import { readWorkbook } from "../../../files/index";
import { describeOnWorkbench, type Tab } from "../../rig/workbench";

jest.setTimeout(120_000);

const saved = async ({ page }: Tab, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
const words = async (bytes: Buffer): Promise<string> => (await readDocument(bytes, "报告.docx")).text;

describeOnWorkbench("what is handed in", (workbench) => {
  test("the annual report with charts, on paper and as a page, and the workbook of formulas", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await page.getByRole("button", { name: "山东省136个县" }).click();
    await page.getByText("评价完成：136 个单位").waitFor();
    await page.locator("summary", { hasText: "写评价报告" }).click();
    await page.getByLabel("单位", { exact: true }).fill("省统计局");
    await page.getByLabel("日期").fill("2026-01-05");
    await page.getByLabel("单独成页的县（市、区）").fill("历下、寿光市");
    await page.getByText("参评单位中没有：历下").waitFor();
    expect(await page.getByRole("button", { name: "存成 Word" }).isDisabled()).toBe(true);
    await page.getByLabel("单独成页的县（市、区）").fill("寿光市");
    await page.getByLabel("对标县").fill("历下区");
    await tab.screenshot("report");

    const report = await saved(tab, "存成 Word");
    expect(report.name).toMatch(/\.docx$/u);
    const text = await words(report.bytes);
    for (const said of ["省统计局", "寿光市", "历下区"]) expect(text).toContain(said);
    const { files } = await JSZip.loadAsync(report.bytes);
    const media = Object.keys(files).filter((name) => name.startsWith("word/media/"));
    // Each drawing has its picture.
    const [svgs, pngs] = [/\.svg$/u, /\.png$/u].map((ending) => media.filter((name) => ending.test(name)).length);
    expect(svgs).toBeGreaterThan(3);
    expect(pngs).toBe(svgs);

    const book = await saved(tab, "存成带公式的工作簿");
    const { sheets } = await readWorkbook(book.bytes, book.name);
    const ranking = sheets.find(({ name }) => name === "排名")!;
    expect(ranking.formulas!.size).toBeGreaterThan(136);

    const html = await saved(tab, "存成网页");
    expect(html.bytes.toString()).toContain("寿光市");
    expect(html.bytes.toString()).not.toMatch(/<script/u);
  });

  test("a month's bulletin, with who signs remembered, and the ledger as a workbook of formulas", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await page.getByRole("button", { name: "某县2023年前三季度" }).click();
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
    await page.locator("summary", { hasText: "写通报" }).click();
    expect(await page.getByRole("button", { name: "存成 Word" }).isDisabled()).toBe(true);
    await page.getByLabel("单位", { exact: true }).fill("县政府督查室");
    await page.getByLabel("日期").fill("2023-10-09");
    await tab.screenshot("bulletin");
    const bulletin = await saved(tab, "存成 Word");
    const text = await words(bulletin.bytes);
    for (const said of ["通报", "县政府督查室", "2023年10月9日"]) expect(text).toContain(said);
    const book = await saved(tab, "存成带公式的工作簿");
    const { sheets } = await readWorkbook(book.bytes, book.name);
    expect(sheets.map(({ name }) => name)).toContain("完成情况");
  });

  test("supervision slips of the problems of the register, in one file, a page each", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await page.getByRole("button", { name: "某县2023年前三季度" }).click();
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
    await page.locator("summary", { hasText: "问题台账" }).click();
    await page.getByLabel("落款单位").fill("县政府督查室");
    await page.getByLabel("落款时间").fill("2023-10-09");
    await page.getByRole("button", { name: "督办单存成 Word" }).click();
    await page.getByText("工作簿里没有问题台账").waitFor();
    await page.getByRole("button", { name: "更新问题台账" }).click();
    const raised = await page.getByRole("heading", { name: /^新发现 \d+ 项/u }).textContent();
    const count = Number(/\d+/u.exec(raised ?? "")?.[0]);
    expect(count).toBeGreaterThan(1);
    await tab.screenshot("slips");
    const each = await saved(tab, "督办单存成 Word");
    expect(each.name).toMatch(/^督办单.*\.docx$/u);
    const text = await words(each.bytes);
    expect(text.match(/^督办单$/gmu)).toHaveLength(count);
    expect(text).toContain("2023年10月9日");
    // Each slip but the last ends a section, which begins a page.
    const { files } = await JSZip.loadAsync(each.bytes);
    const xml = await files["word/document.xml"]!.async("string");
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(count);
    expect(xml).not.toMatch(/w:type w:val="continuous"/u);
  });
});
