import { countBelow } from "../stats/sorted";
import { issue, type Issue } from "../terms/issue";
import type { Ledger, LedgerRow, TotalRow } from "./ledger";

/** Rows of a ledger from one place in it up to another, the latter left out. */
type Span = readonly [from: number, to: number];

/** The sum over a span; `undefined` where its rows do not add up to anything. */
type SumIn = (span: Span) => number | undefined;

/**
 * Totals that are not those of their rows: of one unit they must add up, and 共140项 must be the number (合计核对).
 *
 * @param ledger - a ledger as it was read, its rows in the sheet's order
 * @returns issues, each at the total's cell
 */
export function checkTotals({ rows, totals }: Ledger): Issue[] {
  const sheetRows = Float64Array.from(rows, ({ row }) => row);
  const sums = { target: sumsOf(rows, "target"), reported: sumsOf(rows, "reported") };
  const count: SumIn = ([from, to]) => new Set(sheetRows.subarray(from, to)).size;
  return totals.flatMap((total, i) => {
    const spans = spansOf(sheetRows, total, totals[i + 1]);
    return total.sums.flatMap(({ role, value, place, isCount }) => {
      const sumIn = isCount ? count : sums[role];
      const isClose = (span: Span): boolean => {
        const sum = sumIn(span);
        return sum === undefined || Math.abs(sum - value) <= 1e-9 * Math.max(1, Math.abs(value));
      };
      const sum = spans[0] && sumIn(spans[0]);
      return sum === undefined || spans.some(isClose)
        ? []
        : [issue("warning", isCount ? "total.count" : "total.sum", place, { label: total.label, written: value, sum })];
    });
  });
}

/** The rows that a total may be of, the likeliest first: those above it, or below where it stands before them. */
function spansOf(sheetRows: Float64Array, { row, starts }: TotalRow, next: TotalRow | undefined): Span[] {
  const at = countBelow(sheetRows, row);
  const above = starts.map((start): Span => [countBelow(sheetRows, start), at]);
  const ends = [sheetRows.length, next ? countBelow(sheetRows, next.row) : sheetRows.length];
  return [...above, ...ends.map((end): Span => [at, end])].filter(([from, to]) => from < to);
}

/**
 * Sums over any span in constant time, from running totals: a ledger may hold thousands of subtotals.
 *
 * There is none over rates, over units that differ, and over targets of which one is absent.
 */
function sumsOf(rows: readonly LedgerRow[], role: "target" | "reported"): SumIn {
  const running = new Float64Array(rows.length + 1);
  const absences = new Uint32Array(rows.length + 1);
  const unitChanges = new Uint32Array(rows.length + 1);
  const unitAt = (i: number): string => rows[i]?.target.unit?.written ?? "";
  for (const [i, { target, reported }] of rows.entries()) {
    const value = role === "target" ? target.value : reported.type === "quantity" ? reported.value : undefined;
    const isNumber = typeof value === "number";
    running[i + 1] = running[i]! + (isNumber ? value : 0);
    absences[i + 1] = absences[i]! + Number(role === "target" && !isNumber);
    unitChanges[i + 1] = unitChanges[i]! + Number(i > 0 && unitAt(i) !== unitAt(i - 1));
  }
  return ([from, to]) => {
    const isMixed = unitChanges[to] !== unitChanges[from + 1];
    if (isMixed || unitAt(from) === "%" || absences[to] !== absences[from]) return undefined;
    return Number((running[to]! - running[from]!).toPrecision(12));
  };
}
