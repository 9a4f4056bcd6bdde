import type { LedgerRow } from "../ledger/ledger";
import type { LedgerPeriod } from "../ledger/period";
import type { LedgerResult } from "./complete";
import type { Light } from "./light";
import type { RowCompletion } from "./result";

/** What is kept of a row, so that a later run can be compared with it (留存条目). */
export interface KeptRow {
  readonly indicator: string;
  /** Sections and categories above it, from the widest to the closest, and the town of its column, joined by " / "; "" where there are none. */
  readonly category: string;
  /** What the condition is of, where a cell holds several; "" elsewhere. */
  readonly subject: string;
  /** The target's cell, as it was written. */
  readonly target: string;
  /** A ratio; left out where there was none. */
  readonly rate?: number;
  /** Rate − pace in percentage points; left out where there was no rate. */
  readonly gap?: number;
  readonly light: Light;
  readonly isMet: boolean;
}

/** What is kept of a run: plain data, small enough to lie in a workbook (留存结果). */
export interface KeptRun {
  /** The latest year and month that its ledgers report on; left out where it is not known. */
  readonly year?: number;
  readonly months?: number;
  readonly rows: readonly KeptRow[];
}

const longestText = 60;
/** A long ledger has to leave room for what else a workbook keeps. */
const mostRows = 2000;

/**
 * What is kept of a run for a later comparison.
 *
 * @param result - ledgers, worked out
 * @returns names and targets cut at 60 characters, rates to 6 decimals; `undefined` for more than 2000 rows, which are
 *   too many to be kept
 */
export function keepRun(result: LedgerResult): KeptRun | undefined {
  const run = runStanding(result);
  return run.rows.length > mostRows ? undefined : run;
}

/**
 * How a run stands (测算现状), for a comparison that needs nothing kept in the workbook.
 *
 * @param result - ledgers of any length, worked out
 * @returns as `keepRun` gives it
 */
export function runStanding({ ledgers }: LedgerResult): KeptRun {
  const rows = ledgers.flatMap((ledger) => ledger.rows.map(keptRow));
  const periods = ledgers.map((ledger) => ledger.ledger.period).filter((period) => period.year !== undefined);
  const latest = periods.reduce<LedgerPeriod | undefined>(
    (last, period) => (last && monthOf(last) >= monthOf(period) ? last : period),
    undefined,
  );
  return {
    ...(latest?.year === undefined ? {} : { year: latest.year }),
    ...(latest?.months === undefined ? {} : { months: latest.months }),
    rows,
  };
}

function monthOf({ year = 0, months = 0 }: LedgerPeriod): number {
  return 12 * year + months;
}

function keptRow({ row, rate, met, gap, light }: RowCompletion): KeptRow {
  return {
    indicator: row.indicator.slice(0, longestText),
    category: [...row.categories, ...ownTowns(row)].join(" / ").slice(0, longestText),
    subject: (row.target.subject ?? "").slice(0, longestText),
    target: row.target.written.slice(0, longestText),
    ...(typeof rate.value === "number" ? { rate: short(rate.value) } : {}),
    ...(gap === undefined ? {} : { gap: short(gap) }),
    light,
    isMet: met === true,
  };
}

/** Towns that only their own column names: without them the rows of one indicator could not be told apart. */
function ownTowns({ towns, indicator }: LedgerRow): string[] {
  return towns.flatMap(({ name, department }) => (department === undefined && name !== indicator ? [name] : []));
}

function short(x: number): number {
  return Number(x.toFixed(6));
}
