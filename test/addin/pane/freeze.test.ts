// The ribbon's 函数转为数值 in the built pane, end to end.
import { describeInBrowser } from "../../rig/browser";
import type { SheetSpecification } from "../../rig/specification";

const sheets: readonly SheetSpecification[] = [
  {
    name: "台账",
    rows: [
      ["指标", "目标", "完成率"],
      ["粮食", 51, { formula: '=XP.COMPLETION("51",B2,"rate")', value: 0.853, numberFormat: "0.0%" }],
      ["用水", 3, { formula: "=XP.PACE(1)", value: { error: "#BUSY!" } }],
    ],
  },
  {
    name: "得分 表",
    rows: [
      [
        {
          formula: "=XP.SCORE('台账'!A2:B3)",
          spill: [
            ["县", "得分"],
            ["甲县", 66.5],
            ["=乙县", ""],
          ],
        },
      ],
    ],
  },
];

describeInBrowser("functions to values by the ribbon", (excel) => {
  test("asked first, then turned, what has no result named, and taken back by the foot of the pane", async () => {
    const pane = await excel.open({ sheets });
    const { page } = pane;
    const formulas = () =>
      pane.workbook((book) => [
        book.sheet("台账").GetRange("C2:C3").Formulas,
        book.sheet("得分 表").GetRange("A1:B3").Formulas,
      ]);
    const before = await formulas();

    await pane.press("FreezeFunctions");
    const question = page.getByRole("alertdialog");
    await question.getByText("把 2 个县评的函数公式换成它们现在的结果？（台账 1 个、得分 表 1 个）").waitFor();
    await question.getByText("台账!C3 #BUSY!").waitFor();
    await pane.screenshots("freeze-question");
    await question.getByRole("button", { name: "取消" }).click();
    await question.waitFor({ state: "detached" });
    expect(await formulas()).toEqual(before);
    expect(await page.getByRole("button", { name: /^撤销：/u }).count()).toBe(0);

    await pane.press("FreezeFunctions");
    await question.getByRole("button", { name: "转为数值" }).click();
    await page.getByText("已把 2 个函数公式换成数值").waitFor();
    await pane.screenshots("freeze-done");
    expect(await formulas()).toEqual([
      [[0.853], ["=XP.PACE(1)"]],
      [
        ["县", "得分"],
        ["甲县", 66.5],
        ["=乙县", ""],
      ],
    ]);
    expect(await pane.workbook((book) => book.sheet("台账").GetRange("C2").Text)).toEqual([["85.3%"]]);

    await page.getByRole("button", { name: "撤销：函数转为数值" }).click();
    await page.getByText("已撤销：函数转为数值").waitFor();
    expect(await formulas()).toEqual(before);
  });

  test("a protected sheet is refused before it is asked; without functions there is nothing to do", async () => {
    const closed = sheets.map((sheet, i) => ({ ...sheet, isProtected: i === 1 }));
    const pane = await excel.open({ sheets: closed, uiLanguage: "en-US", theme: "dark" });
    const { page } = pane;
    await pane.press("FreezeFunctions");
    await page.getByRole("alert").getByText("Protected: “得分 表”.").waitFor();
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    await pane.workbook((book) => book.sheet("得分 表").protection.Unprotect());
    await pane.press("FreezeFunctions");
    await page.getByRole("alertdialog").getByText("Turn 2 formulas of ours into the results").waitFor();
    await pane.screenshots("freeze-question-en");
    await page.getByRole("button", { name: "Turn into values" }).click();
    await page.getByText("Formulas turned into values: 2.").waitFor();
    await pane.press("UndoLastRun");
    await page.getByText("Undone: functions to values").waitFor();
    await pane.workbook((book) => {
      book.sheet("台账").GetRange("C1:C3").Clear();
      book.sheet("得分 表").GetRange("A1").Clear();
    });
    await pane.press("FreezeFunctions");
    await page.getByText("There are no formulas of ours in this workbook").waitFor();
  });
});
