// The ribbon's 说明来历 in the built pane: what it shows of a cell of every kind.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";
import { fromSheet } from "../../rig/specification";
import { dataSheets, forRig, methodSheets, published } from "../evaluation/example";
import { smallLedger } from "../ledger/ledgers";

const plan = readFileSync(join(__dirname, "../../../examples/plan/plan-2026.txt"), "utf8");
jest.setTimeout(180_000);
const button = (pane: Pane, name: string) => pane.page.getByRole("button", { name, exact: true });

/** What the pane says of a cell that is selected when the button is pressed: a line for each fact. */
async function explain(pane: Pane, sheet: string, address: string): Promise<string[]> {
  await pane.workbook((book, at) => book.byUser(() => book.sheet(at.sheet).GetRange(at.address).Select()), {
    sheet,
    address,
  });
  await pane.press("ExplainCell");
  const facts = pane.page.locator(".facts");
  await facts.getByText(`${sheet} ${address}`, { exact: true }).waitFor();
  const said = await pane.page.getByRole("tabpanel").filter({ has: facts }).innerText();
  return said.split("\n").filter((line) => line !== "");
}

/** The fact of a name; `undefined` where it is not told. */
function fact(lines: readonly string[], name: string): string | undefined {
  const at = lines.indexOf(name);
  return at < 0 ? undefined : lines[at + 1];
}

const ours = "这张表是县评写的，写好以后没有改动过；这一格不是手工填写的。";
const plain = "这是写定的值：没有公式，表里也没有写它的计算过程。";

describeInBrowser("where a cell comes from, by the ribbon", (excel) => {
  test("a ledger's result: its working and where its figure stands; the ledger's own row", async () => {
    const pane = await excel.open({ sheets: [fromSheet(smallLedger())] });
    await button(pane, "识别").click();
    await button(pane, "测算").click();
    await button(pane, "写入工作簿").click();
    await pane.page.getByText("已写到工作表：").waitFor();
    const rate = await explain(pane, "完成情况", "F4");
    expect([fact(rate, "行"), fact(rate, "列"), fact(rate, "内容"), fact(rate, "来源")]).toEqual([
      "科技 · 新增创新平台",
      "完成率",
      "50%",
      "台账 E3",
    ]);
    expect(fact(rate, "计算过程")).toBe("实际 5家 ÷ 目标 10家 = 50%");
    expect(rate).toContain(ours);
    await pane.screenshots("explain-ledger");
    // The view that wrote the sheet knows the most of it; the others are not offered.
    expect(await pane.page.getByRole("button", { name: /^在“.*”里看$/u }).allInnerTexts()).toEqual(["在“台账”里看"]);
    await pane.page.locator(".facts").getByText("台账 E3").click();
    await pane.page.waitForFunction(() => window.rig.book.active.Name === "台账");
    await button(pane, "在“台账”里看").click();
    await pane.page.getByRole("tabpanel").getByText("实际 5家 ÷ 目标 10家 = 50%").waitFor();
    await pane.screenshots("explain-ledger-in");
    expect(await explain(pane, "部门汇总", "C4")).toContain(ours);
    const typed = await explain(pane, "台账", "E3");
    expect([fact(typed, "内容"), typed.includes(plain), typed.includes(ours)]).toEqual(["5", true, false]);
    // What somebody has changed since is no longer vouched for.
    await pane.workbook((book) => book.sheet("部门汇总").edit("C4", [[9]]));
    const edited = await explain(pane, "部门汇总", "C4");
    expect([fact(edited, "内容"), edited.includes(plain), edited.includes(ours)]).toEqual(["9", true, false]);
  });

  test("an evaluation's result: what it is, and the county's whole working in its view", async () => {
    const pane = await excel.open({ sheets: forRig([...methodSheets, ...dataSheets]) });
    await pane.page.getByRole("tab", { name: "评价" }).click();
    await button(pane, "读取本工作簿的办法").click();
    await button(pane, "评价").click();
    await pane.page.getByText("评价完成：136 个单位").waitFor();
    await button(pane, "写成结果工作表").click();
    await pane.page.getByText(/已写入 \d+ 张工作表/).waitFor();
    const shown = await pane.workbook((book) => book.sheet("排名").show());
    const row = shown.findIndex((cells) => cells[1] === "370213") + 1;
    const score = await explain(pane, "排名", `E${row}`);
    // The published score, at the four digits that the view shows.
    expect([fact(score, "行"), fact(score, "列"), Number(fact(score, "内容"))]).toEqual([
      "李沧区 · 市辖区",
      "综合得分",
      expect.closeTo(Number(published.get("370213")!.get("S")), 3),
    ]);
    expect(score).toContain(ours);
    await pane.screenshots("explain-evaluation");
    await button(pane, "在“评价”里看").click();
    await pane.page.getByRole("region", { name: "单位详情 李沧区" }).waitFor();
    await pane.screenshots("explain-evaluation-in");
  });

  test("a plan's ledger, a formula of ours, a cell that was typed, and a blank one", async () => {
    const formula = { formula: '=XP.QUANTITY("387万亩","亩")*C2', value: 12.5 };
    const pane = await excel.open({
      sheets: [
        {
          name: "表",
          rows: [
            ["县", "得分"],
            ["甲县", formula, 0.5],
          ],
        },
      ],
    });
    const { page } = pane;
    await page.getByRole("tab", { name: "规划" }).click();
    await page.getByLabel("文字", { exact: true }).fill(plan);
    await button(pane, "找出目标").click();
    await button(pane, "写成台账").click();
    await page.locator(".notice.done").waitFor();
    const [, , , target] = await pane.workbook((book) => book.sheet("目标台账").show());
    const read = await explain(pane, "目标台账", "D4");
    expect([fact(read, "内容"), fact(read, "原文")]).toEqual([target![3], target![13]]);
    // The sentence stands in the plan as it is told.
    expect(plan.replace(/\s/gu, "")).toContain(fact(read, "原文")!.replace(/\s/gu, "").slice(0, 30));
    await pane.screenshots("explain-plan");
    const called = await explain(pane, "表", "B2");
    expect([fact(called, "公式"), fact(called, "用到的函数")]).toEqual([
      formula.formula,
      expect.stringMatching(/^XP\.QUANTITY ./u),
    ]);
    expect(called).toContain("C2 0.5 甲县");
    const typed = await explain(pane, "表", "C2");
    expect([fact(typed, "内容"), typed.includes(plain)]).toEqual(["0.5", true]);
    expect(fact(await explain(pane, "表", "E9"), "内容")).toBe("空白（不是 0）");
  });
});

describeInBrowser("the ribbon where there is nothing to do yet", (excel) => {
  test.each([
    ["RecomputeLedger", /先/u],
    ["OpenProfile", /先/u],
    ["UndoLastRun", /没有可以撤销的写入/u],
    ["FreezeFunctions", /没有县评的函数公式/u],
  ])("%s says what it needs", async (action, needed) => {
    const pane = await excel.open();
    const before = await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name));
    await pane.press(action);
    await pane.page.locator(".notice").getByText(needed).waitFor();
    await pane.screenshots(`nothing-${action}`);
    expect(await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name))).toEqual(before);
  });

  test("LayTemplate lays one into an empty workbook; in a protected one it says why not", async () => {
    const pane = await excel.open({ isProtected: true });
    await pane.press("LayTemplate");
    await pane.page.getByRole("alert").getByText("受保护，不能写入").waitFor();
    await pane.workbook((book) => book.protection.Unprotect());
    await pane.press("LayTemplate");
    await pane.page.waitForFunction(() => window.rig.book.sheets.length > 5);
  });
});
