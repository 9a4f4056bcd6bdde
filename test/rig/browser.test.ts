import { existsSync } from "node:fs";
import { describeInBrowser } from "./browser";

describeInBrowser("the rig in Chromium", (excel) => {
  const book = { sheets: [{ name: "台账", rows: [["指标"], ["粮食"]] }] };

  test("the built pane finds Excel, and the real library works on the workbook in the page", async () => {
    const pane = await excel.open(book);
    const read = await pane.page.evaluate(async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("台账").getUsedRange().load("values");
        await context.sync();
        range.getCell(1, 0).values = [["棉花"]];
        await context.sync();
        return { values: range.values, host: Office.context.host, language: Office.context.displayLanguage };
      }),
    );
    expect(read).toEqual({ values: [["指标"], ["粮食"]], host: "Excel", language: "zh-CN" });
    expect(await pane.workbook((model) => model.sheet("台账").show())).toEqual([["指标"], ["棉花"]]);
    expect(await pane.workbook((model, name) => model.sheet(name).Visibility, "台账")).toBe("Visible");
    const [narrow, wide] = await pane.screenshots("rig");
    expect([existsSync(narrow!), existsSync(wide!)]).toEqual([true, true]);
  });

  test("switches, events and the ribbon reach the page", async () => {
    const pane = await excel.open({ ...book, theme: "dark", uiLanguage: "en-US", width: 450 });
    expect(await pane.page.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#262626");
    expect(await pane.page.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
    await pane.page.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      Office.actions.associate("pressed", (event: Office.AddinCommands.Event) => {
        heard.push("pressed");
        event.completed();
      });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
        await context.sync();
      });
    });
    await pane.workbook((model) => model.sheet("台账").edit("A2", [["棉花"]]));
    await pane.press("pressed");
    expect(await pane.page.evaluate("window.heard")).toEqual(["A2", "pressed"]);
    await pane.workbook((model) => void (model.switches.isEditingCell = true));
    const code = await pane.page.evaluate(() =>
      Excel.run((context) => {
        context.workbook.load("name");
        return context.sync();
      }).catch((error: { code?: string }) => error.code),
    );
    expect(code).toBe("InvalidOperationInCellEditMode");
  });

  test("a custom function is called as Excel calls it", async () => {
    const pane = await excel.open(book);
    await pane.page.evaluate(() => {
      CustomFunctions.associate("RIG.SUM", (cells: number[][], factor: number | null) => [
        [cells.flat().reduce((sum, cell) => sum + cell, 0) * (factor ?? 1)],
      ]);
      CustomFunctions.associate("RIG.FAIL", () => {
        throw Object.assign(new Error("没有这个单位"), { code: "#VALUE!" });
      });
    });
    expect(
      await pane.call("RIG.SUM", [
        [
          [1, 2],
          [3, 4],
        ],
        null,
      ]),
    ).toEqual({ value: [[10]] });
    expect(await pane.call("RIG.FAIL", [])).toEqual({ error: { code: "#VALUE!", message: "没有这个单位" } });
  });

  test("what must not happen is recorded", async () => {
    const pane = await excel.open(book);
    await pane.page.evaluate(async () => {
      console.error("on the console");
      await fetch("https://example.org/outside").catch(() => undefined);
      await fetch("not-there.json");
      const image = new Image();
      image.src = "https://example.org/outside.png";
      document.body.append(image);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").getImage();
        await context.sync();
      }).catch(() => undefined);
    });
    const faults = (await pane.faults()).join("\n");
    for (const [kind, pattern] of [
      ["console", /console: on the console/u],
      ["outside", /(?:request|policy): .*example\.org/u],
      ["missing", /missing: \/not-there\.json/u],
      ["rig", /rig: .*Range\.GetImage/u],
    ] as const)
      expect([kind, pattern.test(faults), faults]).toEqual([kind, true, faults]);
    for (const pattern of [/on the console/u, /example\.org/u, /not-there/u, /GetImage/u, /Content Security Policy/u])
      pane.expectFault(pattern);
  });

  test("outside of Office the library says so", async () => {
    const pane = await excel.open({ isExcel: false });
    pane.expectFault(/./u);
    expect(await pane.page.evaluate(() => Office.onReady().then(({ host }) => host))).toBe(null);
  });
});
