import type { Summary } from "../../completion/summary";
import { lightWordRules } from "../../report/light-rules";
import { departmentWords, lightWords } from "../../report/words";
import { cellIn, type LiveColumn } from "../column";
import { openRowSheet, type RowSheet } from "../row-sheet";
import { metWord, type CompletionColumns } from "./completion-sheet";
import { indicatorText } from "./given-columns";
import { worded, type LiveLedgerRow } from "./rows";

/** One row for each department of each target, by which departments are summed up. */
export interface DepartmentColumns {
  readonly sheet: RowSheet;
  /** The number of the department with its part, in the order of the summary. */
  readonly key: LiveColumn;
  readonly rate: LiveColumn;
  readonly met: LiveColumn;
  readonly light: LiveColumn;
}

/**
 * The sheet of departments (部门明细): who leads, supports or is responsible for what, and how it stands.
 *
 * @returns `undefined` where no row names a department
 */
export function departmentSheet(
  { departments }: Summary,
  rows: readonly LiveLedgerRow[],
  columns: CompletionColumns,
): DepartmentColumns | undefined {
  const numbers = new Map(departments.map(({ name, role }, i) => [`${role}|${name}`, i + 1]));
  const parts = rows.flatMap((row, index) =>
    row.completion.row.departments.map(({ name, role }) => ({ name, role, row, index })),
  );
  if (parts.length === 0) return undefined;
  const sheet = openRowSheet({
    name: "部门明细",
    title: "部门明细",
    notes: ["每个部门的每项指标一行，可按部门和角色筛选；完成率、是否达标、差距、亮灯取自“完成情况”表。"],
    size: parts.length,
    frozenColumns: 2,
  });
  const linked = (column: LiveColumn) => (part: number) => cellIn(column, parts[part]!.index, sheet.name);
  sheet.add({ header: "部门", width: 26, style: "text", values: parts.map(({ name }) => name) });
  sheet.add({ header: "角色", width: 8, style: "text", values: parts.map(({ role }) => departmentWords[role]) });
  const key = sheet.add({
    ...{ header: "部门编号", name: "部门编号", style: "integer", width: 8, note: "“汇总”表按它归总。" },
    values: parts.map(({ name, role }) => numbers.get(`${role}|${name}`) ?? null),
  });
  sheet.add({ header: "序号", width: 6, style: "integer", values: parts.map(({ index }) => index + 1) });
  sheet.add({ header: "指标", width: 36, style: "text", values: parts.map(({ row }) => indicatorText(row)) });
  const rate = sheet.add({
    ...{ header: "完成率", name: "部门完成率", style: "percent", format: "0.0%", isStyleKept: true },
    values: parts.map(({ row }) => worded(row.completion.rate.value)),
    formula: linked(columns.rate),
  });
  const met = sheet.add({
    ...{ header: "是否达标", name: "部门达标", style: "text", width: 9 },
    values: parts.map(({ row }) => metWord(row.completion.met)),
    formula: linked(columns.met),
  });
  sheet.add({
    ...{ header: "差距（百分点）", format: "0.00", isStyleKept: true },
    values: parts.map(({ row }) => row.completion.gap ?? worded(row.completion.rate.value)),
    formula: linked(columns.gap),
  });
  const light = sheet.add({
    ...{ header: "亮灯", name: "部门亮灯", style: "absent", width: 10, wordRules: lightWordRules },
    values: parts.map(({ row }) => lightWords[row.completion.light]),
    formula: linked(columns.light),
  });
  return { sheet, key, rate, met, light };
}
