import type { Column } from "../terms/column";
import { fillFormulasOf, policiesOf } from "./absence";
import { withoutUnits, type Compositions } from "./compose";
import type { Indicator, Method } from "./method";
import { referenceFormulas, type References } from "./references";
import type { Scope } from "./scope";
import { nodePath } from "./tree";

/** One column of numbers for each indicator, by its code. */
export type Columns = ReadonlyMap<string, Column>;

/** What indicators are before anything is done to them. */
export interface Derived {
  readonly values: Columns;
  /** What observations are held against where that may differ by unit, such as targets, by the indicator's code. */
  readonly references: ReadonlyMap<string, References>;
  /** What the formulas that fill absences gave, by their text. */
  readonly fills: Columns;
}

/**
 * Computes from the tables each indicator's value, and what it is held against (指标取值、参照值).
 *
 * @param leaves - the indicators
 * @param scope - what their formulas see; it collects the issues
 * @param step - called after each indicator
 * @param without - units that have no values of their own, by indicator
 */
export function derive(
  method: Method,
  leaves: readonly Indicator[],
  scope: Scope,
  step: () => void,
  without: Compositions["without"],
): Derived {
  const values = new Map<string, Column>();
  const references = new Map<string, References>();
  for (const leaf of leaves) {
    const path = nodePath(method, leaf);
    const found = scope.evaluate(leaf.value!, `${path}.value`).numbers();
    values.set(leaf.code, withoutUnits(found, without.get(leaf.code)));
    const formulas = referenceFormulas(leaf.score);
    const evaluated = formulas.map(
      ({ name, field, formula }) => [name, scope.evaluate(formula, `${path}.score.${field}`).numbers()] as const,
    );
    if (formulas.length > 0) references.set(leaf.code, new Map(evaluated));
    step();
  }
  return { values, references, fills: evaluateFills(method, leaves, scope) };
}

/** Every formula that may fill an absence, once, whichever indicators it is for. */
function evaluateFills(method: Method, leaves: readonly Indicator[], scope: Scope): Columns {
  const fills = new Map<string, Column>();
  for (const { path, formula } of fillFormulasOf(policiesOf(method, leaves)))
    if (!fills.has(formula)) fills.set(formula, scope.evaluate(formula, path).numbers());
  return fills;
}
