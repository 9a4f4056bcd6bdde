import type { Department, DepartmentRole } from "../../ledger/department";
import { writeQuantity } from "../../quantity/quantity";
import { absenceWords, comparatorSigns, stageWords, targetKindWords } from "../../report/words";
import { cellIn, type LiveColumn } from "../column";
import type { RowSheet } from "../row-sheet";
import type { GivenCells } from "./formulas";
import type { LiveLedgerRow } from "./rows";

/** Puts texts that nothing is worked out from beside the others. */
export function addTexts(sheet: RowSheet, header: string, width: number, values: readonly string[]): void {
  sheet.add({ header, width, values, style: "text" });
}

/** How a column looks that a reader may change. */
const typed = { style: "input", isStyleKept: true } as const;

/**
 * Puts what was promised and reported on the sheet of all rows: texts as they were written, and the numbers that may be edited.
 *
 * @returns the cells of a row that formulas begin with
 */
export function addGivenColumns(sheet: RowSheet, rows: readonly LiveLedgerRow[]): (row: number) => GivenCells {
  const texts = (header: string, width: number, text: (row: LiveLedgerRow) => string): void =>
    addTexts(sheet, header, width, rows.map(text));
  sheet.add({ header: "序号", width: 6, style: "integer", values: rows.map((_, i) => i + 1) });
  texts("类别", 20, ({ completion }) => completion.row.categories.join(" / "));
  texts("指标", 30, indicatorText);
  texts("目标（原文）", 22, ({ completion }) => completion.row.target.written);
  texts("比较", 6, ({ completion }) => comparatorSigns[completion.row.target.comparator]);
  const target = sheet.add({
    ...{ ...typed, header: "目标值", name: "目标值", values: rows.map((row) => row.target) },
    notes: (row) => rangeNote(rows[row]!),
  });
  texts("单位", 10, ({ completion }) => completion.row.target.unit?.written ?? "");
  texts("指标类型", 8, ({ completion }) => targetKindWords[completion.row.target.kind]);
  texts("完成情况（原文）", 20, ({ completion }) => completion.row.reported.written);
  const actual = sheet.add({
    ...{ ...typed, header: "完成值", name: "完成值", values: rows.map((row) => row.actual) },
    note: "按目标的计量单位；下降类填降幅，下降 3.8% 填 3.8。没有数的填状态或“未报送”“不适用”。",
    notes: (row) => unitNote(rows[row]!),
    choices: {
      choices: [...Object.values(stageWords), absenceWords["not-reported"], absenceWords["not-applicable"]],
      isStrict: false,
    },
  });
  const sides = addSides(sheet, rows);
  return (row) => {
    const at = (column: LiveColumn): string => cellIn(column, row, sheet.name);
    const { baseline, benchmark, plan } = sides;
    return {
      ...{ target: at(target), actual: at(actual) },
      ...(baseline && !isRelative(rows[row]!) ? { baseline: at(baseline) } : {}),
      ...(benchmark ? { benchmark: at(benchmark) } : {}),
      ...(plan ? { plan: at(plan) } : {}),
    };
  };
}

/** Columns that only some ledgers have; where no row has a number for one, it is left out. */
function addSides(
  sheet: RowSheet,
  rows: readonly LiveLedgerRow[],
): Partial<Record<"baseline" | "benchmark" | "plan", LiveColumn>> {
  const side = (header: string, field: "baseline" | "benchmark" | "plan", note: string): LiveColumn =>
    sheet.add({ ...{ ...typed, header, note, name: header }, values: rows.map((row) => row[field] ?? null) });
  const has = (field: "baseline" | "plan"): boolean => rows.some((row) => row[field] !== undefined);
  return {
    ...(has("baseline")
      ? { baseline: side("基期值", "baseline", "按目标的计量单位；“参数”表的“基期起算”为“是”时才用。") }
      : {}),
    ...(rows.some(isRelative)
      ? { benchmark: side("对标值", "benchmark", "对标类指标所比的水平，与完成值同一单位；空白则没有完成率。") }
      : {}),
    ...(has("plan") ? { plan: side("序时计划", "plan", "到报告期末应完成的数，按目标的计量单位。") } : {}),
  };
}

/** Whether a target is held against another region's figure. */
export function isRelative({ completion }: LiveLedgerRow): boolean {
  return completion.row.target.kind === "relative";
}

/** The indicator's name, with what the condition is of. */
export function indicatorText({ completion: { row } }: LiveLedgerRow): string {
  return row.target.subject ? `${row.indicator}（${row.target.subject}）` : row.indicator;
}

/** The departments that have one of the parts in a row. */
export function departmentText({ completion }: LiveLedgerRow, roles: readonly DepartmentRole[]): string {
  return completion.row.departments
    .filter((department: Department) => roles.includes(department.role))
    .map(({ name }) => name)
    .join("、");
}

function rangeNote({ completion }: LiveLedgerRow): string | undefined {
  const { range, value } = completion.row.target;
  if (!range) return undefined;
  return `目标是区间 ${range.low} 至 ${range.high}，按${value === range.low ? "下限" : "上限"}计算。`;
}

/** What was reported in another unit, or in one that does not convert. */
function unitNote({ actual, completion }: LiveLedgerRow): string | undefined {
  const { reported, target } = completion.row;
  if (reported.type !== "quantity" || actual === reported.value) return undefined;
  const own = writeQuantity(reported.value, reported.unit);
  return typeof actual === "number"
    ? `原报 ${own}，已换算为${target.unit?.written ?? ""}。`
    : `原报 ${own}，与目标的计量单位不是同一类，不能换算。`;
}
