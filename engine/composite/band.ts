import type { Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Method } from "./method";
import type { Scope } from "./scope";
import { decide, type NamedUnit } from "./units";

/** Verdicts, and what could not be decided. */
export interface Banded {
  /** The title of each unit's band; `undefined` below all bands, and without a total. */
  readonly bands: readonly (string | undefined)[];
  readonly issues: readonly Issue[];
}

/**
 * The verdict that each total earns (等次): the band with the highest `from` that the total reaches and whose condition,
 * if it has one, holds. A condition that cannot be decided does not hold, and is listed.
 *
 * @param total - as it is compared
 * @param scope - in which scores and the total are known
 */
export function bandsOf(method: Method, total: Column, scope: Scope, units: readonly NamedUnit[]): Banded {
  const issues: Issue[] = [];
  const descending = method.bands
    .map(({ title, from, when }, i) => {
      const path = `bands.${i}`;
      const condition = when === undefined ? undefined : scope.evaluate(when, `${path}.when`).numbers();
      return { title, from, condition, path };
    })
    .sort((a, b) => b.from - a.from);
  const bands = units.map((unit, i) => {
    if (total.reasons[i] !== 0) return undefined;
    return descending.find(({ title, from, condition, path }) => {
      if (total.numbers[i]! < from) return false;
      const verdict = condition ? decide(condition, i) : true;
      if (verdict === "undecided") issues.push(issue("warning", "band.undecided", { path }, { ...unit, title }));
      return verdict === true;
    })?.title;
  });
  return { bands, issues };
}
