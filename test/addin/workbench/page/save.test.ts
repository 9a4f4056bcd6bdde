import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import JSZip from "jszip";
import { describeOnWorkbench, type Tab } from "../../../rig/workbench";
import { type } from "../ledger/workbench-ledger";

jest.setTimeout(120_000);

async function workbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRow(["指标", "目标"]);
  sheet.addRow(["粮食", 51]);
  sheet.getCell("A1").font = { name: "黑体", size: 20 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** As Excel writes a workbook with macros: another type, and the project as a part. */
async function withMacros(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const types = await zip.file("[Content_Types].xml")!.async("string");
  zip.file(
    "[Content_Types].xml",
    types
      .replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      )
      .replace("</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
  );
  zip.file("xl/vbaProject.bin", "macros");
  const path = "xl/_rels/workbook.xml.rels";
  const relations = await zip.file(path)!.async("string");
  const macros =
    '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  zip.file(path, relations.replace("</Relationships>", `${macros}</Relationships>`));
  return zip.generateAsync({ type: "uint8array" });
}

const opened = ({ page }: Tab, name: string) => page.locator(".top-name").filter({ hasText: name }).waitFor();

describeOnWorkbench("saving", (workbench) => {
  test("a workbook with macros keeps them, its type and its ending", async () => {
    const tab = await workbench.open();
    await tab.drop([{ name: "台账.xlsm", bytes: await withMacros(await workbook()) }]);
    await opened(tab, "台账");
    await type(tab, "B2", "60");
    const [download] = await Promise.all([tab.page.waitForEvent("download"), tab.page.keyboard.press("Control+s")]);
    expect(download.suggestedFilename()).toBe("台账.xlsm");
    const zip = await JSZip.loadAsync(readFileSync(await download.path()));
    expect(await zip.file("xl/vbaProject.bin")!.async("string")).toBe("macros");
    expect(await zip.file("[Content_Types].xml")!.async("string")).toContain("sheet.macroEnabled.main+xml");
    await tab.page.getByText("已存为“台账.xlsm”").waitFor();
  });

  test("it asks before a sheet loses its looks", async () => {
    const tab = await workbench.open();
    const { page } = tab;
    await tab.drop([{ name: "台账.xlsx", bytes: await workbook() }]);
    await opened(tab, "台账");
    await page.locator(".slick-cell").filter({ hasText: "粮食" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "在上方插入行" }).click();
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await page.keyboard.press("Control+s");
    const question = page.getByRole("dialog").filter({ hasText: "“台账”的数、公式" });
    await question.waitFor();
    await tab.screenshot("save-looks");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await page.getByText("未保存").waitFor();
    expect(downloads).toEqual([]);

    await page.keyboard.press("Control+s");
    await Promise.all([page.waitForEvent("download"), question.getByRole("button", { name: "仍然保存" }).click()]);
    await page.getByText("未保存").waitFor({ state: "detached" });
    expect(downloads).toEqual(["台账.xlsx"]);
  });

  test("a workbook that is too large to be kept in the browser says so, once", async () => {
    const tab = await workbench.open();
    // 201 × 10,000 cells, a few more than 2 million.
    const bytes = new TextEncoder().encode(`${"1,".repeat(200)}1\n`.repeat(10_000));
    await tab.drop([{ name: "大表.csv", bytes }]);
    await opened(tab, "大表");
    await type(tab, "A1", "7");
    const notice = tab.page.locator(".top-lines").getByText("超过 200 万个单元格");
    await notice.waitFor();
    await tab.page.getByRole("button", { name: "关闭提示" }).click();
    await notice.waitFor({ state: "detached" });
    await type(tab, "A2", "8");
    // Longer than it waits before it keeps a draft.
    await tab.page.waitForTimeout(2500);
    await expect(notice.count()).resolves.toBe(0);
  });
});
