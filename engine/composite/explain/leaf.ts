import { valueAt } from "../../terms/column";
import type { Explained, ExplainedInput } from "../../terms/explained";
import type { Evaluation } from "../evaluation";
import { computed, type ComputedScore, type Indicator } from "../method";
import { orient } from "../normalise/orient";
import type { FormulaExplainer } from "./formula";
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
    ...(score.kind === "formula" ? formulas.inputs(score.formula) : {}),
    x,
    ...heldAgainst(evaluation, leaf, unit),
    ...numbersOf(computed(score)),
    ...(leaf.direction === "moderate" ? { idealLow: leaf.ideal!.low, idealHigh: leaf.ideal!.high } : {}),
  };
  const isConstant = "constant" in score && score.constant !== undefined && !yardstickOf(evaluation, leaf, unit);
  const rule = isConstant ? "normalise.constant" : `normalise.${score.kind}.${leaf.direction ?? "positive"}`;
  return { value, rule, label: leaf.title, inputs, ...(score.kind === "formula" ? { written: score.formula } : {}) };
}

function yardstickOf({ yardsticks, units }: Evaluation, leaf: Indicator, unit: number) {
  const found = yardsticks.get(leaf.code);
  return found?.get(units[unit]!.group ?? "") ?? found?.get("");
}

function heldAgainst(evaluation: Evaluation, leaf: Indicator, unit: number): Record<string, ExplainedInput> {
  const target = evaluation.targets.get(leaf.code);
  const yardstick = yardstickOf(evaluation, leaf, unit) ?? {};
  const score = leaf.score!;
  if (score.kind === "rank" || score.kind === "borda") return { ...yardstick, ...placeOf(evaluation, leaf, unit) };
  return target && score.kind === "ratio" && yardstick.to === undefined
    ? { target: valueAt(target, unit), times: score.times }
    : { ...yardstick };
}

/** The place among the ranked units of the scope, and how many of them are worse. */
function placeOf({ stages, units }: Evaluation, leaf: Indicator, unit: number): { place: number; beaten: number } {
  const { numbers, reasons } = stages.treated.get(leaf.code)!;
  const orientation = { direction: leaf.direction ?? "positive", ideal: leaf.ideal } as const;
  const own = orient(numbers[unit]!, orientation);
  const group = units[unit]!.group;
  const others = units.flatMap(({ isRanked, groups }, i) => {
    const isCompared = leaf.scope !== "group" || (group !== undefined && groups.includes(group));
    return isRanked && isCompared && reasons[i] === 0 ? [orient(numbers[i]!, orientation)] : [];
  });
  return { place: 1 + others.filter((x) => x > own).length, beaten: others.filter((x) => x < own).length };
}

/** The numbers that the method gives a rule, besides its goalposts. */
function numbersOf(score: ComputedScore): Record<string, number> {
  switch (score.kind) {
    case "min-max":
      return { scoreLow: score.low, scoreHigh: score.high };
    case "efficacy":
    case "efficacy-exponential":
      return { base: score.base };
    case "z-score":
      return { scoreMean: score.mean, scoreDeviation: score.deviation };
    case "ratio":
      return {
        ...(score.cap === null ? {} : { cap: score.cap }),
        ...(score.floor === null ? {} : { floor: score.floor }),
      };
    case "rank":
      return typeof score.points === "object" ? score.points : {};
    case "all-or-nothing":
      return { score: score.score, otherwise: score.otherwise };
    case "ladder":
      return { below: score.below, ...Object.fromEntries(score.steps.map((step, i) => [`score${i + 1}`, step.score])) };
    case "borda":
    case "interval":
    case "formula":
      return {};
  }
}
