import type { Evaluation } from "../composite/evaluation";
import { counter, type EvaluateOptions } from "../composite/progress";
import { issue, type Issue } from "../terms/issue";
import { matchUnits } from "./change/match-units";
import { openLastMethod } from "./change/last-method";
import { openStates } from "./change/between";
import { stateIn } from "./change/state";
import { changeOf, type UnitChange } from "./change/unit-change";

/** A unit that cannot be compared with last year, and why (无法比较的单位). */
export interface UncomparedUnit {
  readonly code: string;
  readonly name: string;
  readonly why: "entered" | "merged" | "left" | "no-total-last" | "no-total-now";
}

/** Two evaluations of two years held against each other. */
export interface Change {
  readonly last: Evaluation;
  readonly now: Evaluation;
  /** Whose places are compared. */
  readonly scope: "all" | "group";
  /** In the order of this year's evaluation. */
  readonly units: readonly UnitChange[];
  readonly uncompared: readonly UncomparedUnit[];
  /** What stands in the way of telling figures and method apart, and what was read by this year's formula. */
  readonly issues: readonly Issue[];
}

/** What is asked for. */
export interface ChangeOptions extends EvaluateOptions {
  /** Codes, as they are this year, of the units whose reasons are worked out; all where it is left out. */
  readonly units?: readonly string[];
}

/**
 * Why units rose and fell since last year (升降原因): by their own figures, by those of the others, by the weights, by
 * the rest of the method. The reasons add up to the change of the total, and to the places gained.
 *
 * The engine itself is run on mixed figures. With last year's method, f(a, b) is a unit's total where its own row is of
 * year a and all other rows are of year b:
 *
 * - own = ½ [f(1,0) − f(0,0)] + ½ [f(1,1) − f(0,1)], others = ½ [f(0,1) − f(0,0)] + ½ [f(1,1) − f(1,0)]: the average of
 *   the two orders in which own and others' figures can move (Shapley). Who takes part goes with the others; a fill by a
 *   median, a goalpost of the sample and a weight from data move with whoever moved them.
 * - weights = last year's method with this year's weights on this year's figures, less f(1,1); weights of nodes whose
 *   children came or went are no such change.
 * - method = this year's total less that.
 *
 * Figures come before weights, and these before the rest, so that the method's part is what it does to this year's
 * figures; another order gives other parts. Each step is split by node and adjustment (`splitDifference`), and the
 * places are those of the same states. What an unchanged figure, other, weight or method would do is exactly 0.
 *
 * Last year's method is run on this year's tables by `openLastMethod`; where it cannot be, the parts cannot be told
 * apart and an issue says what is missing.
 *
 * @throws EvaluationStopped when it was asked to stop
 * @source Shapley (1953), A value for n-person games; Ang (2004) on index decomposition
 */
export function explainChange(last: Evaluation, now: Evaluation, options: ChangeOptions = {}): Change {
  const scope = now.method.ranking.scope[0]!;
  const matched = matchUnits(last, now);
  const opened = openLastMethod(last, now, matched);
  const isReadable = "method" in opened;
  const asked = options.units === undefined ? undefined : new Set(options.units);
  const isAsked = (i: number) => asked === undefined || asked.has(now.units[i]!.code);
  const compared = [...now.units.keys()].filter((i) => matched.was[i] !== undefined);
  const step = counter(compared.filter(isAsked).length, options);
  const states = isReadable ? openStates(last, now, matched, opened, scope) : undefined;
  const uncompared: UncomparedUnit[] = [];
  const units = now.units.flatMap(({ code, name }, i): UnitChange[] => {
    const before = matched.was[i];
    if (before === undefined) {
      uncompared.push({ code, name, why: matched.merged.has(i) ? "merged" : "entered" });
      return [];
    }
    const [first, final] = [stateIn(last, before, scope), stateIn(now, i, scope)];
    if (!first || !final) {
      uncompared.push({ code, name, why: first ? "no-total-now" : "no-total-last" });
      return [];
    }
    const between = isAsked(i) ? states?.(i, before, first) : undefined;
    if (isAsked(i)) step();
    return [changeOf(i, before, first, final, between)];
  });
  last.units.forEach(({ code, name }, i) => {
    if (matched.is[i] === undefined) uncompared.push({ code, name, why: "left" });
  });
  const issues = isReadable
    ? opened.readAnew.length === 0
      ? []
      : [issue("warning", "change.read-anew", {}, { titles: opened.readAnew })]
    : [issue("warning", "change.not-apart", {}, { titles: opened.missing })];
  return { last, now, scope, units, uncompared, issues };
}
