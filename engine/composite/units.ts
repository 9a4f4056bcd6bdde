import type { Column } from "../terms/column";
import { valueAt } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { countReported, hasEnough, type Reported } from "./availability";
import { matchRows, type Dataset } from "./dataset";
import type { Method } from "./method";
import { openScope } from "./scope";
import { placeIn, type Table } from "./table";
import { nameKey } from "./name";

/** A unit as issues name it. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** A unit that is not evaluated although the method's rows have it, and why (不参评单元). */
export interface ExcludedUnit extends NamedUnit {
  /** Named by the method; below the entry threshold; a condition that could not be decided; or too little reported. */
  readonly why: "listed" | "entry" | "undecided" | "availability";
  /** The document's reason where it is named by the method. */
  readonly reason?: string;
  /** What it has reported of what was asked, where that was too little. */
  readonly reported?: Reported;
}

/** The units that are evaluated, with their rows in all tables. */
export interface SelectedUnits {
  readonly dataset: Dataset;
  /** 1 for a unit that is ranked, 0 for a reference unit. */
  readonly isRanked: Uint8Array;
  readonly excluded: readonly ExcludedUnit[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the units among the rows of the first table (确定评价单元).
 *
 * Reference units are taken whatever `where` and `entry` say. Where `where` or `entry` cannot be decided because a value
 * is absent, the unit is left out and listed. Functions of whole columns see all rows in `where`, and in `entry` the
 * ranked units that `where` and `exclude` leave. Last, units that have reported too little are left out
 * (`availability`): their indicators are derived among all that got so far, and everything after this, the derivation of
 * indicators included, sees only those that remain.
 */
export function selectUnits(method: Method, tables: ReadonlyMap<string, Table>): SelectedUnits {
  const { units } = method;
  const first = tables.get(nameKey(method.tables[0]!.name))!;
  const issues: Issue[] = [];
  const excluded: ExcludedUnit[] = [];
  const reference = new Set(units.unranked);
  const listed = new Map(units.exclude.map(({ code, reason }) => [code, reason]));

  const keep = (rows: readonly number[], formula: string | undefined, path: string): number[] => {
    if (formula === undefined) return [...rows];
    const { dataset } = matchRows(method, tables, rows);
    const scope = openScope(method, dataset, rankedAmong(dataset));
    const condition = scope.evaluate(formula, path).numbers();
    issues.push(...scope.issues);
    // A rule that is wrong in itself decides nothing: its issue says so once, and not once more for every unit.
    if (scope.issues.some(({ severity }) => severity === "error")) return [];
    return rows.filter((row, i) => {
      const code = dataset.codes[i]!;
      const verdict = decide(condition, i);
      if (reference.has(code)) return true;
      if (verdict === true || listed.has(code)) return verdict === true;
      const unit = { code, name: dataset.names[i]! };
      if (verdict === "undecided") {
        excluded.push({ ...unit, why: "undecided" });
        issues.push(issue("warning", "unit.undecided", placeIn(first, row, 0), { ...unit, formula }));
      } else if (path === "units.entry") excluded.push({ ...unit, why: "entry" });
      return false;
    });
  };
  const rankedAmong = ({ codes }: Dataset) => Uint8Array.from(codes, (code) => Number(!reference.has(code)));

  const candidates = keep(first.rows, units.where, "units.where");
  const { dataset: before } = matchRows(method, tables, candidates);
  const remaining = candidates.filter((_, i) => {
    const [code, name] = [before.codes[i]!, before.names[i]!];
    const reason = listed.get(code);
    if (reason !== undefined) excluded.push({ code, name, why: "listed", reason });
    return reason === undefined;
  });
  const screened = (rows: readonly number[]): readonly number[] => {
    if (!units.availability) return rows;
    const limits = units.availability;
    const { dataset } = matchRows(method, tables, rows);
    const { reported, issues: found } = countReported(method, dataset, rankedAmong(dataset));
    issues.push(...found);
    const spared = new Set([...units.unranked, ...limits.keep]);
    return rows.filter((row, i) => {
      const unit = { code: dataset.codes[i]!, name: dataset.names[i]! };
      if (spared.has(unit.code) || hasEnough(reported[i]!, limits)) return true;
      excluded.push({ ...unit, why: "availability", reported: reported[i]! });
      issues.push(issue("warning", "unit.availability", placeIn(first, row, 0), { ...unit, ...reported[i]! }));
      return false;
    });
  };
  const entered = keep(remaining, units.entry, "units.entry");
  const { dataset, issues: unmatched } = matchRows(method, tables, screened(entered));

  const named = [...units.exclude.map(({ code }) => code), ...units.unranked, ...(units.availability?.keep ?? [])];
  const unknown = named.filter((code) => !first.rowOfCode.has(code));
  issues.push(
    ...unknown.map((code) => issue("warning", "unit.not-in-table", { path: "units" }, { code })),
    ...unmatched,
  );
  if (dataset.codes.length === 0) issues.push(issue("error", "unit.none", { path: "units" }));
  return { dataset, isRanked: rankedAmong(dataset), excluded, issues };
}

/** Whether a condition holds for a unit; every number but 0 says that it does. */
export function decide(condition: Column, i: number): boolean | "undecided" {
  const value = valueAt(condition, i);
  return typeof value === "number" ? value !== 0 : "undecided";
}
