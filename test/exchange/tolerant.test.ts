import { methodSchema } from "../../engine/composite/method";
import { methodFromSheets } from "../../engine/exchange/method-from-sheets";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { example, exampleSheets, onSheet, typed } from "./edit";

/** What the example's sheets say after a change, and the codes of what was said. */
function read(change: (sheets: readonly Sheet[]) => Sheet[]): { method: unknown; said: string[] } {
  const { json, issues } = methodFromSheets(change(exampleSheets()));
  return { method: methodSchema.parse(json), said: issues.map(({ code }) => code) };
}

const cells = (change: (rows: readonly (readonly CellValue[])[]) => CellValue[][]) => (sheet: Sheet) => ({
  ...sheet,
  rows: change(sheet.rows),
});

/** Ways in which people write the same thing. */
const ways: readonly (readonly [what: string, change: (sheets: readonly Sheet[]) => Sheet[]])[] = [
  [
    "sheets in another order, names with spaces",
    (sheets) => sheets.map((sheet) => ({ ...sheet, name: ` ${sheet.name} ` })).reverse(),
  ],
  [
    "columns in another order",
    onSheet(
      "指标体系",
      cells((rows) =>
        rows.map((row, i) =>
          i < 2 ? [...row] : Array.from({ length: rows[2]!.length }, (_, c) => row[c] ?? null).reverse(),
        ),
      ),
    ),
  ],
  [
    "blank rows between",
    onSheet(
      "指标体系",
      cells((rows) => rows.flatMap((row) => [[...row], [], [null, "  "]])),
    ),
  ],
  [
    "a title of several rows above",
    onSheet(
      "指标体系",
      cells((rows) => [["附件2"], ["某市评价办法指标体系"], [null, "单位：分"], ...rows.map((row) => [...row])]),
    ),
  ],
  [
    "no title above",
    onSheet(
      "指标体系",
      cells((rows) => rows.slice(2).map((row) => [...row])),
    ),
  ],
  [
    "heads of other offices",
    onSheet(
      "指标体系",
      cells((rows) =>
        rows.map((row) =>
          row.map((cell) =>
            cell === "代码" ? "指标代码" : cell === "名称" ? "指标 名称" : cell === "公式" ? "计算公式" : cell,
          ),
        ),
      ),
    ),
  ],
  [
    "heads in English",
    onSheet(
      "指标体系",
      cells((rows) =>
        rows.map((row) => row.map((cell) => (cell === "代码" ? "code" : cell === "方向" ? "Direction" : cell))),
      ),
    ),
  ],
  [
    "a group by its identifier",
    onSheet(
      "指标体系",
      cells((rows) => rows.map((row) => row.map((cell) => (cell === "权重·山区县" ? "权重（山区）" : cell)))),
    ),
  ],
  ["a number as text", typed("指标体系", "A1", "权重", "30")],
  ["a number in full width", typed("指标体系", "A1", "权重", " ３０．０ ")],
  ["a choice in English", typed("指标体系", "A1", "计分方法", "Efficacy")],
  ["a choice with spaces", typed("指标体系", "A1", "方向", "正 向")],
  [
    "parameters with other signs",
    typed("指标体系", "A1", "计分参数", "基础分 ＝ ６０; 阈值：取样本两端\n是否截断=TRUE"),
  ],
  ["parameters in English", typed("指标体系", "A1", "计分参数", "base=60;limits=sample;clamp=true")],
  ["parameters in brackets", typed("指标体系", "B1", "计分参数", "阈值=(低端=-2;高端=２)；是否截断=是")],
  [
    "all in one cell",
    (sheets) =>
      typed(
        "指标体系",
        "A1",
        "计分参数",
        null,
      )(typed("指标体系", "A1", "计分方法", "功效系数法（基础分=60；阈值=取样本两端）")(sheets)),
  ],
  ["yes as a sign", typed("指标体系", "A1", "是否计入上级", "√")],
  ["yes as a truth value", typed("指标体系", "A1", "是否计入上级", true)],
  ["a default left blank", typed("指标体系", "A1", "最少得分比例", null)],
  ["a code typed as a number", typed("分组名单", "山区", "代码", 990103)],
  ["a unit under its group's title", typed("分组名单", "山区", "分组", "山区县")],
  ["a formula with a sign in front", typed("指标体系", "B2", "公式", "＝失业率")],
  ["a line by its last word", typed("基本信息", "评价单位·名称列", "栏目", "名称列")],
  ["a category with 项", typed("加减分", "加分", "类别", "加分项")],
];

test.each(ways)("%s", (_, change) => {
  expect(read(change)).toEqual({ method: example, said: [] });
});

test("cells merged over rows count for each of them", () => {
  const { method, said } = read(
    onSheet("指标体系", (sheet) => {
      const first = sheet.rows.findIndex(([code]) => code === "A1");
      const rows = sheet.rows.map((row, i) => (i === first + 1 ? row.map((cell, c) => (c === 1 ? null : cell)) : row));
      return { ...sheet, rows, merges: [{ top: first, bottom: first + 1, left: 1, right: 1 }] };
    }),
  );
  expect({ method, said }).toEqual({ method: example, said: [] });
});

test("a column of the user's own is passed over, and that is said", () => {
  const { method, said } = read(
    onSheet(
      "指标体系",
      cells((rows) =>
        rows.map((row, i) =>
          i < 2
            ? [...row]
            : [...Array.from({ length: rows[2]!.length }, (_, c) => row[c] ?? null), i === 2 ? "责任科室" : "综合科"],
        ),
      ),
    ),
  );
  expect({ method, said }).toEqual({ method: example, said: ["sheets.column-ignored"] });
});
