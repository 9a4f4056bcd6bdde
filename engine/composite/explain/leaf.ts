import { valueAt } from "../../terms/column";
import type { Explained } from "../../terms/explained";
import type { Evaluation } from "../evaluation";
import type { Indicator } from "../method";
import { orientationOf } from "../normalise/orient";
import type { FormulaExplainer } from "./formula";
import { heldAgainst, isStandIn, yardstickOf } from "./held-against";
import { numbersOf, scoreRule } from "./score-numbers";
import { explainValue } from "./value";

/**
 * Explains an indicator's score: the observation, what it was held against, and the numbers of its rule (指标得分溯源).
 *
 * @param unit - position among the evaluation's units
 */
export function explainLeaf(
  evaluation: Evaluation,
  leaf: Indicator,
  unit: number,
  formulas: FormulaExplainer,
): Explained {
  const { normalised, treated } = evaluation.stages;
  const value = valueAt(normalised.get(leaf.code)!, unit);
  const observed = valueAt(treated.get(leaf.code)!, unit);
  const x = explainValue(evaluation, leaf, unit, formulas);
  if (typeof observed !== "number") {
    const rule = typeof value === "number" ? "absence.score" : "absence";
    return { value, rule, label: leaf.title, inputs: { x } };
  }
  const score = leaf.score!;
  // What a formula takes comes first: a name such as x or cap in it must not hide the rule's own input.
  const inputs = {
    ...(score.kind === "formula" ? formulas.inputs(score.formula, new Map([["x", treated.get(leaf.code)!]])) : {}),
    x,
    ...numbersOf(score),
    ...heldAgainst(evaluation, leaf, unit, formulas),
    ...(leaf.direction === "moderate" ? { idealLow: leaf.ideal!.low, idealHigh: leaf.ideal!.high } : {}),
  };
  const isConstant = "constant" in score && value === score.constant && !yardstickOf(evaluation, leaf, unit);
  const rule = isConstant
    ? "normalise.constant"
    : isStandIn(evaluation, leaf, unit)
      ? "absence.unscored"
      : scoreRule(score, orientationOf(leaf).direction);
  return { value, rule, label: leaf.title, inputs, ...(score.kind === "formula" ? { written: score.formula } : {}) };
}
