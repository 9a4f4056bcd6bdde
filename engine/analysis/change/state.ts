import { evaluate } from "../../composite/evaluate";
import type { Evaluation } from "../../composite/evaluation";
import type { Method } from "../../composite/method";
import { readTable, type Table } from "../../composite/table";
import { treeOf } from "../../composite/tree";
import { valueAt } from "../../terms/column";
import { splitDifference } from "../difference";
import { profileOf, type Profile } from "../profile";
import type { UnitRow } from "./last-method";

/** What one unit comes to under some method and figures (情形). */
export interface State {
  readonly total: number;
  readonly place: number | undefined;
  readonly profile: Profile;
  /** Points of each adjustment, by its kind and title. */
  readonly adjustments: ReadonlyMap<string, number>;
}

/** Units with their rows, of which those in `unranked` are only compared. */
export interface Population {
  readonly rows: readonly UnitRow[];
  readonly unranked: readonly string[];
}

/**
 * A unit's state in an evaluation.
 *
 * @param scope - whose places count
 * @returns `undefined` where it has no total
 */
export function stateIn(evaluation: Evaluation, unit: number, scope: "all" | "group"): State | undefined {
  const total = valueAt(evaluation.total, unit);
  const tree = treeOf(evaluation.method.indicators);
  const profile = profileOf(evaluation, tree, tree.root, unit);
  if (typeof total !== "number" || !profile) return undefined;
  const adjustments = new Map<string, number>();
  for (const { kind, title, points } of evaluation.adjustments) {
    const key = `${kind}\n${title}`;
    const value = valueAt(points, unit);
    adjustments.set(key, (adjustments.get(key) ?? 0) + (typeof value === "number" ? value : 0));
  }
  return { total, place: evaluation.ranks[scope][unit] ?? undefined, profile, adjustments };
}

/** The tables of a method with these rows in them; the first cell of every row is the unit's code. */
function tablesOf(method: Method, headers: readonly (readonly string[])[], rows: readonly UnitRow[]): Table[] {
  return method.tables.map((spec, k) => {
    const sheet = { name: spec.name, rows: [headers[k]!, ...rows.map((row) => row[k]!)], merges: [] };
    return readTable(sheet, spec).table;
  });
}

/** Evaluates a population by a method whose tables have these headers. */
export function evaluateRows(
  method: Method,
  headers: readonly (readonly string[])[],
  { rows, unranked }: Population,
): Evaluation {
  const units = { ...method.units, unranked: [...unranked] };
  return evaluate({ ...method, units }, tablesOf(method, headers, rows));
}

/**
 * Splits the difference of the totals of two states by node and adjustment; the parts add up to it.
 *
 * @returns by node and its code and title, or by the kind of an adjustment and its title, a line each
 */
export function differenceOf(a: State, b: State): Map<string, number> {
  const items = new Map<string, number>();
  const add = (key: string, points: number) => {
    if (points !== 0) items.set(key, (items.get(key) ?? 0) + points);
  };
  splitDifference(a.profile, b.profile, ({ code, title }, points) => add(`node\n${code}\n${title}`, points));
  for (const key of new Set([...a.adjustments.keys(), ...b.adjustments.keys()]))
    add(key, (a.adjustments.get(key) ?? 0) - (b.adjustments.get(key) ?? 0));
  return items;
}
