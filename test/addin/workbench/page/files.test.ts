import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../../files/index";
import { describeOnWorkbench, type Tab } from "../../../rig/workbench";

const root = join(__dirname, "../../../..");
const ledger = "examples/ledger/ledger-2023-q3.xlsx";
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const bytesOf = (name: string, ...bytes: number[]) => ({ name, bytes: Uint8Array.from(bytes) });

/** The page's own lines, and not the pane's. */
const lines = ({ page }: Tab) => page.locator(".top-lines");
const bookName = ({ page }: Tab) => page.locator(".top-name");

async function opened(tab: Tab, name: string): Promise<void> {
  await bookName(tab).filter({ hasText: name }).waitFor();
}

describeOnWorkbench("files", (workbench) => {
  test("a workbook that is dropped is open", async () => {
    const tab = await workbench.open();
    await tab.drop([ledger]);
    await opened(tab, "ledger-2023-q3");
    await expect(tab.page.title()).resolves.toBe("ledger-2023-q3 - 县评工作台");
  });

  test("a workbook that is chosen is open, also by the keyboard", async () => {
    const tab = await workbench.open();
    const [chooser] = await Promise.all([
      tab.page.waitForEvent("filechooser"),
      tab.page.getByRole("button", { name: "打开", exact: true }).click(),
    ]);
    await chooser.setFiles(join(root, ledger));
    await opened(tab, "ledger-2023-q3");
    const [again] = await Promise.all([tab.page.waitForEvent("filechooser"), tab.page.keyboard.press("Control+o")]);
    expect(again.isMultiple()).toBe(true);
  });

  test("while files are over the page it says what to do", async () => {
    const tab = await workbench.open();
    const dataTransfer = await tab.drag([ledger]);
    await tab.page.dispatchEvent("body", "dragenter", { dataTransfer });
    await tab.page.getByText("松开即可打开").waitFor();
    await tab.page.dispatchEvent("body", "dragleave", { dataTransfer });
    await tab.page.getByText("松开即可打开").waitFor({ state: "detached" });
  });

  const compound = new Uint8Array(1024);
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const named = (entry: string): Uint8Array => {
    const bytes = compound.slice();
    for (const [i, char] of Array.from(entry).entries()) bytes[512 + 2 * i] = char.charCodeAt(0);
    bytes[512 + 64] = 2 * entry.length + 2;
    return bytes;
  };
  const zip = (entry: string) => new TextEncoder().encode(`PK\u0003\u0004 ${entry}`);

  test.each([
    ["an old workbook", { name: "台账.xls", bytes: named("Workbook") }, "另存为 .xlsx"],
    ["one in binary", { name: "台账.xlsb", bytes: zip("xl/workbook.bin") }, "二进制工作簿"],
    ["OpenDocument", { name: "台账.ods", bytes: zip("META-INF/manifest.xml content.xml") }, "另存为 .xlsx 或 .csv"],
    ["old Word", { name: "规划.doc", bytes: named("WordDocument") }, "另存为 .docx"],
    ["a picture", bytesOf("扫描.png", 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), "这是图片"],
    ["nothing", bytesOf("空.xlsx"), "文件是空的"],
    ["a password", { name: "密.xlsx", bytes: named("EncryptedPackage") }, "取消密码"],
    ["a renamed web page", text("导出.xls", "<html><table><tr><td>1</td></tr></table></html>"), "网页"],
    ["a cut workbook", { name: "断.xlsx", bytes: readFileSync(join(root, ledger)).subarray(0, 5000) }, "损坏"],
    ["a program", bytesOf("安装.exe", 0x4d, 0x5a, 0, 1, 2), "认不出种类"],
  ])("%s is refused with the file's name and what to do", async (_, file, what) => {
    const tab = await workbench.open();
    await tab.drop([file]);
    const alert = lines(tab).getByRole("alert");
    await alert.filter({ hasText: file.name }).filter({ hasText: what }).waitFor();
    await expect(bookName(tab).count()).resolves.toBe(0);
  });

  test("one that is too large is refused unread", async () => {
    const tab = await workbench.open();
    await tab.page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(65 * 1024 * 1024)], "大表.xlsx"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
    });
    await lines(tab).getByRole("alert").filter({ hasText: "大表.xlsx" }).filter({ hasText: "64 MB" }).waitFor();
  });

  test("what was dropped with wrong files is open all the same", async () => {
    const tab = await workbench.open();
    await tab.drop([ledger, bytesOf("照片.jpg", 0xff, 0xd8, 0xff, 0xe0), bytesOf("空.csv")]);
    await opened(tab, "ledger-2023-q3");
    const alert = lines(tab).getByRole("alert");
    await alert.filter({ hasText: "照片.jpg" }).filter({ hasText: "空.csv" }).waitFor();
    await lines(tab).getByRole("button", { name: "关闭提示" }).click();
    await alert.getByText("照片.jpg").waitFor({ state: "detached" });
  });

  test("plans and methods go to their views, and tables in text to the grid", async () => {
    const tab = await workbench.open();
    await tab.drop(["examples/plan/plan-2026.txt"]);
    await tab.page.getByRole("tab", { name: "规划", exact: true, selected: true }).waitFor();
    await tab.drop(["examples/shandong/method.json"]);
    await tab.page.getByRole("tab", { name: "评价", exact: true, selected: true }).waitFor();
    await tab.page.getByRole("tabpanel").getByText("人口与民生差异化评价").first().waitFor();
    await tab.drop([text("表.txt", "指标\t目标\t完成\n粮食\t40\t30\n用水\t3\t2\n")]);
    await opened(tab, "表");
  });

  test("over an open workbook the page asks: taken back, added, replaced", async () => {
    const tab = await workbench.open();
    await tab.drop([ledger]);
    await opened(tab, "ledger-2023-q3");
    const question = tab.page.getByRole("dialog", { name: "“ranks-2010.csv”要打开到哪里？" });

    await tab.drop(["examples/shandong/ranks-2010.csv"]);
    await question.waitFor();
    await tab.page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await expect(tab.page.title()).resolves.toBe("ledger-2023-q3 - 县评工作台");

    await tab.drop(["examples/shandong/ranks-2010.csv"]);
    await question.getByRole("button", { name: "加到现在的工作簿" }).click();
    await lines(tab).getByRole("status").getByText("已加到现在的工作簿：ranks-2010").waitFor();
    await tab.page.getByText("未保存").waitFor();

    await tab.drop(["examples/shandong/ranks-2010.csv"]);
    await question.getByText("有改动还没有保存").waitFor();
    await question.getByRole("button", { name: "不保存，打开为新的工作簿" }).click();
    await opened(tab, "ranks-2010");
    await tab.page.getByText("未保存").waitFor({ state: "detached" });
  });

  test("sheets that were added go with undo, and come back", async () => {
    const tab = await workbench.open();
    const undo = tab.page.getByRole("button", { name: "撤销", exact: true });
    const isOff = () => undo.getAttribute("aria-disabled");
    await tab.drop([ledger]);
    await opened(tab, "ledger-2023-q3");
    await expect(isOff()).resolves.toBe("true");
    await tab.drop(["examples/shandong/ranks-2010.csv"]);
    await tab.page.getByRole("button", { name: "加到现在的工作簿" }).click();
    await tab.page.getByText("未保存").waitFor();
    await expect(undo.getAttribute("title")).resolves.toBe("撤销：加入 ranks-2010（Ctrl+Z）");
    await tab.page.keyboard.press("Control+z");
    await lines(tab).getByText("已撤销：加入 ranks-2010").waitFor();
    await tab.page.getByText("未保存").waitFor({ state: "detached" });
    await tab.page.keyboard.press("Control+y");
    await lines(tab).getByText("已重做：加入 ranks-2010").waitFor();
  });

  test("what is saved is what is open, under a name of its own", async () => {
    const tab = await workbench.open();
    await tab.drop([ledger]);
    await opened(tab, "ledger-2023-q3");
    await tab.drop(["examples/shandong/ranks-2010.csv"]);
    await tab.page.getByRole("button", { name: "加到现在的工作簿" }).click();
    await tab.page.getByText("未保存").waitFor();
    const [download] = await Promise.all([tab.page.waitForEvent("download"), tab.page.keyboard.press("Control+s")]);
    expect(download.suggestedFilename()).toBe("ledger-2023-q3.xlsx");
    const { sheets } = await readWorkbook(readFileSync(await download.path()), "saved.xlsx");
    const given = await readWorkbook(readFileSync(join(root, ledger)), "ledger.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual([...given.sheets.map(({ name }) => name), "ranks-2010"]);
    expect(sheets[0]!.rows).toEqual(given.sheets[0]!.rows);
    await lines(tab).getByText("原来的文件没有改动").waitFor();
    await tab.page.getByText("未保存").waitFor({ state: "detached" });
  });

  test("unsaved work holds the page back from being closed", async () => {
    const tab = await workbench.open();
    await tab.drop([ledger]);
    await opened(tab, "ledger-2023-q3");
    await tab.drop(["examples/shandong/ranks-2010.csv"]);
    await tab.page.getByRole("button", { name: "加到现在的工作簿" }).click();
    await tab.page.getByText("未保存").waitFor();
    const [asked] = await Promise.all([tab.page.waitForEvent("dialog"), tab.page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe("beforeunload");
    await asked.dismiss();
    await expect(bookName(tab).textContent()).resolves.toBe("ledger-2023-q3");
  });
});
