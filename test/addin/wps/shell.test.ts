import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../../addin/commands/commands";
import { leaveClick, registeredFunctions, takeClicks, tellFunctions } from "../../../addin/wps/shell/storage";
import { FakeWps } from "./model";

const root = join(__dirname, "../../..");
const sheet = { name: "表", rows: [], merges: [] };

test("a click waits for the pane of its workbook, and is taken once", () => {
  const { application } = new FakeWps([sheet]);
  leaveClick(application, { book: "甲.xlsx", command: "OpenLedger" });
  leaveClick(application, { book: "乙.xlsx", command: "OpenHelp" });
  leaveClick(application, { book: "甲.xlsx", command: "UndoLastRun" });
  expect(takeClicks(application, "甲.xlsx")).toEqual(["OpenLedger", "UndoLastRun"]);
  expect(takeClicks(application, "甲.xlsx")).toEqual([]);
  expect(takeClicks(application, "乙.xlsx")).toEqual(["OpenHelp"]);
});

test("what others put there is not taken for ours", () => {
  const { application } = new FakeWps([sheet]);
  application.PluginStorage.setItem(
    "xianping.clicks",
    JSON.stringify([{ book: "甲", command: "constructor" }, null, 1]),
  );
  expect(takeClicks(application, "甲")).toEqual([]);
  application.PluginStorage.setItem("xianping.clicks", "[");
  expect(takeClicks(application, "甲")).toEqual([]);
  tellFunctions(application, ["PACE"]);
  expect(registeredFunctions(application)).toEqual(["PACE"]);
});

test("the ribbon has the buttons, groups and words of Excel's", () => {
  const ribbon = readFileSync(join(root, "addin/wps/ribbon.xml"), "utf8");
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const chinese = (resid: string): string | undefined =>
    new RegExp(`id="${resid.replace(".", "\\.")}"[^>]*>\\s*<bt:Override Locale="zh-CN" Value="([^"]+)"`, "u").exec(
      manifest,
    )?.[1];
  const buttons = [...ribbon.matchAll(/<button id="(\w+)" label="([^"]+)"/gu)].map(([, id, label]) => [id, label]);
  expect(buttons).toEqual(Object.keys(commands).map((id) => [id, chinese(`${id}.Label`)]));
  const groups = [...ribbon.matchAll(/<group id="Xianping(\w+)" label="([^"]+)"/gu)].map(([, id, label]) => [
    id,
    label,
  ]);
  expect(groups).toEqual(["Ledger", "Evaluation", "Report"].map((id) => [id, chinese(`${id}.Label`)]));
});
