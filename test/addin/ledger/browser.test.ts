import { columnAt } from "../../../engine/index";
import { describeInBrowser } from "../../rig/browser";
import { fromSheet } from "../../rig/specification";
import { testWithShared } from "../../shared";
import { labelledLedger, smallLedger } from "./ledgers";
import { button, notice, workOut } from "./panes";

const small = (months?: number, figures?: readonly (number | string | null)[]) =>
  fromSheet(smallLedger(months, figures));

describeInBrowser("a ledger in the pane", (excel) => {
  test("recognise, overrule, work out, write and undo", async () => {
    const pane = await excel.open({ sheets: [small(), { name: "说明", rows: [["本表"]], visibility: "Hidden" }] });
    const { page } = pane;
    await button(pane, "识别").waitFor();
    expect(await page.getByLabel("工作表", { exact: true }).locator("option").allTextContents()).toEqual([
      "台账",
      "说明（隐藏）",
    ]);
    await button(pane, "识别").click();
    const report = page.getByLabel("E 列“2023年1-9月完成”是");
    expect(await report.inputValue()).toBe("reported");
    await page.getByText("识别为 2023年1—9月").waitFor();
    // A cell's text stays text.
    await page.getByText("例：<img src=x onerror=alert(1)>").waitFor();
    expect(await page.locator("img").count()).toBe(0);
    await pane.screenshots("ledger-recognised");

    const support = page.getByLabel("G 列“配合单位”是");
    await support.selectOption("other");
    await page.getByText("已指定").waitFor();
    await button(pane, "测算").click();
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
    await page.getByText("81.9%").first().waitFor();
    await pane.screenshots("ledger-result");

    await page.getByRole("row", { name: /新增创新平台/u }).click();
    await page.getByText("= 50%").waitFor();
    expect(await pane.workbook((book) => book.active.selection)).toMatchObject({ row: 2, column: 4 });

    await button(pane, "写入工作簿").click();
    await page.getByText("已写到工作表：").waitFor();
    const names = (): Promise<string[]> => pane.workbook((book) => book.sheets.map((sheet) => sheet.Name));
    const all = ["完成情况", "部门汇总", "分类汇总", "问题清单", "识别结果"];
    expect(await names()).toEqual(["台账", "说明", ...all]);
    const written = await pane.workbook((book) => book.sheet("完成情况").show());
    expect(written.slice(3).map((row) => [row[2], row[5], row[10], row[13]])).toEqual([
      ["新增创新平台", 0.5, "滞后", ""],
      ["新增孵化载体", 1, "达标", ""],
      ["年度用水总量", 1.15 / 1.2, "关注", ""],
      ["新增人才", "未报送", "未报", ""],
    ]);
    await page.getByRole("button", { name: /撤销/u }).click();
    await page.waitForFunction(() => window.rig.book.sheets.length === 2);
    expect(await names()).toEqual(["台账", "说明"]);
  });

  test("results that are written stay, and are not denied, where the workbook cannot keep the settings", async () => {
    const pane = await excel.open({ sheets: [small()] });
    const { page } = pane;
    await workOut(pane);
    await pane.workbook((book) => {
      const { documentSettings } = book;
      const set = documentSettings.set.bind(documentSettings);
      // As Excel on the web does when there is more than it takes.
      documentSettings.set = (key, value) => {
        if (key === "xianping.ledger") throw new Error("The settings are too large.");
        return set(key, value);
      };
    });
    await button(pane, "写入工作簿").click();
    await page.getByText("已写入，但工作簿没能留存这次的设置和结果").waitFor();
    expect(await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name))).toContain("完成情况");
    await page.getByRole("button", { name: /撤销/u }).click();
    await page.waitForFunction(() => window.rig.book.sheets.length === 1);
  });

  test("into columns that are named; what stands there is not written over", async () => {
    const sheet = smallLedger();
    const rows = sheet.rows.map((row, i) => [
      ...row,
      ...Array.from({ length: 8 - row.length }, () => null),
      null,
      i === 4 ? "张三" : null,
    ]);
    const pane = await excel.open({ sheets: [fromSheet({ ...sheet, rows })] });
    const { page } = pane;
    await workOut(pane);
    await page.getByLabel("写入台账旁边的列").check();
    // The ledger ends in H, but somebody's remark stands in J.
    const letters = (name: string) => page.locator(".ledger-letters").getByLabel(name, { exact: true });
    expect(await letters("完成率").inputValue()).not.toBe("");
    await letters("差距（百分点）").fill("");
    await letters("完成率").fill("J");
    await letters("亮灯").fill("K");
    await button(pane, "写入工作簿").click();
    await notice(pane).filter({ hasText: "已有内容，没有写入" }).waitFor();
    const shown = (): Promise<unknown[][]> => pane.workbook((book) => book.sheet("台账").show("I2:L6"));
    expect((await shown()).flat().filter((cell) => cell !== "")).toEqual(["张三"]);
    await letters("完成率").fill("E");
    await page.getByText("E 列是台账的“2023年1-9月完成”栏，不能写入。").waitFor();
    await letters("完成率").fill("L");
    await button(pane, "写入工作簿").click();
    await notice(pane).filter({ hasText: "已写入" }).waitFor();
    expect((await shown()).map((row) => row.slice(2))).toEqual([
      ["亮灯（县评）", "完成率（县评）"],
      ["滞后", 0.5],
      ["达标", 1],
      ["关注", 1.15 / 1.2],
      ["未报", ""],
    ]);
    expect(await pane.workbook((book) => book.sheet("台账").conditionalFormats.list.length)).toBe(6);
    await pane.screenshots("ledger-columns");
    await page.getByRole("button", { name: /撤销/u }).click();
    await notice(pane)
      .filter({ hasText: /撤销|已/u })
      .waitFor();
    await page.waitForFunction(() => window.rig.book.sheet("台账").show("K2")[0]![0] === "");
    expect((await shown()).flat().filter((cell) => cell !== "")).toEqual(["张三"]);
  });

  test("a protected sheet, a cell being edited and a sheet that goes away are sentences, and nothing is written", async () => {
    const pane = await excel.open({ sheets: [small(), { name: "另一张", rows: [["x"]] }] });
    const { page } = pane;
    await workOut(pane);
    await page.getByLabel("写入台账旁边的列").check();
    await pane.workbook((book) => book.sheet("台账").protection.Protect({}));
    await button(pane, "写入工作簿").click();
    await notice(pane).filter({ hasText: "受保护" }).waitFor();
    await pane.workbook((book) => book.sheet("台账").protection.Unprotect());

    await pane.workbook((book) => void (book.switches.isEditingCell = true));
    await button(pane, "重新测算").click();
    await notice(pane).filter({ hasText: "按回车键" }).waitFor({ timeout: 60_000 });
    await pane.workbook((book) => void (book.switches.isEditingCell = false));

    await pane.workbook((book) => book.byUser(() => book.remove(book.sheet("台账"))));
    await button(pane, "写入工作簿").click();
    await notice(pane).filter({ hasText: "找不到工作表" }).waitFor();
    await button(pane, "识别").click();
    await notice(pane).filter({ hasText: "找不到工作表“台账”" }).waitFor();
    expect(await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name))).toEqual(["另一张"]);
  });

  test("next month in one click, with what changed since; a sheet that was renamed is named", async () => {
    const pane = await excel.open({ sheets: [small(9, [5, 1, 1.1, null])], theme: "dark" });
    const { page } = pane;
    await workOut(pane);
    await button(pane, "写入工作簿").click();
    await page.getByText("已写到工作表：").waitFor();
    // October: 新增孵化载体 reaches 4 of 4, 年度用水总量 passes its ceiling of 1.15 with 1.2.
    await pane.workbook((book) => {
      const sheet = book.sheet("台账");
      book.byUser(() => {
        const put = (address: string, value: string | number): void => {
          sheet.GetRange(address).Values = [[value]];
        };
        put("E2", "2023年1-10月完成");
        put("E4", 4);
        put("E5", 1.2);
        put("E6", '=HYPERLINK("http://x")');
      });
    });
    await page.getByText("在测算之后改过").waitFor();
    expect(await button(pane, "写入工作簿").isDisabled()).toBe(true);
    await button(pane, "按上次设置重新测算").click();
    await page.getByText("与上次（2023年1—9月）相比").waitFor();
    await page.getByText("新达标：新增孵化载体。").waitFor();
    await page.getByText("不再达标：年度用水总量。").waitFor();
    await page.getByText("已写到工作表：").waitFor();
    expect(await pane.workbook((book) => book.sheets.map((sheet) => sheet.Name))).toContain("与上次对比");
    await pane.screenshots("ledger-again");

    await pane.workbook((book) => void (book.sheet("台账").Name = "台账10月"));
    await button(pane, "按上次设置重新测算").click();
    await notice(pane).filter({ hasText: "工作表“台账”已不在这个工作簿里" }).waitFor();
  });

  test("a sheet without a ledger says what to do", async () => {
    const pane = await excel.open({
      sheets: [{ name: "说明", rows: [["本表由各部门填报"], ["联系人", "张三"]] }],
      width: 450,
    });
    await button(pane, "识别").click();
    await pane.page.getByText("没有认出台账").waitFor();
    await pane.page.getByText("没有找到表头").waitFor();
    expect(await button(pane, "测算").count()).toBe(0);
    await pane.screenshots("ledger-none");
  });

  for (const file of ["yiyuan-2023-q3.xlsx", "yicheng-2025-h1.xlsx"] as const)
    testWithShared(`${file}: from the ledger to its rates in the workbook`, async () => {
      const { sheets, expected } = await labelledLedger(file);
      const pane = await excel.open({ sheets: sheets.map(fromSheet), active: sheets[0]!.name, height: 1200 });
      const { page } = pane;
      await button(pane, "识别").click();
      const link = page.locator(".issues button").first();
      await link.waitFor();
      const [, letters = "", row = ""] = /([A-Z]+)(\d+)$/u.exec((await link.textContent()) ?? "") ?? [];
      await link.click();
      // A place without a cell, such as a sheet or a row, selects no single cell.
      if (row !== "")
        await page.waitForFunction(
          ([down, right]) => {
            const { row: top, column } = window.rig.book.active.selection;
            return top === down && column === right;
          },
          [Number(row) - 1, columnAt(letters)],
        );
      await button(pane, "测算").click();
      await page.getByRole("heading", { name: "测算结果" }).waitFor();
      const met = expected.rows.filter((each) => each.met === true).length;
      expect(await page.locator(".ledger-figures dd").allTextContents()).toEqual([
        String(expected.rows.length),
        String(met),
        expect.stringMatching(/%$/u),
      ]);
      await pane.screenshots(`ledger-${file.slice(0, 7)}`);
      await button(pane, "写入工作簿").click();
      await page.getByText("已写到工作表：").waitFor();
      const written = await pane.workbook((book) => book.sheet("完成情况").show());
      const rates = written
        .slice(3)
        .map((cells) => (typeof cells[5] === "number" ? Math.round(cells[5] * 1e6) / 1e6 : null));
      expect(rates).toEqual(expected.rows.map(({ rate }) => (rate === null ? null : Math.round(rate * 1e6) / 1e6)));
    });
});
