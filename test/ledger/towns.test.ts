import { readLedgers } from "../../engine/ledger/read";
import { townName } from "../../engine/ledger/town";
import { runStanding } from "../../engine/completion/keep";
import { completeLedgers } from "../../engine/completion/complete";
import type { CellValue } from "../../engine/terms/sheet";
import { casesOf } from "../cases";
import { sheetOf } from "../sheet";

test.each(casesOf<{ name: string; town: string | null }>("towns"))("$name: $town", ({ name, town }) => {
  expect(townName(name) ?? null).toBe(town);
});

function townsIn(rows: readonly (readonly CellValue[])[]): string[] {
  const { ledgers } = readLedgers([sheetOf(rows)]);
  return ledgers.flatMap((ledger) => ledger.rows.map((row) => row.towns.map(({ name }) => name).join("、")));
}

test("a column of towns says which town a row is of, whatever the town is called", () => {
  const rows = [
    ["乡镇（街道）", "指标", "目标", "单位", "1-9月完成", "牵头单位"],
    ["东里", "新增示范社", 5, "家", 4, "县农业农村局"],
    ["悦庄镇", "新增示范社", 5, "家", 2, "县农业农村局"],
    ["全县", "新增创新平台", 4, "家", 2, "县科技局"],
  ];
  expect(townsIn(rows)).toEqual(["东里", "悦庄镇", ""]);
  const reading = readLedgers([sheetOf(rows)]);
  expect(reading.issues.map(({ code }) => code)).toEqual([]);
  // Two rows of one indicator are told apart in a kept run, so that next month finds each of them again.
  expect(runStanding(completeLedgers(reading)).rows.map(({ category }) => category)).toEqual(["东里", "悦庄镇", ""]);
});

test("departments that are towns are towns, where they do more than lend a hand", () => {
  expect(
    townsIn([
      ["指标", "目标", "单位", "1-9月完成", "牵头单位", "配合单位"],
      ["新增示范社", 5, "家", 4, "悦庄镇人民政府、东里镇", "历山街道"],
      ["新增平台", 5, "家", 4, "县科技局", "各镇街"],
    ]),
  ).toEqual(["悦庄镇、东里镇", ""]);
});

test("a table with a line for each town names them in its first column; 特色小镇 among indicators is none", () => {
  expect(
    townsIn([
      ["乡镇", "年度目标（亩）", "1-9月完成（亩）"],
      ["悦庄镇", 500, 400],
      ["东里镇", 300, 400],
      ["合计", 800, 800],
    ]),
  ).toEqual(["悦庄镇", "东里镇"]);
  expect(
    townsIn([
      ["指标名称", "年度目标", "1-9月完成"],
      ["悦庄镇", "500亩", 400],
      ["东里镇", "300亩", 400],
    ]),
  ).toEqual(["悦庄镇", "东里镇"]);
  expect(
    townsIn([
      ["指标名称", "年度目标", "1-9月完成"],
      ["特色小镇", "2个", 1],
      ["新增示范社", "3家", 1],
      ["省级经济开发区", "1个", 1],
    ]),
  ).toEqual(["", "", ""]);
});
