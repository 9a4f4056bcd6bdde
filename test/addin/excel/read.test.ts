import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sheet } from "../../../engine/index";
import { readWorkbook } from "../../../files/index";
import { HostFailure } from "../../../addin/host";
import { aWhile, opened, openedWith } from "./workbook";

const ledger = join(__dirname, "../../../examples/ledger/ledger-2023-q3.xlsx");

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  return (await readWorkbook(readFileSync(path), "台账.xlsx")).sheets;
}

test("a workbook's sheets are what a file's reader gives of them", async () => {
  const files = await sheetsOf(ledger);
  const { host, bridge } = await openedWith(files);
  expect((await host.sheets()).map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  for (const file of files) {
    const read = await host.readSheet(file.name);
    const merges = [...file.merges].sort((a, b) => a.top - b.top || a.left - b.left);
    // Excel does not list drop-downs, this library knows no notes, and Excel itself keeps in view what stays there.
    expect(read).toEqual({ ...file, merges, choices: undefined, notes: undefined, frozen: undefined });
  }
  expect(bridge.faults).toEqual([]);
});

test("blank is null and never 0; errors, dates, percentages, formulas by their types", async () => {
  const { host } = await opened({
    sheets: [
      {
        name: "各种值",
        rows: [
          [null, 0, "", "  ", "0", true],
          [
            { value: 45199, numberFormat: "yyyy-mm-dd" },
            { value: 45199, numberFormat: 'yyyy"年"m"月"d"日"' },
          ],
          [
            { value: 0.853, numberFormat: "0.0%" },
            { value: 12, numberFormat: "0.00" },
            { value: 12, numberFormat: "0" },
          ],
          [{ value: { error: "#DIV/0!" }, formula: "=1/0" }, { value: 3, formula: "=1+2" }, "=1+2", "#N/A"],
          [
            { value: "", formula: '=""' },
            { value: "甲", formula: '="甲"' },
          ],
        ],
      },
    ],
  });
  const sheet = await host.readSheet("各种值");
  expect(sheet.rows).toEqual([
    [null, 0, null, null, "0", true],
    ["2023-09-30", "2023年9月30日"],
    [0.853, 12, 12],
    [{ error: "#DIV/0!" }, 3, "=1+2", "#N/A"],
    [null, "甲"],
  ]);
  expect([...sheet.numberFormats!]).toEqual([
    [2 * 16384, "0.0%"],
    [2 * 16384 + 1, "0.00"],
  ]);
  expect([...sheet.formulas!]).toEqual([
    [3 * 16384, "1/0"],
    [3 * 16384 + 1, "1+2"],
    [4 * 16384, '""'],
    [4 * 16384 + 1, '"甲"'],
  ]);
});

test("merges, hidden rows, columns and sheets; an empty sheet has no rows", async () => {
  const { host } = await opened({
    sheets: [
      {
        name: "表",
        rows: [[null], [null, "标题", null, null], [null, "甲", 1, 2], [null, "乙", 3, 4]],
        merges: ["B2:D2", "A3:A9", "F1:G1"],
        hiddenRows: [3, 20],
        hiddenColumns: [2],
      },
      { name: "空", rows: [] },
      { name: "藏", rows: [["a"]], visibility: "Hidden" },
      { name: "深藏", rows: [["b"]], visibility: "VeryHidden" },
    ],
  });
  const sheet = await host.readSheet("表");
  expect(sheet.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 0, bottom: 3, right: 0 },
  ]);
  expect([...sheet.hiddenRows!]).toEqual([3]);
  expect([...sheet.hiddenColumns!]).toEqual([2]);
  expect(await host.readSheet("空")).toEqual({ name: "空", rows: [], merges: [] });
  expect((await host.sheets()).map(({ isHidden, isOurs }) => [isHidden, isOurs])).toEqual([
    [false, false],
    [false, false],
    [true, false],
    [true, false],
  ]);
  expect((await host.readSheet("深藏")).isHidden).toBe(true);
});

const long = Array.from({ length: 3_000 }, (_, row) => [`第${row}行`, row, null, row % 7 === 0 ? "备注" : null]);

test.each([
  ["answers that are too large", { payloadLimit: 60_000 }],
  ["values that come as null without an error", { nullValuesFrom: 500 }],
])("%s: the same sheet in smaller parts, with progress", async (_, switches) => {
  const { host } = await opened({ sheets: [{ name: "长表", rows: long }], switches });
  const progress: [number, number][] = [];
  const sheet = await host.readSheet("长表", { onProgress: (done, total) => progress.push([done, total]) });
  expect(sheet.rows).toEqual(long.map((row) => row.slice(0, row[3] === null ? 2 : 4)));
  expect(progress.at(-1)).toEqual([3_000, 3_000]);
  expect(progress).toEqual([...progress].sort(([a], [b]) => a - b));
});

test("a cell that no answer can hold is too large", async () => {
  const { host } = await opened({
    sheets: [{ name: "长文", rows: [["县".repeat(30_000)]] }],
    switches: { payloadLimit: 20_000 },
  });
  await expect(host.readSheet("长文")).rejects.toEqual(new HostFailure("too-large", "A1"));
});

test("reading can be called off", async () => {
  const { host, book } = await opened({ sheets: [{ name: "长表", rows: long }], switches: { nullValuesFrom: 500 } });
  book.switches.slow = 5;
  const stop = new AbortController();
  const reading = host.readSheet("长表", { signal: stop.signal });
  await aWhile(40);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ name: "HostFailure", code: "cancelled" });
});

test("a sheet that is not there", async () => {
  const { host } = await opened();
  await expect(host.readSheet("没有")).rejects.toEqual(new HostFailure("sheet-gone", "没有"));
});
