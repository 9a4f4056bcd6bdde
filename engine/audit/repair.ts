import { roundAs } from "./verdict";
import { isFault, type CellAt, type Finding, type Repair } from "./result";
import { isByRow } from "./formula";
import { runCheck } from "./run";
import type { AuditRules } from "./schema";
import { digitsOf } from "./printed";
import { slipBetween, slipKinds, slipsOf, type Slip } from "./slips";
import { printedAt, withNumber, type PublishedTable } from "./table";

/** So many changes of one number are told. */
const mostTold = 4;

/** How much may still be tried, in rows worked out; shared by all findings of an audit. */
export interface Budget {
  rows: number;
}

/**
 * The single changes that make a number right (怎样改就相符): of itself to what the rule gives, or of one of its inputs by
 * one slip of the pen.
 *
 * Each is tried on the whole table: first come those after which the fewest numbers of all checks do not follow, then
 * the likelier slips. An input that only another change than a slip would mend is not named, since any can be blamed so.
 *
 * @param at - the position of the rule that the number does not follow
 * @param others - all numbers that do not follow their rules: what a rule gives for an input is tried too
 * @param budget - nothing is tried any more when it is used up
 */
export function repairsOf(
  table: PublishedTable,
  rules: AuditRules,
  at: number,
  finding: Finding,
  others: readonly Finding[],
  budget: Budget,
): Repair[] {
  const cost = isByRow(rules.checks[at]!, rules.variables) ? 64 : 8 * table.rows.length;
  const before = new Map<number, number>();
  const mendedBy = (tried: PublishedTable, row: number): number => {
    const was = before.get(row) ?? countFaults(table, rules, row, budget);
    before.set(row, was);
    return was - countFaults(tried, rules, row, budget);
  };
  const itself = changed(table, finding, rules.checks[at]!.kind);
  const found: Repair[] = itself
    ? [
        {
          ...itself,
          mends: mendedBy(withNumber(table, itself.cell.row, itself.cell.column, itself.to), itself.cell.row),
        },
      ]
    : [];
  for (const cell of finding.inputs) {
    const printed = printedAt(table, cell.row, cell.column);
    if (typeof printed !== "object") continue;
    const ruled = others.filter((each) => isSame(each.cell, cell)).map((each) => roundAs(each.expected, each.decimals));
    const slips: readonly { value: number; slip?: Slip }[] = slipsOf(
      printed.value,
      printed.decimals,
      usualDecimals(table, cell.column),
    );
    for (const { value, slip } of [...ruled.map((value) => ({ value, slip: undefined })), ...slips]) {
      if (budget.rows <= 0) return sorted(found, finding);
      const tried = withNumber(table, cell.row, cell.column, value);
      budget.rows -= cost;
      const again = runCheck(tried, rules, at, [], finding.cell.row).findings.find((each) =>
        isSame(each.cell, finding.cell),
      );
      if (again?.verdict !== "follows") continue;
      const change = { cell, from: printed.value, to: value, decimals: Math.max(printed.decimals, digitsOf(value)) };
      found.push({ ...change, ...(slip === undefined ? {} : { slip }), mends: mendedBy(tried, cell.row) });
    }
  }
  return sorted(found, finding);
}

/** The change of the number itself; a sum of others has no cell of its own. */
function changed(
  table: PublishedTable,
  { cell, expected, decimals }: Finding,
  kind: string,
): Omit<Repair, "mends"> | undefined {
  const printed = printedAt(table, cell.row, cell.column);
  if (kind === "sum" || kind === "order" || typeof printed !== "object") return undefined;
  const to = roundAs(expected, decimals);
  const slip = slipBetween(printed.value, to, decimals, usualDecimals(table, cell.column));
  return { cell, from: printed.value, to, decimals, ...(slip === undefined ? {} : { slip }) };
}

/** Numbers that do not follow, of all checks; of checks that look at each row by itself only those of one row. */
function countFaults(table: PublishedTable, rules: AuditRules, row: number, budget: Budget): number {
  return rules.checks.reduce((count, check, at) => {
    const only = isByRow(check, rules.variables) ? row : undefined;
    budget.rows -= only === undefined ? 8 * table.rows.length : 64;
    return count + runCheck(table, rules, at, [], only).findings.filter(isFault).length;
  }, 0);
}

function isSame(a: CellAt, b: CellAt): boolean {
  return a.row === b.row && a.column === b.column;
}

/** What is usual in a column shows in so many of its rows. */
const rowsLookedAt = 500;

/** Digits after the point that most numbers of a column have. */
function usualDecimals(table: PublishedTable, column: number): number {
  const counts = new Map<number, number>();
  for (const row of table.rows.slice(0, rowsLookedAt)) {
    const printed = printedAt(table, row, column);
    if (typeof printed === "object") counts.set(printed.decimals, (counts.get(printed.decimals) ?? 0) + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** What mends the most first; then the number itself by a slip, its inputs by a slip, and what is no slip. */
function sorted(repairs: readonly Repair[], { cell }: Finding): Repair[] {
  const likelihood = (repair: Repair) =>
    repair.slip === undefined ? slipKinds.length : isSame(repair.cell, cell) ? -1 : slipKinds.indexOf(repair.slip);
  const most = Math.max(...repairs.map(({ mends }) => mends));
  return [...repairs]
    .filter((repair) => repair.mends === most || isSame(repair.cell, cell))
    .sort((a, b) => b.mends - a.mends || likelihood(a) - likelihood(b))
    .slice(0, mostTold);
}
