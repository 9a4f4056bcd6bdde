import { cellKey, type Sheet } from "../../../../engine/index";
import { describeOnWorkbench } from "../../../rig/workbench";
import { fileOf, GridOnPage } from "./sheets";

const ledger = "examples/ledger/ledger-2023-q3.xlsx";

/** A small sheet with one of everything: A1:C1 merged, a percentage, a number to round, an error, a hidden row. */
const everything: Sheet = {
  name: "数据",
  rows: [
    ["各县指标完成情况"],
    ["县", "完成率", "产值"],
    ["甲县", 0.853, 1234.5],
    ["乙县", 1.005, 1 / 3],
    ["丙县", { error: "#DIV/0!" }, true],
    ["丁县", null, 0.1],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  numberFormats: new Map([
    [cellKey(2, 1), "0.0%"],
    [cellKey(3, 1), "0.00"],
    [cellKey(2, 2), "#,##0.00"],
  ]),
  notes: new Map([[cellKey(5, 1), "尚未报送"]]),
  hiddenRows: new Set([4]),
};

describeOnWorkbench("the grid", (workbench) => {
  const open = async (...sheets: Sheet[]): Promise<GridOnPage> => {
    const grid = new GridOnPage(await workbench.open());
    await grid.open(sheets.length === 0 ? ledger : await fileOf("数据", sheets));
    return grid;
  };

  test("shows merged cells, numbers in their formats, and what is hidden not", async () => {
    const grid = await open(everything);
    // As Excel shows the same file: 85.3%, 1.01, 1,234.50 and, without a format, 0.333333333.
    expect(await grid.cell(2, 1).innerText()).toBe("85.3%");
    expect(await grid.cell(3, 1).innerText()).toBe("1.01");
    expect(await grid.cell(2, 2).innerText()).toBe("1,234.50");
    expect(await grid.cell(3, 2).innerText()).toBe("0.333333333");
    expect(await grid.cell(4, 0).innerText()).toBe("丁县");
    const [title, first, last] = [grid.cell(0, 0), grid.cell(1, 0), grid.cell(1, 2)];
    const [a, b, c] = [await title.boundingBox(), await first.boundingBox(), await last.boundingBox()];
    expect(a!.x).toBe(b!.x);
    expect(Math.abs(a!.x + a!.width - (c!.x + c!.width))).toBeLessThanOrEqual(1);
  });

  test("is typed into, and what was typed is undone and done again", async () => {
    const grid = await open(everything);
    await grid.cell(2, 0).click();
    await grid.page.keyboard.type("戊县");
    await grid.keys("Tab");
    expect(await grid.cell(2, 0).innerText()).toBe("戊县");
    await grid.page.keyboard.type("90%");
    await grid.keys("Enter");
    expect(await grid.cell(2, 1).innerText()).toBe("90.0%");
    // Enter after Tab goes below the cell in which the row began.
    expect(await grid.selected()).toBe("A4");
    await grid.keys("Control+z", "Control+z");
    expect(await grid.cell(2, 0).innerText()).toBe("甲县");
    await grid.keys("Control+y");
    expect(await grid.cell(2, 0).innerText()).toBe("戊县");
  });

  test("going to a cell by its address only shows it: the Enter that went there is not typed into it", async () => {
    const grid = await open(everything);
    const address = grid.page.locator(".cell-address");
    await address.fill("A3");
    await address.press("Enter");
    expect(await grid.page.locator(".cell-content").inputValue()).toBe("甲县");
    // What was begun without being asked for would be taken into the cell by the next click.
    await grid.cell(3, 0).click();
    expect(await grid.cell(2, 0).innerText()).toBe("甲县");
    expect(await grid.page.getByRole("button", { name: /^撤销/u }).isDisabled()).toBe(true);
  });

  test("goes into a cell by F2 and leaves it as it was by Escape; Delete clears", async () => {
    const grid = await open(everything);
    await grid.cell(2, 0).click();
    await grid.keys("F2", "End");
    await grid.page.keyboard.type("城");
    await grid.keys("Escape");
    expect(await grid.cell(2, 0).innerText()).toBe("甲县");
    await grid.keys("F2");
    await grid.page.keyboard.type("城");
    await grid.keys("Enter", "ArrowUp", "ArrowRight", "Delete");
    expect(await grid.cell(2, 0).innerText()).toBe("甲县城");
    expect(await grid.cell(2, 1).innerText()).toBe("");
  });

  test("takes no formula, says so, and goes on editing", async () => {
    const grid = await open(everything);
    await grid.cell(2, 0).click();
    await grid.page.keyboard.type("=1+1");
    await grid.keys("Enter");
    await grid.page.getByText("工作台不计算公式").waitFor();
    await grid.keys("Escape");
    expect(await grid.cell(2, 0).innerText()).toBe("甲县");
  });

  test("an input method's first key is not lost, and its Enter stays its own", async () => {
    const grid = await open(everything);
    await grid.cell(2, 0).click();
    const session = await grid.page.context().newCDPSession(grid.page);
    for (const text of ["n", "ni", "ni hao"])
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await grid.page.locator(".grid-field.is-editing").inputValue()).toBe("ni hao");
    await session.send("Input.insertText", { text: "你好" });
    expect(await grid.page.locator(".grid-field.is-editing").inputValue()).toBe("你好");
    await grid.keys("Enter");
    expect(await grid.cell(2, 0).innerText()).toBe("你好");
    expect(await grid.selected()).toBe("A4");
  });

  test("copies as other spreadsheets do, and takes what they copied", async () => {
    const grid = await open(everything);
    await grid.cell(2, 0).click();
    await grid.cell(4, 2).click({ modifiers: ["Shift"] });
    // A3:C6 without the hidden row 5.
    expect(await grid.copy()).toBe("甲县\t85.3%\t1,234.50\r\n乙县\t1.01\t0.333333333\r\n丁县\t\t0.1");
    await grid.cell(8, 0).click();
    await grid.paste('戊县\t"两\n行"\t95%\r\n己县\t1,000\t\r\n');
    expect(await grid.cell(8, 2).innerText()).toBe("95%");
    expect(await grid.cell(9, 1).innerText()).toBe("1,000");
    expect(await grid.selected()).toBe("A10:C11");
    await grid.keys("Control+z");
    expect(await grid.cell(8, 2).innerText()).toBe("");
  });

  test("a text that another spreadsheet would run is copied as a text, and comes back as it was", async () => {
    const text = '=HYPERLINK("http://x.example","点我")';
    const grid = await open({ name: "数据", rows: [[text, -5], ["-3.8%"]], merges: [] });
    await grid.cell(0, 0).click();
    await grid.cell(1, 1).click({ modifiers: ["Shift"] });
    const copied = await grid.copy();
    expect(copied).toBe(`'${text}\t-5\r\n-3.8%\t`);
    await grid.cell(4, 0).click();
    await grid.paste(`${copied}\n`);
    expect(await grid.cell(4, 0).innerText()).toBe(text);
    // From another program it is typed: the apostrophe says that it is a text.
    await grid.cell(8, 0).click();
    await grid.paste(`'${text}`);
    expect(await grid.cell(8, 0).innerText()).toBe(text);
  });

  test("what is cut goes when it is pasted, with its format", async () => {
    const grid = await open(everything);
    await grid.cell(2, 1).click();
    const text = await grid.copy("cut");
    expect(await grid.cell(2, 1).innerText()).toBe("85.3%");
    await grid.cell(6, 4).click();
    await grid.paste(text);
    expect(await grid.cell(6, 4).innerText()).toBe("85.3%");
    expect(await grid.cell(2, 1).innerText()).toBe("");
    await grid.keys("Control+z");
    expect(await grid.cell(2, 1).innerText()).toBe("85.3%");
  });

  test("5,000 rows are pasted at once", async () => {
    const grid = await open(everything);
    await grid.cell(7, 0).click();
    const rows = Array.from({ length: 5000 }, (_, i) => [i, i / 8, `县${i}`, i * 3, "万元", i / 100].join("\t"));
    await grid.paste(rows.join("\r\n"));
    await grid.keys("Control+End");
    expect(await grid.selected()).toBe("F5008");
    expect(await grid.cell(5006, 2).innerText()).toBe("县4999");
    await grid.keys("Control+z", "Control+End");
    expect(await grid.selected()).toBe("C6");
  });

  test("keys go over the sheet, extend the selection, and its figures are below", async () => {
    const grid = await open(everything);
    await grid.keys("Control+Home", "ArrowDown", "ArrowDown", "ArrowDown");
    expect(await grid.selected()).toBe("A4");
    await grid.keys("ArrowDown");
    expect(await grid.selected()).toBe("A6");
    await grid.keys("Control+End");
    expect(await grid.selected()).toBe("C6");
    await grid.keys("Shift+Control+ArrowUp");
    // C6, C4 and C3 hold numbers: 0.1 + 1/3 + 1234.5; the header is counted, the hidden row is not.
    expect(await grid.selected()).toBe("C2:C6");
    const figures = grid.page.getByRole("group", { name: "选区统计" });
    expect(await figures.innerText()).toContain("1234.933333");
    expect(await figures.innerText()).toContain("计数 4");
  });

  test("finds, counts and goes on", async () => {
    const grid = await open(everything);
    await grid.keys("Control+f");
    await grid.page.getByRole("searchbox", { name: "在本表中查找" }).fill("县");
    await grid.keys("Enter");
    // 各县…, 县 and four counties.
    await grid.page.getByText("2 / 6").waitFor();
    expect(await grid.selected()).toBe("A2");
    await grid.keys("Shift+Enter");
    await grid.page.getByText("1 / 6").waitFor();
    await grid.keys("Escape", "ArrowDown");
    expect(await grid.selected()).toBe("A2");
  });

  test("rows come in by the menu, and go with undo", async () => {
    const grid = await open(everything);
    await grid.cell(2, 0).click({ button: "right" });
    await grid.page.getByRole("menuitem", { name: "在上方插入行" }).click();
    expect(await grid.cell(2, 0).innerText()).toBe("");
    expect(await grid.cell(3, 0).innerText()).toBe("甲县");
    await grid.keys("Control+z");
    expect(await grid.cell(2, 0).innerText()).toBe("甲县");
  });

  test("sheets are added, named and deleted, with a question where something stands on them", async () => {
    const grid = await open(everything);
    const tabs = grid.page.getByRole("tablist", { name: "工作表" }).getByRole("tab");
    await grid.page.getByRole("button", { name: "新建工作表" }).click();
    await grid.page.keyboard.type("12");
    await grid.keys("Enter");
    await tabs.nth(1).dblclick();
    await grid.page.keyboard.type("附表");
    await grid.keys("Enter");
    expect(await tabs.allInnerTexts()).toEqual(["数据", "附表"]);
    await grid.page.getByRole("button", { name: "附表 的操作" }).click();
    await grid.page.getByRole("menuitem", { name: "删除" }).click();
    await grid.page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
    await tabs.nth(1).waitFor({ state: "detached" });
    expect(await tabs.allInnerTexts()).toEqual(["数据"]);
  });

  test("a note is read where the cell is, and the column is as wide as was dragged", async () => {
    const grid = await open(everything);
    await grid.cell(4, 1).click();
    await grid.page.getByRole("note").getByText("尚未报送").waitFor();
    const before = (await grid.cell(1, 1).boundingBox())!.width;
    const handle = (await grid.page
      .locator(".slick-header-column")
      .nth(2)
      .locator(".slick-resizable-handle")
      .boundingBox())!;
    await grid.page.mouse.move(handle.x + 4, handle.y + 8);
    await grid.page.mouse.down();
    await grid.page.mouse.move(handle.x + 64, handle.y + 8, { steps: 4 });
    await grid.page.mouse.up();
    expect((await grid.cell(1, 1).boundingBox())!.width).toBe(before + 60);
  });
});
