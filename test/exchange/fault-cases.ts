import { checkMethodSheets, holdsMethod } from "../../engine/exchange/check-method";
import type { Issue } from "../../engine/terms/issue";
import type { Sheet } from "../../engine/terms/sheet";
import { added, all, computed, deleted, example, exampleSheets, onSheet, renamed, typed } from "./edit";

/** What was done to the example's sheets; the cells and codes of what is then said. */
export type FaultCase = readonly [
  what: string,
  change: (sheets: readonly Sheet[]) => Sheet[],
  expected: readonly string[],
];

const ahp = {
  indicators: (example.indicators as unknown as Record<string, unknown>[]).map((node) =>
    node.code === "S" ? { ...node, weightsFrom: { kind: "ahp", judgements: [[3]] } } : node,
  ),
};

/** Rows and columns can be counted in the example: heads stand in row 3, the first item in row 4. */
export const faultCases: readonly FaultCase[] = [
  ["a wrong choice", typed("指标体系", "A1", "计分方法", "功效系数"), ["指标体系 J6 method.wrong-choice"]],
  ["a wrong direction", typed("指标体系", "B2", "方向", "越小越好"), ["指标体系 F10 method.wrong-choice"]],
  ["a missing parent", typed("指标体系", "A2", "上级", "C"), ["指标体系 B7 tree.unknown-parent"]],
  [
    "weights that do not add up",
    typed("指标体系", "B2", "权重", 25),
    ["指标体系 P8 weight.sum", "指标体系 Q8 weight.sum"],
  ],
  ["weights of a group that do not", typed("指标体系", "B1", "权重·山区县", 36), ["指标体系 Q8 weight.sum"]],
  [
    "a formula that does not parse",
    typed("指标体系", "B1", "公式", "(常住人口 / 上期人口"),
    ["指标体系 E9 formula.syntax"],
  ],
  ["a group that there is not", renamed("指标体系", "权重·山区县", "权重·库区县"), ["指标体系 Q3 group.unknown"]],
  ["a number with a unit", typed("指标体系", "A1", "权重", "30分"), ["指标体系 O6 method.wrong-type"]],
  [
    "a parameter that is no number",
    typed("指标体系", "B2", "计分参数", "达标线=5%"),
    ["指标体系 K10 method.wrong-type 计分方法“达标线”"],
  ],
  [
    "a misspelt parameter",
    typed("指标体系", "A1", "计分参数", "阈值=取样本两端；基楚分=60"),
    ["指标体系 K6 method.unknown-key 计分方法“基楚分”"],
  ],
  [
    "a parameter that is not there",
    typed("指标体系", "B2", "计分参数", null),
    ["指标体系 K10 method.missing 计分方法“达标线”"],
  ],
  [
    "a parameter twice",
    typed("指标体系", "B2", "计分参数", "达标线=5；达标线=6"),
    ["指标体系 K10 sheets.parameters", "指标体系 K10 method.missing 计分方法“达标线”"],
  ],
  [
    "no parameters at all",
    typed("指标体系", "A1", "计分参数", "六十分"),
    ["指标体系 K6 sheets.parameters", "指标体系 K6 method.missing 计分方法“阈值”"],
  ],
  ["no title", typed("指标体系", "A1", "名称", null), ["指标体系 C6 method.missing"]],
  [
    "a formula of the spreadsheet",
    computed("指标体系", "A2", "公式", "A1/B1"),
    ["指标体系 E7 sheets.formula", "指标体系 E7 indicator.no-value"],
  ],
  [
    "an error of the spreadsheet",
    typed("指标体系", "A2", "公式", { error: "#NAME?" }),
    ["指标体系 E7 sheets.error-cell", "指标体系 E7 indicator.no-value"],
  ],
  [
    "a fault below the heads' own column",
    typed("指标体系", "B1", "缺失处理", "计分=零"),
    ["指标体系 R9 method.wrong-type 缺失处理“计分”"],
  ],
  ["a misspelt head", renamed("指标体系", "缺失处理", "缺失处里"), ["指标体系 R3 sheets.column-ignored"]],
  ["a column of the user's own", renamed("指标体系", "备注", "经办人"), ["指标体系 W3 sheets.column-ignored"]],
  ["a column twice", renamed("指标体系", "适度上限", "适度下限"), ["指标体系 H3 sheets.column-twice"]],
  ["a deleted sheet", deleted("指标体系"), ["指标体系 sheets.missing"]],
  ["the deleted first sheet", deleted("基本信息"), ["基本信息 sheets.missing"]],
  [
    "a sheet without rows",
    onSheet("指标体系", (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 3) })),
    ["指标体系 sheets.empty"],
  ],
  [
    "a sheet without heads",
    onSheet("数据表", (sheet) => ({ ...sheet, rows: sheet.rows.slice(3) })),
    ["数据表 sheets.no-header"],
  ],
  [
    "a sheet of units without heads",
    onSheet("分组名单", (sheet) => ({ ...sheet, rows: sheet.rows.slice(3) })),
    ["分组名单 sheets.no-header"],
  ],
  ["the list of units deleted", deleted("分组名单"), ["分组 第5行 sheets.group-unsaid"]],
  [
    "the groups deleted",
    deleted("分组"),
    [
      "分组名单 A4 sheets.no-item",
      "分组名单 A5 sheets.no-item",
      "指标体系 Q3 group.unknown",
      "指标体系 I7 scope.no-groups",
      "基本信息 B25 ranking.no-groups",
      "评选 E3 group.unknown",
      "评选 F3 group.unknown",
    ],
  ],
  ["a unit of no group", typed("分组名单", "山区", "分组", "三区"), ["分组名单 A4 sheets.no-item"]],
  ["a row of units without a group", added("分组名单", [null, "990105"]), ["分组名单 A6 sheets.no-item"]],
  ["a wrong category", typed("加减分", "加分", "类别", "奖励"), ["加减分 A4 sheets.category"]],
  ["no category", typed("加减分", "加分", "类别", null), ["加减分 A4 sheets.category"]],
  ["an unknown line", added("基本信息", ["制表单位", "某市统计局"]), ["基本信息 A33 sheets.row-ignored"]],
  ["a misspelt line", typed("基本信息", "缺失处理", "栏目", "缺失处里"), ["基本信息 A18 sheets.row-ignored"]],
  ["a line twice", added("基本信息", ["版本", "2026"]), ["基本信息 B33 sheets.row-twice"]],
  ["no title of the method", typed("基本信息", "名称", "内容", null), ["基本信息 B4 method.missing"]],
  ["a wrong setting", typed("基本信息", "权重合计", "内容", "等于一百"), ["基本信息 B22 method.wrong-choice"]],
  [
    "a list where fields belong",
    typed("基本信息", "异常值处理·检验", "内容", "偏度、峰度"),
    ["基本信息 B19 sheets.parameters"],
  ],
  [
    "a sheet of the user's own",
    (sheets) => [...sheets, { name: "草稿", rows: [["想法"]], merges: [] }],
    ["草稿 sheets.sheet-ignored"],
  ],
  ["a quota that is no whole number", typed("评选", "先进县", "名额·平原县", 1.5), ["评选 E4 method.wrong-type"]],
  [
    "a list to be left out that is not there",
    typed("评选", "先进县", "避开的名单", "进步县"),
    ["评选 H4 list.unknown"],
  ],
  [
    "a matrix of a node that is not there",
    all(() => exampleSheets(ahp), typed("判断矩阵1", "上级指标", "S", "T")),
    ["判断矩阵1 B3 sheets.no-item", "指标体系 N4 method.missing 赋权方法“判断矩阵”"],
  ],
  [
    "a matrix of a node with other weights",
    all(() => exampleSheets(ahp), typed("判断矩阵1", "上级指标", "S", "A")),
    ["判断矩阵1 B3 sheets.judgements-unused", "指标体系 N4 method.missing 赋权方法“判断矩阵”"],
  ],
  [
    "a matrix without a child",
    all(() => exampleSheets(ahp), typed("判断矩阵1", "B", "两两比较", "C")),
    ["判断矩阵1 B3 sheets.judgements-lack", "指标体系 N4 method.missing 赋权方法“判断矩阵”"],
  ],
  [
    "a matrix not filled in",
    all(() => exampleSheets(ahp), typed("判断矩阵1", "A", "B", null), typed("判断矩阵1", "B", "A", null)),
    ["判断矩阵1 C5 sheets.judgement-missing"],
  ],
  [
    "a judgement that is no number",
    all(() => exampleSheets(ahp), typed("判断矩阵1", "A", "B", "三倍")),
    ["判断矩阵1 C5 method.wrong-type"],
  ],
  [
    "a matrix without heads",
    all(() => exampleSheets(ahp), typed("判断矩阵1", "上级指标", "上级指标", "节点")),
    ["判断矩阵1 sheets.no-header", "指标体系 N4 method.missing 赋权方法“判断矩阵”"],
  ],
];

/** What is said about the example's sheets after a change. */
export function saidOf(change: (sheets: readonly Sheet[]) => Sheet[]): readonly Issue[] {
  return checkMethodSheets(change(exampleSheets())).issues;
}

/** What is said when a method does not come back. */
export function notHeld(): readonly Issue[] {
  return holdsMethod(exampleSheets(), { ...example, title: "另一个办法" });
}
