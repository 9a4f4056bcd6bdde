import fc from "fast-check";
import { cellKey, type CellStyle, type CellValue, type Sheet } from "../../../../engine/index";
import type { Host } from "../../../../addin/host";
import { nextSheetId, sheetOf as named, withSheets } from "../../../../addin/workbench/book/book";
import { edited } from "../../../../addin/workbench/book/edit";
import { withName } from "../../../../addin/workbench/book/structure";
import { BookStore } from "../../../../addin/workbench/book/store";
import { bookHost } from "../../../../addin/workbench/host/book-host";

beforeAll(() => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, {
    matchMedia: () => list,
    location: { protocol: "https:" },
    navigator: { userAgent: "test", language: "zh-CN" },
  });
});

const sheetOf = (rows: readonly (readonly CellValue[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: "表",
  rows,
  merges: [],
  ...more,
});
const runOf = (...sheets: Sheet[]) => ({ title: "测算", job: "ledger", sheets });

interface Opened {
  readonly host: Host;
  readonly store: BookStore;
  /** What the user types. */
  readonly edit: (sheet: string, row: number, column: number, value: CellValue) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly rowsOf: (sheet: string) => Sheet["rows"] | undefined;
  readonly names: () => string[];
}

function opened(...sheets: Sheet[]): Opened {
  const store = new BookStore();
  store.open({ name: "", sheets: sheets.map((sheet) => ({ id: nextSheetId(), sheet })) });
  const host = bookHost(store, { language: "zh", showDocument: () => undefined, showSheets: () => undefined });
  return {
    host,
    store,
    edit: (name, row, column, value) => {
      const own = named(store.book, name)!;
      const sheet = edited(own.sheet, [{ row, column, value }]);
      store.change("编辑", withSheets(store.book, new Map([[own.id, { ...own, sheet }]])), "edit");
    },
    rename: (name, next) => {
      store.change("改名", withName(store.book, named(store.book, name)!.id, next), "edit");
    },
    rowsOf: (name) => named(store.book, name)?.sheet.rows,
    names: () => store.book.sheets.map(({ sheet }) => sheet.name),
  };
}

describe("a run's sheets", () => {
  test("are written anew in place while nobody edited them, and undone", async () => {
    const { host, store, names } = opened(sheetOf([["a"]], { name: "台账" }));
    await host.write(runOf(sheetOf([["旧"]])));
    const before = store.book;
    expect((await host.sheets())[1]).toEqual({ name: "表", isHidden: false, isOurs: true, job: "ledger" });
    expect(await host.write(runOf(sheetOf([["新"]])))).toEqual({ sheets: ["表"], left: [] });
    expect(names()).toEqual(["台账", "表"]);
    expect((await host.readSheet("表")).rows).toEqual([["新"]]);
    expect(host.undoable()).toBe("测算");
    expect(await host.undo()).toEqual({ kept: [] });
    expect(store.book).toBe(before);
    expect(store.redoable).toBe("测算");
  });

  test("that somebody edited or renamed are left alone, and the new one takes the next name", async () => {
    const { host, edit, rename, rowsOf, names } = opened(sheetOf([], { name: "Sheet1" }));
    await host.write(runOf(sheetOf([["甲"]])));
    edit("表", 0, 1, "达标");
    expect((await host.sheets()).at(-1)!.isOurs).toBe(false);
    expect(await host.write(runOf(sheetOf([["甲"]])))).toEqual({ sheets: ["表(2)"], left: ["表"] });
    rename("表(2)", "九月");
    expect(await host.write(runOf(sheetOf([["甲"]])))).toEqual({ sheets: ["表(2)"], left: ["表"] });
    expect(names()).toEqual(["Sheet1", "表", "九月", "表(2)"]);
    expect(rowsOf("表")).toEqual([["甲", "达标"]]);
    expect((await host.sheets()).map(({ job }) => job)).toEqual([undefined, "ledger", undefined, "ledger"]);
  });

  test("of another job are not written over; those without a successor are named", async () => {
    const { host } = opened();
    await host.write(runOf(sheetOf([["甲"]], { name: "一" }), sheetOf([["乙"]], { name: "二" })));
    expect((await host.write({ ...runOf(sheetOf([[1]], { name: "一" })), job: "other" })).sheets).toEqual(["一(2)"]);
    expect(await host.write(runOf(sheetOf([["甲"]], { name: "一" })))).toEqual({ sheets: ["一"], left: ["二"] });
  });

  test("get legal and free names, and formulas follow", async () => {
    const { host, store } = opened(sheetOf([], { name: "ABC" }), sheetOf([], { name: "评分" }));
    const sheets = [
      sheetOf([[1]], { name: "abc" }),
      sheetOf([[2]], { name: "2024/2025" }),
      sheetOf([[3]], { name: "县".repeat(40) }),
      sheetOf([[4]], { name: "评分" }),
      sheetOf([[0, "评分!A1"]], { name: "总表", formulas: new Map([[0, `'评分'!A1+abc!A1&"评分!A1"`]]) }),
    ];
    expect((await host.write(runOf(...sheets))).sheets).toEqual([
      "abc(2)",
      "2024／2025",
      "县".repeat(31),
      "评分(2)",
      "总表",
    ]);
    expect(named(store.book, "总表")!.sheet.formulas?.get(0)).toBe(`'评分(2)'!A1+'abc(2)'!A1&"评分!A1"`);
  });

  test("that the user edited since stay when the run is undone, also behind later edits", async () => {
    const { host, edit, names, rowsOf } = opened(sheetOf([["a"]], { name: "台账" }));
    await host.write(runOf(sheetOf([["甲"]], { name: "一" }), sheetOf([["乙"]], { name: "二" })));
    edit("二", 0, 1, "我的话");
    edit("台账", 0, 0, "b");
    expect(host.undoable()).toBe("测算");
    expect(await host.undo()).toEqual({ kept: ["二"] });
    expect(names()).toEqual(["台账", "二"]);
    expect(rowsOf("台账")).toEqual([["b"]]);
    expect(host.undoable()).toBeUndefined();
    expect((await host.sheets()).map(({ job }) => job)).toEqual([undefined, undefined]);
  });

  test("are not written when the run is called off", async () => {
    const { host, store } = opened(sheetOf([["a"]]));
    const before = store.book;
    await expect(host.write(runOf(sheetOf([[1]])), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(store.book).toBe(before);
  });
});

describe("blocks in the user's own sheet", () => {
  const user = sheetOf(
    [
      ["指标", "目标"],
      ["粮食", 51],
      ["用水", 3],
    ],
    {
      name: "台账",
      numberFormats: new Map([[cellKey(0, 2), "@"]]),
    },
  );
  const cells = sheetOf(
    [
      ["完成率", "亮灯"],
      [0.5, "滞后"],
      [1, "达标"],
    ],
    {
      styles: new Map<number, CellStyle>([[cellKey(1, 0), "percent"]]),
      rules: [{ range: { top: 1, left: 1, bottom: 2, right: 1 }, rules: [{ text: "滞后", style: "behind" }] }],
    },
  );
  const run = { title: "写入", job: "ledger", sheets: [], blocks: [{ sheet: "台账", row: 0, column: 2, cells }] };
  const trimmed = (rows: Sheet["rows"] | undefined) =>
    rows?.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));

  test("are written where it is blank, written anew, and blank again when undone", async () => {
    const { host, rowsOf, store } = opened(user);
    const before = store.book;
    await host.write(run);
    expect(rowsOf("台账")).toEqual([
      ["指标", "目标", "完成率", "亮灯"],
      ["粮食", 51, 0.5, "滞后"],
      ["用水", 3, 1, "达标"],
    ]);
    const { sheet } = named(store.book, "台账")!;
    expect(sheet.numberFormats?.get(cellKey(1, 2))).toBe("0.0%");
    expect(sheet.rules).toEqual([
      { range: { top: 1, left: 3, bottom: 2, right: 3 }, rules: [{ text: "滞后", style: "behind" }] },
    ]);
    const shorter = {
      ...cells,
      rows: [
        ["完成率", "亮灯"],
        [0.7, "正常"],
      ],
    };
    await host.write({ ...run, blocks: [{ ...run.blocks[0]!, cells: shorter }] });
    expect(trimmed(rowsOf("台账"))).toEqual([
      ["指标", "目标", "完成率", "亮灯"],
      ["粮食", 51, 0.7, "正常"],
      ["用水", 3],
    ]);
    expect(named(store.book, "台账")!.sheet.rules).toHaveLength(1);
    await host.undo();
    await host.undo();
    expect(store.book).toBe(before);
  });

  test("that two columns of one run lie side by side, or one around the other, hinder nobody", async () => {
    const { host, rowsOf } = opened(sheetOf([["a"]], { name: "台账" }));
    const part = (column: number, rows: CellValue[][]) => ({ sheet: "台账", row: 0, column, cells: sheetOf(rows) });
    const both = { ...run, blocks: [part(1, [["x", null, "z"]]), part(2, [["y"]])] };
    await host.write(both);
    await host.write(both);
    expect(rowsOf("台账")).toEqual([["a", "x", "y", "z"]]);
  });

  test("are refused where something stands or is merged, and change nothing", async () => {
    const taken = edited(user, [{ row: 3, column: 3, value: "我的" }]);
    const { host, store } = opened(
      taken,
      sheetOf([], { name: "并", merges: [{ top: 0, left: 2, bottom: 0, right: 3 }] }),
    );
    const before = store.book;
    const long = { ...cells, rows: [...cells.rows, [0.1, "严重滞后"]] };
    const other = sheetOf([[1]], { name: "新" });
    await expect(
      host.write({ ...run, sheets: [other], blocks: [{ ...run.blocks[0]!, cells: long }] }),
    ).rejects.toMatchObject({ code: "occupied", detail: "台账!D4" });
    await expect(host.write({ ...run, blocks: [{ ...run.blocks[0]!, sheet: "并" }] })).rejects.toMatchObject({
      code: "occupied",
      detail: "并!C1:D1",
    });
    await expect(host.write({ ...run, blocks: [{ ...run.blocks[0]!, sheet: "无" }] })).rejects.toMatchObject({
      code: "sheet-gone",
    });
    expect(store.book).toBe(before);
  });

  test("that were edited since stay, and are the user's", async () => {
    const { host, edit, rowsOf } = opened(user);
    await host.write(run);
    edit("台账", 1, 3, "达标");
    expect(await host.undo()).toEqual({ kept: ["台账!C1:D3"] });
    expect(rowsOf("台账")![1]).toEqual(["粮食", 51, 0.5, "达标"]);
    await expect(host.write(run)).rejects.toMatchObject({ code: "occupied", detail: "台账!C1" });
  });

  test("a formula stays one where the column is said to hold text", async () => {
    const { host, store } = opened(user);
    const live = { ...sheetOf([["亮灯"]]), formulas: new Map([[0, 'IF(B2>0,"亮灯","")']]) };
    await host.write({ ...run, blocks: [{ ...run.blocks[0]!, cells: live }] });
    const { sheet } = named(store.book, "台账")!;
    expect(sheet.formulas?.get(cellKey(0, 2))).toBe('IF(B2>0,"亮灯","")');
    expect(sheet.numberFormats?.has(cellKey(0, 2))).toBe(false);
  });
});

describe("formulas become values", () => {
  const sheet = sheetOf([[1, 2, { error: "#NAME?" }, 4]], {
    formulas: new Map([
      [0, "XP.A(1)"],
      [1, "SUM(A1)"],
      [2, "XP.B(1)"],
      [3, "XP.C(1)"],
    ]),
  });
  const isMeant = (formula: string): boolean => formula.startsWith("XP.");

  test("all that show one, and come back but for what was edited", async () => {
    const { host, store, edit } = opened(sheet);
    const freezing = {
      formulas: [0, 3].map((column) => ({ sheet: "表", row: 0, column })),
      failing: [{ sheet: "表", row: 0, column: 2, error: "#NAME?" }],
    };
    expect(await host.freezable(isMeant)).toEqual(freezing);
    expect(await host.freeze("转为数值", isMeant)).toEqual(freezing);
    expect([...named(store.book, "表")!.sheet.formulas!.keys()]).toEqual([1, 2]);
    edit("表", 0, 3, 5);
    expect(await host.undo()).toEqual({ kept: ["表!D1"] });
    const { formulas, rows } = named(store.book, "表")!.sheet;
    expect([formulas?.get(0), formulas?.get(3), rows]).toEqual([
      "XP.A(1)",
      undefined,
      [[1, 2, { error: "#NAME?" }, 5]],
    ]);
  });

  test("nothing to do leaves the last run as it was", async () => {
    const { host } = opened(sheetOf([[1]], { name: "甲" }));
    await host.write(runOf(sheetOf([[1]])));
    await host.freeze("转为数值", isMeant);
    expect(host.undoable()).toBe("测算");
  });
});

describe("who hears of what", () => {
  test("edits, and their being taken back, are told by their sheet; runs are not", async () => {
    const { host, edit, store } = opened(sheetOf([["a"]], { name: "台账" }));
    const heard: string[] = [];
    const stop = await host.onEdit((sheet) => heard.push(sheet));
    await host.write(runOf(sheetOf([[1]])));
    store.undo();
    store.redo();
    expect(heard).toEqual([]);
    edit("台账", 0, 0, "b");
    await host.write({ ...runOf(sheetOf([[2]])), follows: true });
    store.undo();
    store.redo();
    expect(heard).toEqual(["台账", "台账", "台账"]);
    stop();
    edit("台账", 0, 0, "c");
    expect(heard).toHaveLength(3);
  });

  test("a place is shown: a cell, a row, a column, and without any the first cell", async () => {
    const { host } = opened(sheetOf([[1, 2, 3], [4]]));
    const shown = async (place: object) => {
      await host.select({ sheet: "表", ...place });
      return (await host.selection()).range;
    };
    expect(await shown({ row: 1, column: 2 })).toEqual({ top: 1, left: 2, bottom: 1, right: 2 });
    expect(await shown({ row: 1 })).toEqual({ top: 1, left: 0, bottom: 1, right: 2 });
    expect(await shown({ column: 1 })).toEqual({ top: 0, left: 1, bottom: 1, right: 1 });
    expect(await shown({})).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    await expect(host.select({ sheet: "无" })).rejects.toMatchObject({ code: "sheet-gone" });
  });

  test("settings make a workbook unsaved only where they tell how results came about", async () => {
    const { host, store } = opened(sheetOf([[1]], { name: "台账" }));
    await host.settings.set("evaluation", { chosen: {} });
    expect(store.isUnsaved).toBe(false);
    await host.write(runOf(sheetOf([[1]])));
    store.markSaved(store.book);
    await host.settings.set("pane.view", "plan");
    expect(store.isUnsaved).toBe(false);
    await host.settings.set("evaluation", { chosen: { 指标: "台账" } });
    expect(store.isUnsaved).toBe(true);
  });

  test("the diagnosis says nothing of what stands in the workbook", async () => {
    const { host } = opened(sheetOf([["机密"]], { name: "密表", formulas: new Map([[0, "A2"]]) }));
    const lines = await host.diagnose();
    expect(lines.map(({ value }) => value).join()).not.toMatch(/机密|密表/u);
    expect(lines.at(-1)).toEqual({ name: "公式（其中待重算的）", value: "1（0）" });
  });
});

describe("a run that follows an edit", () => {
  test("is taken back with it, and done again with it", async () => {
    const { host, edit, store, rowsOf } = opened(sheetOf([[1]], { name: "台账" }));
    await host.write(runOf(sheetOf([[10]])));
    const before = store.book;
    edit("台账", 0, 0, 2);
    await host.write({ ...runOf(sheetOf([[20]])), follows: true });
    const after = store.book;
    expect(store.undo()).toBe("编辑");
    expect(store.book).toBe(before);
    // Taking it back is an edit that is followed too; it must still be possible to do it again.
    await host.write({ ...runOf(sheetOf([[10]])), follows: true });
    expect(store.redo()).toBe("编辑");
    expect(store.book).toBe(after);
    expect(rowsOf("表")).toEqual([[20]]);
  });

  test("and the first run are taken back together by the pane: no result stays, the edit does", async () => {
    const { host, edit, names, rowsOf } = opened(sheetOf([[1]], { name: "台账" }));
    await host.write(runOf(sheetOf([[10]])));
    edit("台账", 0, 0, 2);
    await host.write({ ...runOf(sheetOf([[20]])), follows: true });
    expect(await host.undo()).toEqual({ kept: [] });
    expect(names()).toEqual(["台账"]);
    expect(rowsOf("台账")).toEqual([[2]]);
  });
});

type Action =
  | {
      readonly kind: "edit";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly value: number;
    }
  | { readonly kind: "run" | "follow"; readonly job: string; readonly value: number; readonly at: number }
  | { readonly kind: "undo" | "redo" | "take-back" };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant("edit" as const),
    sheet: fc.nat(3),
    row: fc.nat(3),
    column: fc.nat(3),
    value: fc.integer({ min: 1000, max: 9999 }),
  }),
  fc.record({
    kind: fc.constantFrom("run" as const, "follow" as const),
    job: fc.constantFrom("a", "b"),
    value: fc.nat(9),
    at: fc.nat(3),
  }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const, "take-back" as const) }),
);

test("whatever is done: nothing of the user's is lost, and undo brings back what was, redo what became", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const { host, store, edit, names } = opened(sheetOf([[1, 2]], { name: "台账" }), sheetOf([], { name: "乙" }));
      for (const each of actions) {
        const before = store.book;
        const steps = store.undoable;
        if (each.kind === "edit") {
          const all = names();
          edit(all[each.sheet % all.length]!, each.row, each.column, each.value);
        } else if (each.kind === "run" || each.kind === "follow") {
          const block = { sheet: "乙", row: each.at, column: 0, cells: sheetOf([[each.value]]) };
          const run = { title: each.kind, job: each.job, sheets: [sheetOf([[each.value]])], blocks: [block] };
          const failed = await host
            .write({ ...run, follows: each.kind === "follow" })
            .then(() => false)
            .catch((error: { code?: string }) => error.code === "occupied");
          if (failed) expect(store.book).toBe(before);
        } else if (each.kind === "take-back") await host.undo();
        else if (each.kind === "undo") store.undo();
        else store.redo();
        if (each.kind === "undo" || each.kind === "redo") continue;
        // What the user typed (numbers from 1000 on) stands where it stood, but in the cell that was edited now.
        const typed = typedIn(before);
        if (each.kind !== "edit")
          for (const [place, value] of typed) expect([place, typedIn(store.book).get(place)]).toEqual([place, value]);
        if (store.book === before || each.kind === "follow" || (each.kind === "take-back" && steps !== store.undoable))
          continue;
        const after = store.book;
        store.undo();
        const back = store.book;
        store.redo();
        expect(store.book).toBe(after);
        if (each.kind === "edit" || each.kind === "run") expect(back).toBe(before);
      }
      while (store.undo() !== undefined);
      expect(store.book.sheets.slice(0, 2).map(({ sheet }) => sheet.rows)).toEqual([[[1, 2]], expect.anything()]);
    }),
    { numRuns: 150 },
  );
});

function typedIn(book: BookStore["book"]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, sheet } of book.sheets)
    sheet.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (typeof value === "number" && value >= 1000) found.set(`${id}:${r}:${c}`, value);
      }),
    );
  return found;
}
