import type { Light } from "../completion/light";
import type { LedgerResult } from "../completion/complete";
import type { LedgerCompletion, RowCompletion } from "../completion/result";
import type { Tally } from "../completion/summary";
import type { Department, DepartmentRole } from "../ledger/department";
import { columnLetters } from "../terms/place";
import type { Sheet } from "../terms/sheet";
import { round } from "../stats/round";
import { explainSentence } from "./explain";
import { issuesSheet } from "./issues-sheet";
import { roleWords } from "./role-words";
import { lightRulesFor } from "./light-rules";
import { tableSheet, valueCell, type BuiltCell } from "./sheet-builder";
import { departmentWords, lightWords } from "./words";
import { placeText } from "./issue-text";

const ruleNote =
  "完成率不封顶；累计型指标与序时进度比较，其他指标直接与目标比较；差距 = 完成率 − 序时进度（百分点）。空白和未报送不按零计算。";

/**
 * The sheets that a ledger's completion is written to (完成情况工作簿): every row with its working, the summaries, what
 * to look at, and how the columns were read.
 *
 * @param result - ledgers, worked out, and what was noticed
 */
export function ledgerSheets({ ledgers, summary, issues }: LedgerResult): Sheet[] {
  return [
    ...ledgers.map((ledger, i) => completionSheet(ledger, ledgers.length > 1 ? ` ${i + 1}` : "")),
    tallySheet(
      "部门汇总",
      "按部门汇总（牵头与配合分列）",
      ["部门", "角色"],
      summary.departments.map((d) => [[d.name, departmentWords[d.role]], d]),
    ),
    tallySheet(
      "分类汇总",
      "按类别汇总",
      ["类别"],
      [...summary.categories, { ...summary.all, name: "全部" }].map((c) => [[c.name], c]),
    ),
    issuesSheet(issues),
    columnsSheet(ledgers),
  ];
}

/** Column of the lights, from 0. */
const lightColumn = 10;

function completionSheet({ ledger, rows }: LedgerCompletion, suffix: string): Sheet {
  const { period } = ledger;
  const until =
    period.year !== undefined && period.months !== undefined ? `${period.year}年1—${period.months}月` : "报告期未注明";
  const sheet = tableSheet({
    name: `完成情况${suffix}`,
    title: `${ledger.title}：完成情况`,
    notes: [`${until}。${ruleNote}`],
    header: [
      "序号",
      "类别",
      "指标",
      "目标",
      "完成情况",
      "完成率",
      "序时进度",
      "差距（百分点）",
      "与目标之差",
      "单位",
      "亮灯",
      "是否达标",
      "牵头（责任）单位",
      "配合单位",
      "计算过程",
      "来源",
    ],
    rows: rows.map(completionRow),
    widths: [6, 28, 36, 24, 20, 10, 10, 15, 11, 10, 10, 10, 24, 36, 56, 20],
    frozenColumns: 3,
  });
  return { ...sheet, rules: lightRulesFor(sheet.rows.length - rows.length, rows.length, [lightColumn]) };
}

function completionRow({ row, rate, met, pace, gap, toTarget, light }: RowCompletion, index: number): BuiltCell[] {
  const source = row.places.reported ?? row.places.target ?? {};
  return [
    { value: index + 1, style: "integer" },
    row.categories.join(" / "),
    row.condition > 0 || row.target.subject
      ? `${row.indicator}${row.target.subject ? `（${row.target.subject}）` : ""}`
      : row.indicator,
    row.target.written,
    row.reported.written,
    valueCell(rate.value, "percent"),
    valueCell(pace?.value, "percent"),
    gap === undefined ? null : { value: round(gap, 2), style: "number" },
    toTarget === undefined ? null : { value: toTarget, style: "number" },
    row.target.unit?.written ?? "",
    // Colourless by itself: the rules of the column give it the colour of what it says.
    { value: lightWords[light], style: "absent" },
    met === undefined ? "" : met ? "达标" : "未达标",
    named(row.departments, ["lead", "responsible"]),
    named(row.departments, ["support"]),
    explainSentence(rate),
    placeText({
      ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
      row: row.row,
      ...(source.column === undefined ? {} : { column: source.column }),
    }),
  ];
}

function named(departments: readonly Department[], roles: readonly DepartmentRole[]): string {
  return departments
    .filter((d) => roles.includes(d.role))
    .map((d) => d.name)
    .join("、");
}

function tallySheet(
  name: string,
  title: string,
  keys: readonly string[],
  tallies: readonly [string[], Tally][],
): Sheet {
  const lights = Object.keys(lightWords) as Light[];
  return tableSheet({
    name,
    title,
    notes: ["平均完成率中，每项最高按 100% 计，没有完成率的不计入。"],
    header: [
      ...keys,
      "指标数",
      "达标数",
      "达标率",
      "平均完成率",
      ...lights.map((light) => lightWords[light]),
      "无完成率",
    ],
    rows: tallies.map(([labels, tally]) => [
      ...labels,
      { value: tally.count, style: "integer" },
      { value: tally.met, style: "integer" },
      { value: tally.count === 0 ? 0 : tally.met / tally.count, style: "percent" },
      tally.meanRate === undefined ? null : { value: tally.meanRate, style: "percent" },
      ...lights.map((light): BuiltCell => ({ value: tally.lights[light], style: "integer" })),
      { value: tally.withoutRate, style: "integer" },
    ]),
    widths: [...keys.map((_, i) => (i === 0 ? 30 : 8)), 8, 8, 10, 12, ...lights.map(() => 10), 10],
    frozenColumns: 1,
  });
}

function columnsSheet(completions: readonly LedgerCompletion[]): Sheet {
  return tableSheet({
    name: "识别结果",
    title: "栏目识别结果",
    notes: ["如有不对，可指定栏目后重新测算。"],
    header: ["工作表", "列", "表头", "识别为", "把握", "是否指定"],
    rows: completions.flatMap(({ ledger }) =>
      ledger.columns.map((column): BuiltCell[] => [
        ledger.sheet,
        columnLetters(column.column),
        column.header,
        roleWords[column.role],
        { value: column.certainty, style: "percent" },
        column.isOverruled ? "是" : "",
      ]),
    ),
    widths: [16, 6, 36, 16, 8, 10],
  });
}
