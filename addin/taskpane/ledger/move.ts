import type { DepartmentTally, Issue, LedgerChange } from "../../../engine/index";
import type { Outcome, OutcomeRow } from "./outcome";

/** What an edit did to a result (改动影响). */
export interface Move {
  readonly change: LedgerChange;
  /** Departments of which another number of targets is met or behind, as they were and as they are. */
  readonly departments: readonly { readonly last: DepartmentTally; readonly now: DepartmentTally }[];
  /** What was not wrong before the edit. */
  readonly issues: readonly Issue[];
}

/** What lies between two results, of which the later knows how its rows stood before; nothing where it does not know. */
export function moveBetween(last: Outcome, now: Outcome): Move | undefined {
  if (!now.move) return undefined;
  const before = new Map(last.departments.map((tally) => [keyOf(tally), tally]));
  const known = new Set(last.issues.map((issue) => JSON.stringify(issue)));
  return {
    change: now.move,
    departments: now.departments.flatMap((tally) => {
      const earlier = before.get(keyOf(tally));
      return earlier && !isAlike(earlier, tally) ? [{ last: earlier, now: tally }] : [];
    }),
    issues: now.issues.filter((issue) => !known.has(JSON.stringify(issue))),
  };
}

/** A row of the earlier result in the later one, by its name and category where others were put before it. */
export function sameRow(last: Outcome, now: Outcome, index: number): number | undefined {
  const row = last.rows[index];
  const isSame = (other: OutcomeRow | undefined): boolean =>
    other?.name === row?.name && other?.category === row?.category;
  return isSame(now.rows[index]) ? index : now.rows.find(isSame)?.index;
}

/** Targets that are behind pace (滞后的指标数). */
export function behindOf({ lights }: Pick<DepartmentTally, "lights">): number {
  return lights.yellow + lights.red;
}

function keyOf({ role, name }: DepartmentTally): string {
  return `${role}|${name}`;
}

function isAlike(a: DepartmentTally, b: DepartmentTally): boolean {
  return a.met === b.met && behindOf(a) === behindOf(b) && a.count === b.count;
}
