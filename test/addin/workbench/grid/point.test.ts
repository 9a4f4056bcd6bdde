import { readFileSync } from "node:fs";
import { describeOnWorkbench } from "../../../rig/workbench";
import { fileOf, GridOnPage } from "./sheets";

describeOnWorkbench("from a number to the cell", (workbench) => {
  test("a place that the pane names is shown in the grid, framed and read out", async () => {
    const grid = new GridOnPage(await workbench.open({ width: 1400 }));
    await grid.open("examples/ledger/ledger-2023-q3.xlsx");
    const { page } = grid;
    await page.getByRole("button", { name: "刷新工作表列表" }).click();
    await page.getByRole("button", { name: "识别" }).click();
    const link = page
      .locator("aside button, aside a")
      .filter({ hasText: /^\S+ [A-Z]+\d+$/u })
      .first();
    const [, address = ""] = /([A-Z]+\d+)$/u.exec(await link.innerText()) ?? [];
    await link.click();
    const frame = page.locator(".frame-flash").first();
    await frame.waitFor();
    expect((await grid.selected()).split(":")[0]).toBe(address);
    const [framed, wrap] = [(await frame.boundingBox())!, (await page.locator(".grid-wrap").boundingBox())!];
    // In view, whole.
    expect(framed.y).toBeGreaterThan(wrap.y);
    expect(framed.y + framed.height).toBeLessThan(wrap.y + wrap.height);
    await page.getByRole("status").filter({ hasText: `已定位到` }).filter({ hasText: address }).waitFor();
    await frame.waitFor({ state: "detached" });
  });

  test("an accessibility checker finds nothing serious in the grid", async () => {
    const grid = new GridOnPage(await workbench.open());
    await grid.open("examples/ledger/ledger-2023-q3.xlsx");
    await grid.page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const found = await grid.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(at: Element): Promise<{ violations: { id: string; impact: string }[] }> };
      };
      return (await axe.run(document.querySelector(".workbook")!)).violations;
    });
    expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });

  test("of a large sheet only what is in view is drawn, wherever it is scrolled to, and an edit is shown at once", async () => {
    const grid = new GridOnPage(await workbench.open());
    const rows = Array.from({ length: 5000 }, (_, row) => [`县${row + 1}`, row / 8]);
    await grid.open(await fileOf("大表", [{ name: "大表", rows, merges: [] }]));
    await grid.keys("Control+End");
    expect(await grid.cell(4999, 0).innerText()).toBe("县5000");
    // A window of 800 pixels holds some thirty rows, twice where columns stand still.
    expect(await grid.page.locator(".slick-row").count()).toBeLessThan(500);
    await grid.keys("Control+Home");
    const isShown = await grid.page.locator(".grid-field").evaluate((field: HTMLTextAreaElement) => {
      field.focus();
      field.value = "甲乙丙丁";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      return [...document.querySelectorAll(".slick-cell")].some(({ textContent }) => textContent === "甲乙丙丁");
    });
    expect(isShown).toBe(true);
  });
});
