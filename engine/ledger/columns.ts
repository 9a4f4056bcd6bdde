import { guess } from "./guess";
import type { Header } from "./header";
import {
  findCategories,
  hearRates,
  nameReportedUnit,
  promoteIndicatorValue,
  promoteLatest,
  promoteTarget,
  tellRates,
} from "./neighbours";
import type { LedgerPeriod } from "./period";
import type { ColumnProfile } from "./profile";
import { demoteLowerLevels, keepBest } from "./rivals";
import { sharedRoles, type ColumnRole } from "./role";

/** What a column was recognised as (识别结果). */
export interface RecognisedColumn {
  readonly column: number;
  /** The header's words, from the group to the column. */
  readonly header: string;
  readonly role: ColumnRole;
  /** 0 to 1; 1 where the user said so. */
  readonly certainty: number;
  readonly isOverruled: boolean;
}

/** Columns that the user assigns, one or several to a role; a column that is named here has no other role. */
export type ColumnOverrules = Partial<Record<ColumnRole, number | readonly number[]>>;

/**
 * Decides which column holds what, from its names, its period and what stands below (栏目识别).
 *
 * @param header - the header
 * @param profiles - what stands below, by column
 * @param period - the period that the ledger reports on: a report of an earlier year is `previous`
 * @param overrules - what the user said, which wins
 */
export function recogniseColumns(
  header: Header,
  profiles: readonly ColumnProfile[],
  period: LedgerPeriod,
  overrules: ColumnOverrules = {},
): RecognisedColumn[] {
  const guesses = header.columns.map((column) => guess(column, profiles[column.column], period));
  tellRates(guesses, header, profiles);
  findCategories(guesses, profiles);
  const byName = guesses.map(({ role }) => role);
  demoteLowerLevels(guesses, profiles);
  for (const role of new Set(guesses.map((g) => g.role)))
    if (!sharedRoles.includes(role)) keepBest(guesses, role, header, profiles, period);
  promoteTarget(guesses, profiles);
  promoteIndicatorValue(guesses, header);
  promoteLatest(guesses, header, profiles);
  hearRates(guesses, byName, profiles);
  nameReportedUnit(guesses, header);
  const assigned = (Object.entries(overrules) as [ColumnRole, number | readonly number[]][]).flatMap(([role, at]) =>
    [at].flat().map((column) => ({ role, column })),
  );
  return header.columns.map(({ column, parts }, i) => {
    const said = assigned.find((each) => each.column === column);
    const { role, certainty } = guesses[i] ?? { role: "other", certainty: 0 };
    const isTaken = !said && !sharedRoles.includes(role) && overrules[role] !== undefined;
    return {
      column,
      header: parts.join(" › "),
      role: said ? said.role : isTaken ? "other" : role,
      certainty: said ? 1 : isTaken ? 0 : Math.round(certainty * 100) / 100,
      isOverruled: said !== undefined,
    };
  });
}
