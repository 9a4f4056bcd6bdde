import { valueAt } from "../../terms/column";
import type { Explained, ExplainedInput } from "../../terms/explained";
import { absenceRule, fillOf } from "../absence";
import type { Evaluation } from "../evaluation";
import { fillFromSeries } from "../impute/series";
import type { Indicator } from "../method";
import { treatmentOf } from "../treat";
import type { FormulaExplainer } from "./formula";

/**
 * Explains the observation that an indicator was scored by (指标取值溯源): as derived; where it was absent, what was filled
 * in and from what; where it was treated, each step with the value before it and what the step took from the sample.
 *
 * @param unit - position among the evaluation's units
 */
export function explainValue(
  evaluation: Evaluation,
  leaf: Indicator,
  unit: number,
  formulas: FormulaExplainer,
): Explained {
  const filled = explainFilled(evaluation, leaf, unit, formulas);
  const record = evaluation.treatments.get(leaf.code);
  const cells = record?.cells.filter((cell) => cell.unit === unit) ?? [];
  const group = leaf.scope === "group" ? (evaluation.units[unit]!.group ?? "") : "";
  const trial = record?.trials.find((each) => each.group === group);
  return cells.reduce((x: Explained, { step, after }): Explained => {
    const { steps, test } = treatmentOf(evaluation.method, leaf)!;
    const own = steps[step]!;
    const tried = trial!.steps.find((each) => each.step === step)!;
    const inputs: Record<string, ExplainedInput> = {
      x,
      ...tried.figures,
      cells: tried.cells,
      ...(test ? { skewnessLimit: test.skewness, kurtosisLimit: test.kurtosis } : {}),
      ...(test ? shapeInputs("Before", trial!.shape) : {}),
      ...(test ? shapeInputs("After", tried.shape) : {}),
      ...(own.kind === "box-cox" ? { lambda: own.lambda } : {}),
    };
    return { value: after, rule: own.kind === "log" ? `treat.log.${own.form}` : `treat.${own.kind}`, inputs };
  }, filled);
}

function shapeInputs(when: string, shape: { skewness: number | undefined; kurtosis: number | undefined }) {
  return {
    ...(shape.skewness === undefined ? {} : { [`skewness${when}`]: shape.skewness }),
    ...(shape.kurtosis === undefined ? {} : { [`kurtosis${when}`]: shape.kurtosis }),
  };
}

/** The observation as derived, or as filled in, with what it was filled instead of. */
function explainFilled(
  { method, stages, fills }: Evaluation,
  leaf: Indicator,
  unit: number,
  formulas: FormulaExplainer,
): Explained {
  const before = valueAt(stages.derived.get(leaf.code)!, unit);
  const after = valueAt(stages.imputed.get(leaf.code)!, unit);
  const derived = formulas.formula(leaf.value!, before);
  if (typeof before === "number" || typeof after !== "number") return derived;
  const fill = fillOf(absenceRule(method, leaf, before)) ?? after;
  if (typeof fill !== "object")
    return { value: after, rule: `impute.${typeof fill === "number" ? "number" : fill}`, inputs: { x: derived } };
  if ("formula" in fill)
    return {
      value: after,
      rule: "impute.formula",
      inputs: { x: derived, fill: formulas.formula(fill.formula, after) },
    };
  const from = fillFromSeries(fill, fills, unit)?.from ?? [];
  const years = from.map(({ year, value, formula }, i): [string, ExplainedInput][] => [
    [`year${i + 1}`, year],
    [`value${i + 1}`, { ...formulas.formula(formula, value), label: `${year}年` }],
  ]);
  return {
    value: after,
    rule: `impute.${fill.how}`,
    inputs: { x: derived, year: fill.year, ...Object.fromEntries(years.flat()) },
  };
}
