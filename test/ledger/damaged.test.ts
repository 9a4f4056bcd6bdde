import fc from "fast-check";
import { completeLedgers } from "../../engine/completion/complete";
import { readLedgers } from "../../engine/ledger/read";
import { issueText } from "../../engine/report/issue-text";
import { ledgerJson } from "../../engine/report/ledger-json";
import { ledgerSheets } from "../../engine/report/ledger-sheets";
import type { CellValue } from "../../engine/terms/sheet";
import { sheetOf } from "../sheet";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20261122, numRuns: 400 };

const whole: readonly (readonly CellValue[])[] = [
  ["某县2025年重点指标台账", null, null, null, null, null],
  ["序号", "指标名称", "2025年目标", null, "1-9月完成情况", "完成率", "责任单位"],
  [null, null, "目标值", "单位", null, null, null],
  ["一、经济", null, null, null, null, null, null],
  [1, "地区生产总值", "增长6%左右", "%", 5.8, "96.7%", "县统计局"],
  [2, "技改项目", "不少于40个", "个", "38个(含在建2个)", 0.95, "县工信局"],
  [3, "用水总量", "控制在3.25亿立方米以内", "亿立方米", 2.4, null, "县水利局"],
  ["合计", null, null, null, null, null, null],
  ["注：数据为快报数", null, null, null, null, null, null],
];

/** What hands, exports and other programs leave in cells. */
const debris = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    "",
    true,
    { error: "#REF!" },
    "目标",
    "合计",
    "—",
    "%",
    "（",
    "((",
    "其中",
    "百分之",
  ),
  fc.constantFrom<CellValue>("1-2-3", "1e999", "9".repeat(400), "第一", "零", "万万亿", "5吨/月·", "2025年", "一、"),
  fc.double(),
  fc.string({ maxLength: 30 }),
);

const damage = fc.record({
  row: fc.nat(12),
  column: fc.nat(8),
  what: fc.constantFrom("put", "drop row", "drop column", "repeat row"),
  cell: debris,
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(damages: readonly Damage[]): CellValue[][] {
  let rows = whole.map((cells) => [...cells]);
  for (const { row, column, what, cell } of damages) {
    if (what === "put") (rows[row] ??= [])[column] = cell;
    if (what === "drop row") rows.splice(row, 1);
    if (what === "drop column") rows = rows.map((cells) => cells.filter((_, i) => i !== column));
    if (what === "repeat row") rows.splice(row, 0, [...(rows[row] ?? [])]);
  }
  return Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? null));
}

test("a damaged ledger is worked out or refused in sentences, and never breaks the program", () => {
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 12 }), (damages) => {
      const result = completeLedgers(readLedgers([sheetOf(damaged(damages))]));
      const rates = result.ledgers.flatMap(({ rows }) => rows.map(({ rate }) => rate.value));
      expect(rates.filter((rate) => typeof rate === "number" && !Number.isFinite(rate))).toEqual([]);
      expect(ledgerJson(result)).toHaveProperty("rows.length", rates.length);
      expect(ledgerSheets(result).length).toBeGreaterThan(0);
      for (const found of result.issues) expect(issueText(found)).not.toMatch(/[{}]|undefined/u);
    }),
    run,
  );
});
