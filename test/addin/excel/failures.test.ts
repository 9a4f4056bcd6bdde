import type { Sheet } from "../../../engine/index";
import type { Run } from "../../../addin/host";
import { openExcel as openHost } from "../../../addin/excel/open";
import { hostFailure } from "../../../addin/excel/failure";
import { openExcel } from "../../rig/node";
import { newestSets, oldSets, volumeLicensedSets } from "../../rig/workbook/switches";
import { aWhile, dumpOf, opened } from "./workbook";

const sheetOf = (name: string, rows = 400): Sheet => ({
  name,
  rows: Array.from({ length: rows }, (_, row) => [`=第${row}行`, row, "说明".repeat(100)]),
  merges: [],
  styles: new Map(Array.from({ length: rows }, (_, row) => [row * 16384, row % 2 ? "text" : "header"] as const)),
  widths: [10, 20],
  frozen: { rows: 1, columns: 0 },
});
const user = {
  name: "台账",
  rows: [
    ["指标", "目标"],
    ["粮食", 51],
    ["用水", 3],
  ],
};
const run: Run = {
  title: "测算",
  job: "ledger",
  sheets: [sheetOf("完成情况"), sheetOf("汇总", 30)],
  blocks: [{ sheet: "台账", row: 0, column: 2, cells: { name: "", rows: [["完成率"], [0.5], [1]], merges: [] } }],
};

/** A workbook in which the same job has written before: half of a run rewrites, half adds. */
async function workbook(requirementSets = newestSets) {
  const excel = await opened({ sheets: [user, { name: "别的", rows: [["x"]] }], switches: { requirementSets } });
  await excel.host.write({ ...run, sheets: [sheetOf("完成情况", 20)], blocks: [] });
  return { ...excel, before: dumpOf(excel), settings: new Map(excel.book.documentSettings) };
}

test("a cell being edited: said at once, nothing changed", async () => {
  const { before, settings, ...excel } = await workbook();
  excel.book.switches.isEditingCell = true;
  await expect(excel.host.write(run)).rejects.toMatchObject({ name: "HostFailure", code: "cell-edit" });
  await expect(excel.host.readSheet("台账")).rejects.toMatchObject({ code: "cell-edit" });
  await expect(excel.host.sheets()).rejects.toMatchObject({ code: "cell-edit" });
  await expect(excel.host.undo()).rejects.toMatchObject({ code: "cell-edit" });
  excel.book.switches.isEditingCell = false;
  expect(dumpOf(excel)).toEqual(before);
  expect(new Map(excel.book.documentSettings)).toEqual(settings);
  expect(excel.host.undoable()).toBe("测算");
});

/** Begins to edit a cell as soon as the checks are over and the writing has begun. */
function editSoon({ book, bridge }: Awaited<ReturnType<typeof workbook>>, begun: () => void): void {
  bridge.beforeBatch = () => {
    if (!book.sheets.some(({ Name }) => Name === "汇总")) return;
    bridge.beforeBatch = undefined;
    queueMicrotask(() => {
      book.switches.isEditingCell = true;
      begun();
    });
  };
}

test("one that begins to be edited in the middle is waited for", async () => {
  const excel = await workbook();
  const begun = jest.fn(() => setTimeout(() => excel.bridge.endCellEdit(), 60));
  editSoon(excel, begun);
  await excel.host.write(run);
  expect(begun).toHaveBeenCalledTimes(1);
  expect((await excel.host.readSheet("完成情况")).rows).toHaveLength(400);
});

test("where Excel cannot be asked to wait, the run is taken back when the cell is finished", async () => {
  const impatient = Object.fromEntries(Object.entries(newestSets).filter(([set]) => set !== "DelayForCellEdit"));
  const { before, settings, ...excel } = await workbook(impatient);
  const { bridge } = excel;
  editSoon({ ...excel, before, settings }, () => {
    // The edit ends once something was refused because of it.
    bridge.beforeBatch = () => {
      bridge.beforeBatch = undefined;
      setTimeout(() => bridge.endCellEdit(), 60);
    };
  });
  await expect(excel.host.write(run)).rejects.toMatchObject({ code: "cell-edit" });
  expect(dumpOf(excel)).toEqual(before);
  expect(new Map(excel.book.documentSettings)).toEqual(settings);
});

test("a protected workbook or sheet: named, nothing changed", async () => {
  const { before, settings, ...excel } = await workbook();
  excel.book.protection.Protect();
  await expect(excel.host.write(run)).rejects.toMatchObject({ code: "protected", detail: excel.book.Name });
  excel.book.protection.Unprotect();
  excel.book.sheet("台账").protection.Protect({});
  await expect(excel.host.write(run)).rejects.toMatchObject({ code: "protected", detail: "台账" });
  excel.book.sheet("台账").protection.Unprotect();
  expect(dumpOf(excel)).toEqual(before);
  expect(new Map(excel.book.documentSettings)).toEqual(settings);
});

/** How many batches a run takes, so that every one of them can be the one that fails. */
async function batchesOfRun(): Promise<number> {
  const { bridge, host } = await workbook();
  const from = bridge.batches.length;
  await host.write(run);
  return bridge.batches.length - from;
}

test("whatever batch of a run fails, for whatever reason, the workbook is as it was", async () => {
  const count = await batchesOfRun();
  expect(count).toBeGreaterThan(20);
  for (let at = 1; at <= count; at += 3) {
    const { before, settings, ...excel } = await workbook();
    const from = excel.bridge.batches.length;
    excel.bridge.beforeBatch = (n) => {
      if (n !== from + at) return;
      // What the batch says is done; its answer is lost, and the next one comes through.
      excel.book.switches.payloadLimit = 10;
      queueMicrotask(() => (excel.book.switches.payloadLimit = Infinity));
    };
    const failure = await excel.host.write(run).then(
      () => undefined,
      (error: unknown) => error,
    );
    excel.bridge.beforeBatch = undefined;
    // Reading asks again for less, and so a part of the batches may fail without anything to say.
    if (failure === undefined) continue;
    expect([at, failure]).toEqual([at, expect.objectContaining({ name: "HostFailure", code: "too-large" })]);
    expect([at, dumpOf(excel)]).toEqual([at, before]);
    expect(new Map(excel.book.documentSettings)).toEqual(settings);
  }
});

test("a workbook that cannot be brought back says what is left in it", async () => {
  const { bridge, book, host } = await workbook();
  // Its patience is six seconds, which nobody has to sit through here.
  const later = setTimeout;
  const hurried = jest.spyOn(globalThis, "setTimeout");
  hurried.mockImplementation((run: () => void, pause = 0) => later(run, Math.min(pause, 10)));
  const from = bridge.batches.length;
  bridge.beforeBatch = (n) => {
    // From here on nothing comes through any more.
    if (n === from + 16) book.switches.payloadLimit = 10;
  };
  await expect(host.write(run)).rejects.toMatchObject({ code: "left-behind", detail: "完成情况、汇总" });
  expect(hurried.mock.calls.map(([, pause]) => pause)).toEqual(expect.arrayContaining([50, 200, 500, 1_000, 2_000]));
  hurried.mockRestore();
});

test("a sheet deleted in the middle, at any batch: the rest is as it was", async () => {
  const count = await batchesOfRun();
  let refused = 0;
  for (let at = 2; at <= count; at += 5) {
    const { before, ...excel } = await workbook();
    const from = excel.bridge.batches.length;
    excel.bridge.beforeBatch = (n) => {
      if (n === from + at) excel.book.remove(excel.book.sheet("台账"));
    };
    const failure = await excel.host.write(run).then(
      () => undefined,
      (error: unknown) => error,
    );
    excel.bridge.beforeBatch = undefined;
    if (failure === undefined) continue;
    refused += 1;
    expect([at, failure]).toEqual([at, expect.objectContaining({ code: "sheet-gone" })]);
    expect([at, dumpOf(excel)]).toEqual([at, (before as { name: string }[]).filter(({ name }) => name !== "台账")]);
  }
  expect(refused).toBeGreaterThan(3);
});

test("called off in the middle: the workbook is as it was", async () => {
  const { before, ...excel } = await workbook();
  const stop = new AbortController();
  const from = excel.bridge.batches.length;
  excel.bridge.beforeBatch = (n) => n === from + 16 && stop.abort();
  await expect(excel.host.write(run, { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
  expect(dumpOf(excel)).toEqual(before);
  expect(excel.host.undoable()).toBe("测算");
});

test("a web workbook that takes less than a cell: too large, nothing changed", async () => {
  const { before, ...excel } = await workbook();
  excel.book.switches.payloadLimit = 30_000;
  const long: Run = { ...run, sheets: [{ name: "长", rows: [["县".repeat(32_000)]], merges: [] }] };
  const failure = excel.host.write(long);
  await expect(failure).rejects.toMatchObject({ code: "too-large" });
  excel.book.switches.payloadLimit = Infinity;
  expect(dumpOf(excel)).toEqual(before);
});

describe("where it opens", () => {
  test("volume-licensed Office 2021", async () => {
    const { host } = await opened({ switches: { requirementSets: volumeLicensedSets } });
    const { sheets } = await host.write({ ...run, blocks: [] });
    expect((await host.readSheet(sheets[0]!)).rows).toHaveLength(400);
  });

  test("not in an older Excel: what is missing is named", async () => {
    await openExcel({ switches: { requirementSets: oldSets } });
    await expect(openHost()).rejects.toMatchObject({ code: "old-host", detail: "ExcelApi 1.13" });
  });

  test("not where there is no Office", async () => {
    const excel = await openExcel();
    excel.close();
    await expect(openHost()).rejects.toMatchObject({ code: "no-excel" });
  });
});

test("what is selected is no block of cells", async () => {
  const { host, book } = await opened({ sheets: [user] });
  book.sheet("台账").GetRange("A1:B2").Select();
  expect(await host.selection()).toEqual({ sheet: "台账", range: { top: 0, left: 0, bottom: 1, right: 1 } });
  book.sheet("台账").GetRange("B:B").Select();
  expect(await host.selection()).toEqual({ sheet: "台账", range: { top: 0, left: 1, bottom: 2, right: 1 } });
});

// Codes and sentences as in Microsoft's list of the API's errors.
test.each([
  ["InvalidOperationInCellEditMode", "cell-edit", ""],
  ["AccessDenied", "protected", "台账"],
  ["ItemNotFound", "sheet-gone", "台账"],
  ["RequestPayloadSizeLimitExceeded", "too-large", "台账"],
  ["ResponsePayloadSizeLimitExceeded", "too-large", "台账"],
  ["RangeExceedsLimit", "too-large", "台账"],
  ["ApiNotFound", "old-host", "Range.x"],
  ["InvalidSelection", "selection", "台账"],
  ["GeneralException", "unknown", "There was an internal error."],
  ["RequestAborted", "unknown", "There was an internal error."],
])("%s is %s", (code, ours, detail) => {
  const error = { code, message: "There was an internal error.", debugInfo: { errorLocation: "Range.x" } };
  expect(hostFailure(error, ours === "cell-edit" ? "" : "台账")).toMatchObject({ code: ours, detail });
});

test("a failure that is none of Office's keeps its words", () => {
  expect(hostFailure(new Error("断了"))).toMatchObject({ code: "unknown", detail: "断了" });
  expect(hostFailure("断了")).toMatchObject({ code: "unknown", detail: "断了" });
});

test("nothing is left of a run that never began", async () => {
  const { host, ...excel } = await opened({ sheets: [user] });
  const before = dumpOf({ ...excel });
  const stop = new AbortController();
  stop.abort();
  await expect(host.write(run, { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
  await aWhile();
  expect(dumpOf({ ...excel })).toEqual(before);
});
