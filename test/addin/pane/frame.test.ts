import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";

const axe = readFileSync(join(__dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

const views = {
  zh: ["台账", "评价", "规划", "单元格", "帮助"],
  en: ["Ledger", "Evaluation", "Plan", "Cell", "Help"],
} as const;

const sheets = [
  {
    name: "台账",
    rows: [
      ["序号", "指标", "单位", "目标值", "1-6月完成", "责任单位"],
      [1, "粮食产量", "万吨", 40, 30, "农业农村局"],
      [2, "完成比", null, null, null, null],
    ],
  },
];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds on the page as it is, of the two worst kinds. */
async function serious({ page }: Pane): Promise<string[]> {
  // Run by the debugger, which the page's policy does not hold back.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ""}`),
    );
}

async function openView(pane: Pane, name: string): Promise<void> {
  await pane.page.getByRole("tab", { name, exact: true }).click();
  await pane.page.getByRole("tabpanel").getByRole("heading", { level: 1 }).waitFor();
}

describeInBrowser("the pane", (excel) => {
  test.each([
    ["zh", "light"],
    ["zh", "dark"],
    ["en", "light"],
    ["en", "dark"],
  ] as const)("every view can be used by everyone: %s, %s", async (language, theme) => {
    const pane = await excel.open({ sheets, theme, uiLanguage: language === "zh" ? "zh-CN" : "en-US" });
    const found: Record<string, string[]> = {};
    for (const name of views[language]) {
      await openView(pane, name);
      await pane.screenshots(`view-${name}`);
      found[name] = await serious(pane);
      const { scroll, client } = await pane.page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      if (scroll > client) found[name].push(`${scroll - client} pixels too wide`);
    }
    expect(found).toEqual(Object.fromEntries(views[language].map((name) => [name, []])));
    expect(await pane.page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    expect(await pane.page.evaluate(() => document.documentElement.lang)).toBe(language === "zh" ? "zh-CN" : "en");
  });

  test("tabs are walked by the arrow keys, Home and End, and the workbook remembers the view", async () => {
    const pane = await excel.open({ sheets });
    const { page } = pane;
    await page.getByRole("tab", { name: "台账" }).focus();
    const at = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("ArrowRight");
    expect(await at()).toBe("评价");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await at()).toBe("帮助");
    await page.keyboard.press("Home");
    expect(await at()).toBe("台账");
    await page.keyboard.press("End");
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("帮助");
    expect(await page.evaluate(() => Office.context.document.settings.get("xianping.pane.view") as unknown)).toBe(
      "help",
    );
  });

  test("buttons of the ribbon show what they are called after, or say what they need", async () => {
    const pane = await excel.open({ sheets });
    const { page } = pane;
    const selected = (): Promise<string | null> => page.getByRole("tab", { selected: true }).textContent();
    const told = page.locator(".notice");
    for (const [id, tab] of [
      ["OpenEvaluation", "评价"],
      ["OpenPlan", "规划"],
      ["OpenHelp", "帮助"],
      ["OpenLedger", "台账"],
    ] as const) {
      await pane.press(id);
      expect(await selected()).toBe(tab);
    }
    expect(await pane.isShown()).toBe(true);
    await pane.press("UndoLastRun");
    expect(await told.textContent()).toContain("没有可以撤销的写入");
    await page.getByRole("button", { name: "关闭提示" }).click();
    expect(await told.count()).toBe(0);
    await pane.press("RecomputeLedger");
    await told.waitFor();
    expect(await selected()).toBe("台账");
    await pane.press("OpenProfile");
    expect(await selected()).toBe("评价");
    await pane.page
      .getByText(/先.*(?:计算|测算|评价)/u)
      .first()
      .waitFor();
  });

  test("a template is laid by the ribbon, and taken back by it", async () => {
    const pane = await excel.open({ sheets });
    const names = (): Promise<string[]> => pane.workbook((book) => book.sheets.map(({ Name }) => Name));
    await pane.press("LayTemplate");
    await pane.page.getByRole("button", { name: /^撤销：/u }).waitFor();
    expect((await names()).length).toBeGreaterThan(1);
    await pane.press("UndoLastRun");
    await pane.page.locator(".notice.done").waitFor();
    expect(await names()).toEqual(["台账"]);
  });

  test("an error that nobody caught becomes a notice", async () => {
    const pane = await excel.open({ sheets });
    await pane.page.getByRole("heading", { level: 1 }).waitFor();
    await pane.page.evaluate(() => void Promise.reject(new Error("出乎意料")));
    await pane.page.getByRole("alert").getByText("程序出错：出乎意料").waitFor();
    pane.expectFault(/出乎意料/u);
  });

  test("while a cell is being edited the pane says to press Enter", async () => {
    const pane = await excel.open({ sheets });
    await openView(pane, "单元格");
    await pane.workbook((book) => void (book.switches.isEditingCell = true));
    await pane.page.getByRole("button", { name: "看选中的单元格" }).click();
    await pane.page.getByRole("alert").getByText("请先按回车键结束编辑").waitFor();
  });
});
