import type { Column } from "../terms/column";
import { fillFormulasOf } from "./absence";
import type { Indicator, Method } from "./method";
import type { Scope } from "./scope";

/** One column of numbers for each indicator, by its code. */
export type Columns = ReadonlyMap<string, Column>;

/** What indicators are before anything is done to them. */
export interface Derived {
  readonly values: Columns;
  /** The targets of the indicators that are scored against a target of each unit. */
  readonly targets: Columns;
  /** What the formulas that fill absences gave, by their text. */
  readonly fills: Columns;
}

/**
 * Computes each indicator's value from the tables (指标取值).
 *
 * @param leaves - the indicators
 * @param scope - what their formulas see; it collects the issues
 * @param step - called after each indicator
 */
export function derive(method: Method, leaves: readonly Indicator[], scope: Scope, step: () => void): Derived {
  const values = new Map<string, Column>();
  const targets = new Map<string, Column>();
  for (const leaf of leaves) {
    const path = `indicators.${method.indicators.indexOf(leaf)}`;
    values.set(leaf.code, scope.evaluate(leaf.value!, `${path}.value`).numbers());
    if (leaf.score?.kind === "ratio" && leaf.score.target !== undefined)
      targets.set(leaf.code, scope.evaluate(leaf.score.target, `${path}.score.target`).numbers());
    step();
  }
  return { values, targets, fills: evaluateFills(method, leaves, scope) };
}

/** Every formula that may fill an absence, once, whichever indicators it is for. */
function evaluateFills(method: Method, leaves: readonly Indicator[], scope: Scope): Columns {
  const placed = [
    ...fillFormulasOf(method.absence).map(({ path, formula }) => ({ path: `absence.${path}`, formula })),
    ...leaves.flatMap((leaf) =>
      (leaf.absence === undefined ? [] : fillFormulasOf(leaf.absence)).map(({ path, formula }) => ({
        path: `indicators.${method.indicators.indexOf(leaf)}.absence.${path}`,
        formula,
      })),
    ),
  ];
  const fills = new Map<string, Column>();
  for (const { path, formula } of placed)
    if (!fills.has(formula)) fills.set(formula, scope.evaluate(formula, path).numbers());
  return fills;
}
