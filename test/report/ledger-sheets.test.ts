import { completeLedgers } from "../../engine/completion/complete";
import { readLedgers } from "../../engine/ledger/read";
import { ledgerSheets } from "../../engine/report/ledger-sheets";
import { cellAt } from "../../engine/terms/sheet";
import { sheetOf } from "../sheet";

test("every light has its colour by a rule that covers the lights and nothing else", () => {
  const ledger = sheetOf([
    ["指标名称", "2025年目标", "单位", "2025年1-9月完成"],
    ["粮食产量", "387", "万吨", 400],
    ["新建学校", "10", "所", 2],
    ["旅游人数", "51", "万人次", null],
  ]);
  const [sheet] = ledgerSheets(completeLedgers(readLedgers([ledger])));
  const [block, ...others] = sheet!.rules!;
  expect(others).toEqual([]);

  const header = sheet!.rows.findIndex((row) => row[0] === "序号");
  const column = sheet!.rows[header]!.indexOf("亮灯");
  expect(block!.range).toEqual({ top: header + 1, left: column, bottom: header + 3, right: column });
  expect(sheet!.rows).toHaveLength(header + 4);

  const said = [1, 2, 3].map((n) => cellAt(sheet!, header + n, column));
  expect(said).toEqual(["达标", "严重滞后", "未报"]);
  const styles = new Map(block!.rules.map(({ text, style }) => [text, style]));
  expect(said.map((text) => styles.get(text as string))).toEqual(["met", "far-behind", "absent"]);
});

test("a ledger of no rows has no rules", () => {
  const ledger = sheetOf([["指标名称", "2025年目标", "单位", "2025年1-9月完成"]]);
  const sheets = ledgerSheets(completeLedgers(readLedgers([ledger])));
  expect(sheets.flatMap(({ rules = [] }) => rules)).toEqual([]);
});
