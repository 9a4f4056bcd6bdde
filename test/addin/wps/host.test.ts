/** @jest-environment node */
import { cellKey, type Sheet } from "../../../engine/index";
import { isKeptSheet, keptOf, keptSheet } from "../../../files/xlsx/kept";
import type { Host, Setting } from "../../../addin/host";
import { keptSettings, keptTexts } from "../../../addin/workbench/files/kept";
import { readSheet } from "../../../addin/wps/host/read-sheet";
import { wpsHost } from "../../../addin/wps/host/wps-host";
import { sheetOf } from "../../sheet";
import { FakeWps, type Switches } from "./model";

// The host asks the page whether it is dark.
const noMedia = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
Object.assign(globalThis, { matchMedia: () => noMedia });

function opened(sheets: readonly Sheet[], switches?: Switches): { wps: FakeWps; host: Host } {
  const wps = new FakeWps(sheets, switches);
  return { wps, host: wpsHost(wps.application, 0) };
}

const ledger = sheetOf(
  [
    ["表一", null, null],
    ["指标", "目标", "实际"],
    ["粮食", 51, 50.5],
    ["能耗", null, 0.853],
    ["日期", 45199, { error: "#N/A" }],
    ["合计", 101.5, true],
  ],
  ["A1:C1"],
  {
    numberFormats: new Map([
      [cellKey(3, 2), "0.0%"],
      [cellKey(4, 1), "yyyy-mm-dd"],
    ]),
    formulas: new Map([[cellKey(5, 1), "SUM(B3:C3)"]]),
    hiddenRows: new Set([3]),
    hiddenColumns: new Set([2]),
  },
);

const written = (name: string, ...rows: Sheet["rows"]): Sheet => ({ name, rows, merges: [] });
const runOf = (...sheets: Sheet[]) => ({ title: "测算", job: "ledger", sheets });

describe("reading", () => {
  test.each<Switches>([
    { blank: null, errors: "number" },
    { blank: undefined, errors: "number" },
    { blank: "", errors: "number" },
  ])("a sheet by its types, whatever a blank cell comes as: %p", async (switches) => {
    const { host } = opened([ledger], switches);
    const read = await host.readSheet("台账");
    // A date is the text that it shows: serial 45199 is 30 September 2023 (Excel's calendar of 1900).
    expect(read.rows).toEqual([
      ["表一"],
      ["指标", "目标", "实际"],
      ["粮食", 51, 50.5],
      ["能耗", null, 0.853],
      ["日期", "2023-09-30", { error: "#N/A" }],
      ["合计", 101.5, true],
    ]);
    expect(read.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(read.formulas).toEqual(new Map([[cellKey(5, 1), "SUM(B3:C3)"]]));
    expect(read.numberFormats).toEqual(new Map([[cellKey(3, 2), "0.0%"]]));
    expect([read.hiddenRows, read.hiddenColumns]).toEqual([new Set([3]), new Set([2])]);
  });

  test("an error of a formula by its text", async () => {
    const sheet = { ...written("表", [{ error: "#DIV/0!" }]), formulas: new Map([[cellKey(0, 0), "1/0"]]) };
    const { host } = opened([sheet], { blank: null, errors: "text" });
    expect((await host.readSheet("表")).rows).toEqual([[{ error: "#DIV/0!" }]]);
  });

  test("a sheet that holds nothing, and one that begins further down", async () => {
    const { host } = opened([written("空"), written("下", [], [], [null, null, 7])]);
    expect(await host.readSheet("空")).toEqual({ name: "空", rows: [], merges: [] });
    expect((await host.readSheet("下")).rows).toEqual([[], [], [null, null, 7]]);
    await expect(host.readSheet("没有")).rejects.toMatchObject({ code: "sheet-gone", detail: "没有" });
  });

  test("what is selected; several blocks and a chart are no selection", async () => {
    const { wps, host } = opened([ledger]);
    wps.select("台账", "B3:C4");
    expect(await host.selection()).toEqual({ sheet: "台账", range: { top: 2, left: 1, bottom: 3, right: 2 } });
    wps.select("台账", "A1", "C3");
    await expect(host.selection()).rejects.toMatchObject({ code: "selection" });
    wps.selected = "shape";
    await expect(host.selection()).rejects.toMatchObject({ code: "selection" });
  });

  test("tells what is selected and edited, as long as somebody listens", async () => {
    const { wps, host } = opened([ledger]);
    const heard: unknown[] = [];
    const stops = [
      await host.onSelect(({ range }) => heard.push(range.top)),
      await host.onEdit((name) => heard.push(name)),
    ];
    wps.select("台账", "A5");
    wps.type("台账", "B3", "52");
    for (const stop of stops) stop();
    wps.type("台账", "B3", "53");
    expect(heard).toEqual([4, "台账"]);
  });

  test("shows a row, and the sheet of it where it is hidden", async () => {
    const { wps, host } = opened([written("前", [1]), { ...ledger, isHidden: true }]);
    await host.select({ sheet: "台账", row: 2 });
    expect(wps.sheets[1]?.visible).toBe(-1);
    expect(await host.selection()).toMatchObject({ sheet: "台账", range: { top: 2, left: 0, right: 2 } });
  });
});

describe("writing", () => {
  const tricky = ["=A1", "'1", "00123", "1-2", "3月1日", "TRUE", "#N/A", "+1", "50%", "1,234", "县统计局", "甲\n乙"];

  test("every text stays that text, and numbers, blanks and formulas what they are", async () => {
    const { wps, host } = opened([ledger]);
    const sheet: Sheet = {
      ...written("结果", tricky, [1, null, 0.5, false, { error: "#N/A" }]),
      formulas: new Map([[cellKey(1, 0), "SUM('结果'!C2:C2)"]]),
      styles: new Map([[cellKey(0, 0), "header"]]),
      widths: [20],
    };
    expect(await host.write(runOf(sheet))).toEqual({ sheets: ["结果"], left: [] });
    const { rows, formulas } = await host.readSheet("结果");
    expect(rows[0]).toEqual(tricky);
    expect(rows[1]!.slice(1)).toEqual([null, 0.5, false, { error: "#N/A" }]);
    expect(formulas?.get(cellKey(1, 0))).toBe("SUM('结果'!C2:C2)");
    // The user goes on looking at their own sheet.
    expect(wps.front).toBe(0);
    expect((await host.sheets()).map(({ name, isOurs }) => [name, isOurs])).toEqual([
      ["台账", false],
      ["结果", true],
    ]);
  });

  test("a later run writes ours anew; what was edited is left, and the new one gets the next name", async () => {
    const { wps, host } = opened([ledger]);
    await host.write(runOf(written("结果", ["旧"])));
    expect(await host.write(runOf(written("结果", ["新"])))).toEqual({ sheets: ["结果"], left: [] });
    wps.type("结果", "A2", "我的");
    expect(await host.write(runOf(written("结果", ["更新"])))).toEqual({ sheets: ["结果(2)"], left: ["结果"] });
    expect((await host.readSheet("结果")).rows).toEqual([["新"], ["我的"]]);
  });

  test("a block goes into blank columns and never over the user's cells", async () => {
    const { wps, host } = opened([ledger]);
    const before = wps.dump();
    const cells: Sheet = {
      ...written("块", ["完成率", "亮灯"], [0.99, "正常"]),
      numberFormats: new Map([[cellKey(1, 0), "0.0%"]]),
      rules: [{ range: { top: 1, left: 1, bottom: 1, right: 1 }, rules: [{ text: "正常", style: "normal" }] }],
    };
    const block = { sheet: "台账", row: 1, column: 3, cells };
    await host.write({ ...runOf(), blocks: [block] });
    expect((await host.readSheet("台账")).rows[2]).toEqual(["粮食", 51, 50.5, 0.99, "正常"]);
    expect(wps.sheets[0]?.rules.map(({ formula }) => formula)).toEqual(['="正常"']);
    await expect(host.write({ ...runOf(), blocks: [{ ...block, column: 2 }] })).rejects.toMatchObject({
      code: "occupied",
      detail: "台账!C2",
    });
    expect(await host.undo()).toEqual({ kept: [] });
    expect(wps.dump()).toEqual(before);
  });

  test("protected: nothing is written", async () => {
    const { wps, host } = opened([ledger]);
    wps.isStructureProtected = true;
    await expect(host.write(runOf(written("结果", [1])))).rejects.toMatchObject({ code: "protected" });
    wps.isStructureProtected = false;
    wps.sheets[0]!.isProtected = true;
    const block = { sheet: "台账", row: 9, column: 0, cells: written("块", [1]) };
    await expect(host.write({ ...runOf(), blocks: [block] })).rejects.toMatchObject({ code: "protected" });
    expect(wps.sheets.map(({ name }) => name)).toEqual(["台账"]);
  });

  test("called off in the middle: nothing is there", async () => {
    const { wps, host } = opened([ledger]);
    const before = wps.dump();
    const abort = new AbortController();
    const watch = { signal: abort.signal, onProgress: () => abort.abort() };
    await expect(host.write(runOf(written("一", [1]), written("二", [2])), watch)).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(wps.dump()).toEqual(before);
  });
});

/** A workbook with an earlier run in it, and the run that is to come: sheets new and anew, a block, a merge, rules. */
async function begun(failAt = Number.POSITIVE_INFINITY) {
  const { wps, host } = opened([ledger]);
  const cells = (x: number): Sheet => ({
    ...written("块", ["完成率"], [x]),
    rules: [{ range: { top: 1, left: 0, bottom: 1, right: 0 }, rules: [{ text: "达标", style: "met" }] }],
  });
  const sheet = (x: number): Sheet => ({
    ...written("结果", ["标题", null], ["率", x]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    styles: new Map([[cellKey(1, 1), "percent"]]),
    widths: [12, 8],
  });
  const run = (x: number, ...more: Sheet[]) => ({
    ...runOf(sheet(x), ...more),
    blocks: [{ sheet: "台账", row: 1, column: 4, cells: cells(x) }],
  });
  await host.write(run(0.5));
  const before = wps.dump();
  const start = wps.changes;
  wps.failAt = start + failAt;
  const outcome = await host.write(run(0.75, written("新表", [1]))).then(
    () => "written",
    (error: unknown) => (error as { code?: string }).code,
  );
  wps.failAt = Number.POSITIVE_INFINITY;
  return { wps, host, before, outcome, changes: wps.changes - start };
}

test("whichever change fails, the workbook is as it was", async () => {
  const { outcome, changes } = await begun();
  expect([outcome, changes > 30]).toEqual(["written", true]);
  for (let at = 1; at <= changes; at++) {
    const failed = await begun(at);
    expect([at, failed.outcome]).toEqual([at, "unknown"]);
    expect(failed.wps.dump()).toEqual(failed.before);
    expect(failed.wps.front).toBe(0);
    expect((await failed.host.sheets()).map(({ isOurs }) => isOurs)).toEqual([false, true]);
  }
});

describe("taking back", () => {
  test("a run goes, and what it replaced comes back", async () => {
    const { wps, host, before } = await begun();
    expect(host.undoable()).toBe("测算");
    expect(await host.undo()).toEqual({ kept: [] });
    expect(wps.dump()).toEqual(before);
    expect(host.undoable()).toBeUndefined();
  });

  test("what was edited since stays and is named", async () => {
    const { wps, host } = await begun();
    wps.type("新表", "A1", "5");
    wps.type("台账", "E3", "0.8");
    expect(await host.undo()).toEqual({ kept: ["新表", "台账!E2:E3"] });
    expect((await host.readSheet("新表")).rows).toEqual([[5]]);
    expect((await host.readSheet("结果")).rows).toEqual([["标题"], ["率", 0.5]]);
  });
});

describe("formulas to values", () => {
  const sheet: Sheet = {
    ...written("表", [3_870_000, 2, { error: "#NAME?" }]),
    formulas: new Map([
      [cellKey(0, 0), 'XP.QUANTITY("387万亩","亩")'],
      [cellKey(0, 1), "1+1"],
      [cellKey(0, 2), "XP.PACE(1)"],
    ]),
  };
  const isOurs = (formula: string): boolean => formula.startsWith("XP.");

  test("ours become what they show, and come back", async () => {
    const { wps, host } = opened([sheet], { blank: null, errors: "text" });
    const place = { sheet: "表", row: 0, column: 0 };
    const failing = [{ sheet: "表", row: 0, column: 2, error: "#NAME?" }];
    const before = wps.dump();
    expect(await host.freezable(isOurs)).toEqual({ formulas: [place], failing });
    expect(wps.dump()).toEqual(before);
    expect(await host.freeze("转为数值", isOurs)).toEqual({ formulas: [place], failing });
    expect([...((await host.readSheet("表")).formulas ?? [])].map(([, formula]) => formula)).toEqual([
      "1+1",
      "XP.PACE(1)",
    ]);
    await host.undo();
    expect([...((await host.readSheet("表")).formulas ?? [])].map(([, formula]) => formula)).toContain(
      'XP.QUANTITY("387万亩","亩")',
    );
  });
});

describe("settings", () => {
  test("are kept in the workbook, out of the user's sight, however long", async () => {
    const { wps, host } = opened([ledger]);
    const long = { list: Array.from({ length: 20_000 }, (_, i) => `第${i}行`), no: null };
    await host.settings.set("long", long);
    await host.settings.set("view", "ledger");
    await host.settings.set("view", "plan");
    await host.settings.set("gone", 1);
    await host.settings.set("gone", undefined);
    expect(wps.sheets.map(({ visible }) => visible)).toEqual([-1, 2]);
    expect((await host.sheets()).map(({ name }) => name)).toEqual(["台账"]);
    // The workbook is closed and opened again.
    const again = wpsHost(wps.application, 0);
    expect([again.settings.get("long"), again.settings.get("view"), again.settings.get("gone")]).toEqual([
      long,
      "plan",
      undefined,
    ]);
  });

  test("what somebody has changed is forgotten, and the rest is there", async () => {
    const { wps, host } = opened([ledger]);
    await host.settings.set("a", 1);
    await host.settings.set("b", 2);
    wps.type("县评数据", "B3", "|{");
    const again = wpsHost(wps.application, 0);
    expect([again.settings.get("a"), again.settings.get("b")]).toEqual([undefined, 2]);
  });

  // With what text may hold that a cell may not: line ends, halves of characters, control characters.
  const settings = { ledger: { 月: [1, null, "a\n\u0007\ud83d"] }, evaluation: true, long: "\\县".repeat(30_000) };

  test("what was kept in WPS, the workbench knows", async () => {
    const { wps, host } = opened([ledger]);
    for (const [key, value] of Object.entries(settings)) await host.settings.set(key, value);
    const own = wps.application.ActiveWorkbook!.Worksheets.Item(2);
    // As the workbench reads the sheet in the file.
    const sheet = await readSheet(own);
    expect(isKeptSheet(sheet)).toBe(true);
    expect(Object.fromEntries(keptSettings(keptOf(sheet)))).toEqual(settings);
  });

  test("what the workbench kept, WPS knows, and leaves there what is not its own", async () => {
    const texts = keptTexts({ name: "", sheets: [] }, new Map<string, Setting>(Object.entries(settings)));
    const sheet = keptSheet(new Map([["marks", "[]"], ...texts]));
    const { wps, host } = opened([ledger, sheet]);
    expect((await host.sheets()).map(({ name }) => name)).toEqual(["台账"]);
    expect(Object.keys(settings).map((key) => host.settings.get(key))).toEqual(Object.values(settings));
    await host.settings.set("ledger", 2);
    await host.settings.set("long", undefined);
    await host.settings.set("more", "x");
    expect(wps.sheets.map(({ name }) => name)).toEqual(["台账", "县评数据"]);
    const kept = keptOf(await readSheet(wps.application.ActiveWorkbook!.Worksheets.Item(2)));
    expect(kept.get("marks")).toBe("[]");
    expect(Object.fromEntries(keptSettings(kept))).toEqual({ ledger: 2, evaluation: true, more: "x" });
  });

  test("a sheet of the user's that has the name of ours stays the user's", async () => {
    const { wps, host } = opened([ledger, { ...written("县评数据", ["甲", 1]) }]);
    await host.settings.set("a", 1);
    expect((await host.sheets()).map(({ name }) => name)).toEqual(["台账", "县评数据"]);
    expect(wps.sheets).toHaveLength(3);
    expect(wpsHost(wps.application, 0).settings.get("a")).toBe(1);
  });

  test("nothing is kept where saving fails", async () => {
    const { wps, host } = opened([ledger]);
    await host.settings.set("a", 1);
    for (let at = 1; at <= 4; at++) {
      wps.failAt = wps.changes + at;
      await host.settings.set("a", 2).then(
        () => host.settings.set("a", 1),
        () => expect([at, wpsHost(wps.application, 0).settings.get("a"), host.settings.get("a")]).toEqual([at, 1, 1]),
      );
      wps.failAt = Number.POSITIVE_INFINITY;
      await host.settings.set("a", 1);
    }
  });
});

test("the diagnosis says that nobody ran it in WPS, and how many functions WPS took", async () => {
  const { wps, host } = opened([ledger]);
  wps.storage.set("xianping.functions", JSON.stringify(["QUANTITY"]));
  const lines = await host.diagnose(["QUANTITY", "PACE"]);
  expect(lines[0]?.value).toContain("未在 WPS 中运行过");
  expect(lines.find(({ name }) => name === "已注册的函数")?.value).toBe("1 / 2");
});
