import { squeeze } from "../quantity/text";
import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { checkTotals } from "./check-totals";
import type { Ledger, LedgerRow } from "./ledger";

const sureEnough = 0.6;
/** Shares that cannot pass 100 %: 覆盖率, 占比, 合格率; not 增长率, nor rates of completion. */
const boundedShare =
  /(?:覆盖率|普及率|合格率|达标率|处理率|占比|比重|比例|参保率|化率|优良率|利用率|入学率|知晓率|满意度|及格率)$/u;

/** Names of what is better the lower it is; a bare number of theirs is often meant as a ceiling. */
const usuallyCost =
  /(?:失业率|死亡率|死亡人数|发病率|发生率|事故(?:起数|总量|数)?|伤亡人数|投诉(?:量|件数|率)?|能耗|碳排放(?:量|强度)?|排放量|用水总量|负债率|债务率|赤字率|流失率|辍学率|发案(?:率|数)|文盲率|浓度|办理时限|涨幅)$/u;

/**
 * What looks wrong in a ledger before anything is worked out: its columns, targets, units and reports.
 *
 * @param ledger - a ledger as it was read
 * @returns issues, each at its cell
 */
export function checkLedger(ledger: Ledger): Issue[] {
  return [
    ...checkColumns(ledger),
    ...checkDuplicates(ledger),
    ...ledger.rows.flatMap(checkRow),
    ...checkTotals(ledger),
  ];
}

/** What looks wrong in one row by itself: its target, its unit, its report. */
export function checkRow(row: LedgerRow): Issue[] {
  return [...checkTarget(row), ...checkReport(row)];
}

function checkColumns({ file, sheet, header, columns, period, rows }: Ledger): Issue[] {
  const issues: Issue[] = [];
  const place = { ...(file === undefined ? {} : { file }), sheet };
  const has = (role: string): boolean => columns.some((c) => c.role === role);
  if (!has("target")) issues.push(issue("error", "column.no-target", { ...place, row: header.bottom }));
  if (!has("reported")) issues.push(issue("error", "column.no-report", { ...place, row: header.bottom }));
  for (const { column, role, certainty, header: text } of columns)
    if (["indicator", "target", "reported", "unit"].includes(role) && certainty < sureEnough)
      issues.push(
        issue("warning", "column.doubtful", { ...place, row: header.bottom, column }, { header: text, role }),
      );
  if (period.months === undefined) issues.push(issue("info", "period.unknown", place));
  const hidden = rows.filter((row) => row.isHidden);
  if (hidden.length > 0)
    issues.push(
      issue("info", "row.hidden", place, { count: hidden.length, rows: hidden.map((row) => String(row.row + 1)) }),
    );
  return issues;
}

function checkDuplicates(ledger: Ledger): Issue[] {
  const seen = new Map<string, LedgerRow>();
  const issues: Issue[] = [];
  for (const row of ledger.rows) {
    const key = [
      squeeze(row.indicator),
      row.categories.join("/"),
      row.target.kind,
      row.condition,
      row.target.subject,
      row.towns.map(({ name }) => name).join("、"),
    ].join("|");
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else if (first.row !== row.row && !isShared(first, row))
      issues.push(
        issue("warning", "ledger.duplicate", cellOf(row, "indicator"), {
          indicator: row.indicator,
          first: first.row + 1,
        }),
      );
  }
  return issues;
}

/** One indicator handed to several towns, or to offices with a target of their own each, stands there once for each. */
function isShared(a: LedgerRow, b: LedgerRow): boolean {
  const names = ({ departments }: LedgerRow): string => departments.map(({ name }) => name).join("、");
  return names(a) !== names(b) && (a.target.written !== b.target.written || /[镇乡]|街道/u.test(names(a)));
}

function checkTarget(row: LedgerRow): Issue[] {
  const { target, indicator } = row;
  const where = cellOf(row, "target");
  if (target.value === "not-reported") return [issue("warning", "target.blank", where, { indicator })];
  if (target.value === "unreadable")
    return [issue("warning", "target.no-number", where, { indicator, written: target.written })];
  if (typeof target.value !== "number") return [];
  const issues: Issue[] = [];
  if (target.range) issues.push(issue("info", "target.range", where, { indicator, written: target.written }));
  const isLevel = target.kind === "level" || target.kind === "increment";
  if (!target.isComparatorStated && isLevel && usuallyCost.test(indicator) && target.comparator === ">=")
    issues.push(issue("warning", "target.bound-doubtful", where, { indicator, written: target.written }));
  const isWordless = target.value === 0 && (target.comparator === "=" || target.comparator === ">");
  if (!target.unit && target.kind !== "relative" && !isWordless)
    issues.push(issue("warning", "unit.missing", where, { indicator, written: target.written }));
  if (target.unitSource === "assumed") issues.push(issue("info", "unit.assumed", where, { indicator, unit: "%" }));
  if (target.unit && !target.unit.isKnown)
    issues.push(issue("info", "unit.unknown", cellOf(row, "unit"), { indicator, unit: target.unit.written }));
  return issues;
}

function checkReport(row: LedgerRow): Issue[] {
  const { reported, target, indicator } = row;
  const where = cellOf(row, "reported");
  if (reported.type === "absent" && reported.reason === "unreadable")
    return [issue("warning", "report.unreadable", where, { indicator, written: reported.written })];
  if (reported.type === "stage" && reported.stage !== "done")
    return [issue("info", "report.stage", where, { indicator, written: reported.written })];
  if (reported.type !== "quantity") return [];
  const issues: Issue[] = [];
  if (reported.isAmbiguous)
    issues.push(
      issue("warning", "report.several-numbers", where, {
        indicator,
        written: reported.written,
        taken: reported.value,
      }),
    );
  if (
    reported.unit?.kind === "ratio" &&
    reported.value > 100 &&
    target.kind === "level" &&
    boundedShare.test(indicator)
  )
    issues.push(issue("warning", "value.share-over-100", where, { indicator, written: reported.written }));
  return issues;
}

function cellOf(row: LedgerRow, role: "indicator" | "target" | "reported" | "unit"): Place {
  return row.places[role] ?? row.places.indicator ?? { row: row.row };
}
