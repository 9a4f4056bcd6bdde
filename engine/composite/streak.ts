import { issue, type Issue } from "../terms/issue";
import type { Method } from "./method";
import type { Scope } from "./scope";
import type { SelectedList } from "./select";
import { decide, type NamedUnit } from "./units";

/** How long units have been on certain lists, or off them (连续入围结果). */
export interface StreakResult {
  readonly title: string;
  /** Years in a row up to this one, this one included; 0 where this year breaks it, `undefined` for who is not asked. */
  readonly years: readonly (number | undefined)[];
  /** Whether it is as long as the method asks for. */
  readonly isReached: readonly boolean[];
}

/** Streaks, and what could not be decided. */
export interface Streaks {
  readonly streaks: readonly StreakResult[];
  readonly issues: readonly Issue[];
}

/**
 * Counts years in a row on, or off, certain lists, this year's result included (连续入围、连续落榜).
 *
 * Only ranked units are asked, and only those for which `when` holds. A year before that cannot be decided because a
 * value is absent ends the streak, and is listed where it matters; a condition that cannot be decided does not hold.
 *
 * @param lists - as they were drawn up this year
 * @param scope - in which scores and the total are known
 */
export function findStreaks(
  method: Method,
  lists: readonly SelectedList[],
  scope: Scope,
  units: readonly NamedUnit[],
): Streaks {
  const issues: Issue[] = [];
  const streaks = method.streaks.map((streak, s): StreakResult => {
    const path = `streaks.${s}`;
    const columns = streak.before.map((formula, y) => scope.evaluate(formula, `${path}.before.${y}`).numbers());
    const asked = streak.when === undefined ? undefined : scope.evaluate(streak.when, `${path}.when`).numbers();
    const now = new Set(
      lists.flatMap(({ id, entries }) => (streak.lists.includes(id) ? entries.map(({ unit }) => unit) : [])),
    );
    const list = (code: "streak.not-asked" | "streak.undecided", unit: NamedUnit, field: string) =>
      issues.push(issue("warning", code, { path: `${path}.${field}` }, { ...unit, title: streak.title }));
    const years = units.map((unit, i) => {
      const isAsked = asked ? decide(asked, i) : true;
      if (scope.isRanked[i] === 0) return undefined;
      if (isAsked === "undecided") list("streak.not-asked", unit, "when");
      if (isAsked !== true) return undefined;
      if (now.has(i) === streak.off) return 0;
      let count = 1;
      for (const [y, column] of columns.entries()) {
        const wasOn = decide(column, i);
        if (wasOn === "undecided") list("streak.undecided", unit, `before.${y}`);
        if (wasOn === "undecided" || wasOn === streak.off) break;
        count += 1;
      }
      return count;
    });
    return { title: streak.title, years, isReached: years.map((each) => (each ?? 0) >= streak.atLeast) };
  });
  return { streaks, issues };
}
