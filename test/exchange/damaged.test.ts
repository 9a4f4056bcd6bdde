import * as fc from "fast-check";
import { checkMethodSheets } from "../../engine/exchange/check-method";
import { issueText } from "../../engine/report/issue-text";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { exampleSheets } from "./edit";

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    ...[
      null,
      true,
      false,
      0,
      -1,
      1e300,
      0.5,
      { error: "#REF!" },
      "",
      " ",
      "是",
      "无",
      "甲",
      "代码",
      "权重·",
      "权重·甲",
      "名额（",
      "S#9",
      '"',
    ],
    ...[
      "（",
      "a=b；c",
      "阈值=（低端=1",
      "种类=极差法",
      "JSON:[",
      'JSON:{"__proto__":1}',
      "__proto__",
      "constructor",
      "缩尾（",
      "=A1",
      "·=1",
      "“",
    ],
  ),
  fc.string({ maxLength: 6 }),
);

/** A cell that is written over, a row or column that is lost or doubled, a merge, a formula. */
const damage = fc.record({
  sheet: fc.nat(),
  row: fc.nat(8),
  column: fc.nat(25),
  value,
  kind: fc.constantFrom("cell", "cell", "cell", "no row", "row twice", "no column", "merge", "formula", "name"),
});

function damaged(
  sheets: readonly Sheet[],
  each: { sheet: number; row: number; column: number; value: CellValue; kind: string },
): Sheet[] {
  return sheets.map((sheet, i) => (i === each.sheet % sheets.length ? withDamage(sheet, each) : sheet));
}

function withDamage(
  sheet: Sheet,
  { row, column, value, kind }: { row: number; column: number; value: CellValue; kind: string },
): Sheet {
  const rows = sheet.rows.map((cells) => [...cells]);
  const block = { top: row, left: column % 4, bottom: row + 3, right: column % 4 };
  switch (kind) {
    case "no row":
      return { ...sheet, rows: rows.filter((_, i) => i !== row) };
    case "row twice":
      return { ...sheet, rows: rows.flatMap((cells, i) => (i === row ? [cells, cells] : [cells])) };
    case "no column":
      return { ...sheet, rows: rows.map((cells) => cells.filter((_, i) => i !== column)) };
    case "merge":
      return { ...sheet, merges: [block] };
    case "formula":
      return { ...sheet, formulas: new Map([[row * 16384 + column, "A1"]]) };
    case "name":
      return { ...sheet, name: typeof value === "string" && value !== "" ? value : "表" };
    default:
      while (rows.length <= row) rows.push([]);
      rows[row]![column] = value;
      return { ...sheet, rows: rows.map((cells) => Array.from(cells, (cell) => cell ?? null)) };
  }
}

test("whatever happens to the sheets, what is wrong is said with its sheet, and nothing throws", () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (all) => {
      const { issues } = checkMethodSheets(
        all.reduce<Sheet[]>((sheets, each) => damaged(sheets, each), exampleSheets()),
      );
      for (const each of issues) {
        expect(each.where.sheet).toBeDefined();
        expect(issueText(each)).not.toMatch(/undefined|object Object/u);
      }
    }),
    { numRuns: 120 },
  );
});

test("a workbook of anything else is no method", () => {
  const { method, issues } = checkMethodSheets([
    {
      name: "台账",
      rows: [
        ["指标", "目标"],
        ["粮食产量", 5],
      ],
      merges: [],
    },
  ]);
  expect(method).toBeUndefined();
  expect(issues.map(({ code, where }) => [code, where.sheet])).toEqual([
    ["sheets.missing", "基本信息"],
    ["sheets.missing", "数据表"],
    ["sheets.missing", "指标体系"],
    ["sheets.sheet-ignored", "台账"],
  ]);
});
