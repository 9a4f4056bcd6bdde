import { issue, type Issue } from "../terms/issue";
import type { Method } from "./method";
import { isFaulty, type Scope } from "./scope";
import { decide, type NamedUnit } from "./units";

/** Who chose each indicator or dimension that can be lifted: 1 for each unit that did, by the node's code (特色指标). */
export type Lifted = ReadonlyMap<string, Uint8Array>;

/**
 * Finds the units for which the conditions of lifts hold.
 *
 * Where a condition cannot be decided for a unit, the weight is not lifted and the unit is listed.
 *
 * @param units - in the order of the scope
 */
export function findLifted(
  method: Method,
  scope: Scope,
  units: readonly NamedUnit[],
): { lifted: Lifted; issues: Issue[] } {
  const lifted = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  method.indicators.forEach(({ code, title, lift }, at) => {
    if (!lift) return;
    const path = `indicators.${at}.lift.when`;
    const condition = scope.evaluate(lift.when, path).numbers();
    const holds = new Uint8Array(units.length);
    units.forEach((unit, i) => {
      const verdict = decide(condition, i);
      if (verdict === true) holds[i] = 1;
      if (verdict === "undecided" && !isFaulty(scope, path))
        issues.push(issue("warning", "lift.undecided", { path }, { ...unit, indicator: code, title }));
    });
    lifted.set(code, holds);
  });
  return { lifted, issues };
}
