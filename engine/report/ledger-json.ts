import type { LedgerResult } from "../completion/complete";
import type { RowCompletion } from "../completion/result";
import type { Summary } from "../completion/summary";
import { round } from "../stats/round";
import { columnLetters } from "../terms/place";
import { issueJson } from "./issue-json";

/** Digits kept after the point in rates and gaps: enough to rank by, few enough to read. */
const rateDigits = 9;

/**
 * Ledgers, worked out, as plain objects for other programs (JSON 输出).
 *
 * @param result - the ledgers and what was noticed
 * @returns `rows`, `issues` and `summary`; sheet rows count from 1, as spreadsheets do
 */
export function ledgerJson({ ledgers, summary, issues }: LedgerResult): Record<string, unknown> {
  return {
    ledgers: ledgers.map(({ ledger }) => ({
      sheet: ledger.sheet,
      title: ledger.title,
      headerRows: [ledger.header.top + 1, ledger.header.bottom + 1],
      period: ledger.period,
      columns: ledger.columns.map((column) => ({ ...column, column: columnLetters(column.column) })),
    })),
    rows: ledgers.flatMap((c) => c.rows.map((row) => rowJson(row, c.ledger.sheet))),
    issues: issues.map(issueJson),
    summary: summaryJson(summary),
  };
}

function rowJson(
  { row, rate, met, pace, gap, toTarget, light }: RowCompletion,
  sheet: string,
): Record<string, unknown> {
  const { target, reported } = row;
  return {
    sheet,
    row: row.row + 1,
    ...(row.condition > 0 ? { condition: row.condition + 1 } : {}),
    ...(row.isHidden ? { isHidden: true } : {}),
    indicator: row.indicator,
    categories: row.categories,
    departments: row.departments,
    ...(row.towns.length > 0 ? { towns: row.towns } : {}),
    kind: target.kind,
    target: {
      ...(typeof target.value === "number" ? { value: target.value } : { value: null, absent: target.value }),
      unit: target.unit?.written ?? "",
      ...(typeof target.value === "number" ? { comparator: target.comparator } : {}),
      written: target.written,
    },
    reported:
      reported.type === "quantity"
        ? { value: reported.value, unit: reported.unit?.written ?? "", written: reported.written }
        : reported.type === "absent"
          ? { absent: reported.reason, written: reported.written }
          : reported.stage === "done"
            ? { status: "done", written: reported.written }
            : { absent: "unreadable", stage: reported.stage, written: reported.written },
    rate: typeof rate.value === "number" ? round(rate.value, rateDigits) : null,
    ...(typeof rate.value === "number" ? {} : { rateAbsent: rate.value }),
    met: met ?? null,
    pace: typeof pace?.value === "number" ? round(pace.value, rateDigits) : null,
    gap: gap === undefined ? null : round(gap, rateDigits),
    toTarget: toTarget ?? null,
    light,
  };
}

function summaryJson({ all, departments, categories, worst, missing }: Summary): Record<string, unknown> {
  const name = (row: RowCompletion): Record<string, unknown> => ({
    row: row.row.row + 1,
    indicator: row.row.indicator,
  });
  return { all, departments, categories, worst: worst.map(name), missing: missing.map(name) };
}
