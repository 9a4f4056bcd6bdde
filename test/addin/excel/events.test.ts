import { isDarkColour } from "../../../addin/excel/theme";
import type { Selection } from "../../../addin/host";
import { aWhile, opened } from "./workbook";

const sheets = [
  { name: "台账", rows: [["指标", 1]] },
  { name: "藏", rows: [["x"]], visibility: "Hidden" as const },
];

test("selections are told until nobody listens any more", async () => {
  const { host, book } = await opened({ sheets });
  const heard: Selection[] = [];
  const stop = await host.onSelect((selection) => heard.push(selection));
  book.sheet("台账").GetRange("A1:B1").Select();
  await aWhile(100);
  expect(heard).toEqual([{ sheet: "台账", range: { top: 0, left: 0, bottom: 0, right: 1 } }]);
  stop();
  await aWhile(100);
  book.sheet("台账").GetRange("A1").Select();
  await aWhile(100);
  expect(heard).toHaveLength(1);
});

test("edits of the user are told by their sheet, our own writes are not", async () => {
  const { host, book, bridge } = await opened({ sheets });
  const heard: string[] = [];
  await host.onEdit((sheet) => heard.push(sheet));
  await host.write({ title: "测算", job: "ledger", sheets: [{ name: "表", rows: [["a"]], merges: [] }] });
  await aWhile(100);
  expect(heard).toEqual([]);
  book.sheet("台账").edit("B1", [[2]]);
  await aWhile(100);
  expect(heard).toEqual(["台账"]);
  expect(bridge.faults).toEqual([]);
});

test("a place is shown: a cell, a row, a column, on a hidden sheet too", async () => {
  const { host } = await opened({ sheets });
  await host.select({ sheet: "藏", row: 2, column: 1 });
  expect(await host.selection()).toEqual({ sheet: "藏", range: { top: 2, left: 1, bottom: 2, right: 1 } });
  await host.select({ sheet: "台账", row: 0 });
  expect(await host.selection()).toEqual({ sheet: "台账", range: { top: 0, left: 0, bottom: 0, right: 1 } });
  await expect(host.select({ sheet: "没有" })).rejects.toMatchObject({ code: "sheet-gone", detail: "没有" });
});

test("a whole column without anything in it is where it stands, not at the beginning of the sheet", async () => {
  const { host, book } = await opened({ sheets });
  book.sheet("台账").GetRange("F:F").Select();
  expect(await host.selection()).toEqual({ sheet: "台账", range: { top: 0, left: 5, bottom: 0, right: 5 } });
});

test("settings are kept in the workbook", async () => {
  const { host, book } = await opened();
  await host.settings.set("rule", { low: -10, names: ["关注"] });
  expect(host.settings.get("rule")).toEqual({ low: -10, names: ["关注"] });
  expect([...book.documentSettings.keys()]).toEqual(["xianping.rule"]);
  await host.settings.set("rule", undefined);
  expect(host.settings.get("rule")).toBeUndefined();
});

test("language, theme and what helps whoever is asked for help", async () => {
  const { host } = await opened({ uiLanguage: "en-US", theme: "dark" });
  expect([host.language, host.theme.isDark()]).toEqual(["en", true]);
  expect(await host.diagnose()).toEqual(
    expect.arrayContaining([
      { name: "Excel", value: "Excel 16.0.19000.20000" },
      { name: "Sheets (written by this add-in)", value: "1（0）" },
    ]),
  );
  // Office's own dark grey, white, and black.
  expect(["#262626", "#FFFFFF", "#000000", ""].map(isDarkColour)).toEqual([true, false, true, false]);
});
