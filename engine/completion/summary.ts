import type { DepartmentRole } from "../ledger/department";
import { sum } from "../stats/sum";
import type { Light } from "./light";
import type { LedgerCompletion, RowCompletion } from "./result";

/** How a set of targets stands (汇总). */
export interface Tally {
  readonly name: string;
  readonly count: number;
  readonly met: number;
  readonly lights: Readonly<Record<Light, number>>;
  /** Targets without a rate: not reported, not applicable, unreadable. */
  readonly withoutRate: number;
  /** The mean of the rates that there are, each counted up to 1; left out where there is none. */
  readonly meanRate?: number;
}

/** A tally of one department in one part: what it leads, supports, or is responsible for. */
export interface DepartmentTally extends Tally {
  readonly role: DepartmentRole;
}

/** The summary of ledgers (完成情况汇总). */
export interface Summary {
  readonly all: Tally;
  readonly departments: readonly DepartmentTally[];
  readonly categories: readonly Tally[];
  /** Rows with a gap below zero, the furthest behind first. */
  readonly worst: readonly RowCompletion[];
  /** Rows without a rate. */
  readonly missing: readonly RowCompletion[];
}

const mostWorst = 10;

/**
 * Sums ledgers up by department (lead and support apart), by category and by light.
 *
 * A mean rate caps each rate at 1, so that one target passed ten times over does not hide nine that were missed.
 *
 * @param completions - ledgers, worked out
 */
export function summarise(completions: readonly LedgerCompletion[]): Summary {
  const rows = completions.flatMap((c) => c.rows);
  const byDepartment = groupBy(
    rows.flatMap((row) => row.row.departments.map((d) => ({ key: `${d.role}|${d.name}`, row }))),
  );
  const byCategory = groupBy(rows.map((row) => ({ key: row.row.categories[0] ?? "", row })));
  const behind = rows.filter((r) => r.gap !== undefined && r.gap < 0 && r.met !== true);
  return {
    all: tally("", rows),
    departments: [...byDepartment].map(([key, members]) => {
      // No role has the sign in it, and a name may.
      const end = key.indexOf("|");
      return { ...tally(key.slice(end + 1), members), role: key.slice(0, end) as DepartmentRole };
    }),
    categories: [...byCategory].filter(([name]) => name !== "").map(([name, members]) => tally(name, members)),
    worst: behind.sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0)).slice(0, mostWorst),
    missing: rows.filter((r) => typeof r.rate.value !== "number"),
  };
}

/** What of a row is counted. */
export interface TalliedRow {
  readonly light: Light;
  readonly isMet: boolean;
  /** A ratio; left out where there is none. */
  readonly rate?: number;
}

/**
 * Counts rows: their lights, those met, and the mean of their rates, each counted up to 1 (计数).
 *
 * @param name - what they have in common
 * @param rows - in any order: sums are exact
 */
export function tallyOf(name: string, rows: readonly TalliedRow[]): Tally {
  const lights: Record<Light, number> = { met: 0, green: 0, blue: 0, yellow: 0, red: 0, grey: 0 };
  for (const { light } of rows) lights[light]++;
  const rates = rows.flatMap(({ rate }) => (rate === undefined ? [] : [Math.min(1, rate)]));
  return {
    name,
    count: rows.length,
    met: rows.filter(({ isMet }) => isMet).length,
    lights,
    withoutRate: rows.length - rates.length,
    ...(rates.length > 0 ? { meanRate: sum(rates) / rates.length } : {}),
  };
}

/** What of a row that was worked out is counted (计数条目). */
export function talliedRow({ light, met, rate: { value } }: RowCompletion): TalliedRow {
  return { light, isMet: met === true, ...(typeof value === "number" ? { rate: value } : {}) };
}

function tally(name: string, rows: readonly RowCompletion[]): Tally {
  return tallyOf(name, rows.map(talliedRow));
}

function groupBy(items: readonly { key: string; row: RowCompletion }[]): Map<string, RowCompletion[]> {
  const groups = new Map<string, RowCompletion[]>();
  for (const { key, row } of items) {
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
