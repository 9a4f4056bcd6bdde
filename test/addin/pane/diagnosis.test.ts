// What the pane tells whoever is asked for help.
import { comparedText } from "../../../addin/excel/diagnose";
import { functionTable } from "../../../addin/functions/table";
import { describeInBrowser } from "../../rig/browser";

test("functions that are only declared or only associated are named", () => {
  expect(comparedText(["A.B", "C"], ["c", "A.B"], "zh")).toBe("2 / 2");
  expect(comparedText(["A.B", "C"], ["C", "D"], "en")).toMatch(
    /^1 \/ 2; not associated, shown as #NAME\?: XP\.A\.B .*; associated without a description: XP\.D$/u,
  );
});

describeInBrowser("the diagnosis", (excel) => {
  test("counts the functions, and one button copies it all", async () => {
    const pane = await excel.open();
    const { page } = pane;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane.press("OpenHelp");
    const box = page.getByLabel("诊断信息", { exact: true });
    const all = functionTable.length;
    await page.waitForFunction(
      (line) => document.querySelector("textarea")?.value.includes(line),
      `已关联的函数: ${all} / ${all}\n`,
    );
    await page.getByText("Excel 2019 及更早版本装不了县评").waitFor();
    await page.getByText("打开县评窗格等几秒，再按 Ctrl+Alt+F9").waitFor();
    await page.getByRole("button", { name: "复制全部" }).click();
    await page.getByText("已复制诊断信息").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await box.inputValue());
    await pane.screenshots("diagnosis");

    await page.evaluate(() => {
      const { mappings } = (CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } })
        ._association;
      delete mappings.QUANTITY;
    });
    await page.getByRole("button", { name: "重新检查" }).click();
    await page.waitForFunction(
      (line) => document.querySelector("textarea")?.value.includes(line),
      `${all - 1} / ${all}；没有关联、会显示 #NAME? 的：XP.QUANTITY（`,
    );
  });

  test("where the clipboard is closed, the text is selected to be copied by hand", async () => {
    const pane = await excel.open();
    const { page } = pane;
    await pane.press("OpenHelp");
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("已关联的函数"));
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.getByRole("button", { name: "复制全部" }).click();
    await page.getByText("请按 Ctrl+C 复制").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("已关联的函数");
  });
});
