import { sorted } from "../../stats/sorted";
import type { ExplainedInput } from "../../terms/explained";
import { absenceRules, scoreOf } from "../absence";
import { compare, presentAt } from "../comparison";
import type { Evaluation } from "../evaluation";
import type { Indicator } from "../method";
import { stepsBetween } from "../normalise/increments";
import { orient, orientationOf } from "../normalise/orient";
import { standing, tiesOf, type Standing } from "../normalise/place";
import { scorerOf } from "../normalise/scorer-of";
import { rankedFlags } from "../positions";
import { referenceAt, referenceFormulas } from "../references";
import type { FormulaExplainer } from "./formula";

/** The figures of the unit's group, or of all units; `undefined` where the sample gave none. */
export function yardstickOf({ yardsticks, units }: Evaluation, leaf: Indicator, unit: number) {
  const found = yardsticks.get(leaf.code);
  return found?.get(units[unit]!.group ?? "") ?? found?.get("");
}

/** What an observation was held against: yardstick, the unit's own references with their formulas, place, steps (对照依据). */
export function heldAgainst(
  evaluation: Evaluation,
  leaf: Indicator,
  unit: number,
  formulas: FormulaExplainer,
): Record<string, ExplainedInput> {
  const yardstick = yardstickOf(evaluation, leaf, unit) ?? {};
  const score = leaf.score!;
  const columns = evaluation.references.get(leaf.code);
  // Figures of the group go before the formulas: where the yardstick has one, the unit's own was not used.
  const used = referenceFormulas(score).filter(({ name }) => !(name in yardstick || "to" in yardstick));
  const own = used.map(({ name, formula }): [string, ExplainedInput] => [
    name,
    {
      value: referenceAt(columns!, name, unit),
      rule: `reference.${name}`,
      written: formula,
      inputs: formulas.inputs(formula),
    },
  ]);
  return {
    ...Object.fromEntries(own),
    ...(score.kind === "ratio" && own.length > 0 ? { times: score.times } : {}),
    ...yardstick,
    ...placeOf(evaluation, leaf, unit),
    ...stepsOf(evaluation, leaf, unit),
  };
}

/** How many steps an observation is away from the base value, where the score goes by them. */
function stepsOf({ stages, references }: Evaluation, leaf: Indicator, unit: number): { count?: number } {
  const { code, score } = leaf;
  if (score?.kind !== "steps") return {};
  const from = referenceAt(references.get(code)!, "from", unit);
  if (typeof from !== "number") return {};
  const x = stages.treated.get(code)!.numbers[unit]!;
  const orientation = orientationOf(leaf);
  const isBelow = orient(x, orientation) < orient(from, orientation);
  const side = isBelow ? score.below : score.above;
  return "each" in side ? { count: stepsBetween(from, x, side.each, score.whole) } : {};
}

/** The place among the ranked units of the scope, and how many of them are worse, where the score goes by them. */
function placeOf({ stages, units }: Evaluation, leaf: Indicator, unit: number): Partial<Standing> {
  const score = leaf.score!;
  if (score.kind !== "rank" && score.kind !== "borda" && score.kind !== "two-part") return {};
  const { numbers, reasons } = stages.treated.get(leaf.code)!;
  const orientation = orientationOf(leaf);
  const own = orient(numbers[unit]!, orientation);
  const mark = score.kind === "two-part" ? orient(score.at, orientation) : -Infinity;
  if (own < mark) return {};
  const group = units[unit]!.group;
  const others = units.flatMap(({ isRanked, groups }, i) => {
    const isCompared = leaf.scope !== "group" || (group !== undefined && groups.includes(group));
    const turned = orient(numbers[i]!, orientation);
    return isRanked && isCompared && reasons[i] === 0 && turned >= mark ? [turned] : [];
  });
  return { ...standing(sorted(others), own, score.kind === "two-part" ? "better" : tiesOf(score)) };
}

/** Whether a number gave no score, since its target was absent or it has no logarithm, and the method gave one instead. */
export function isStandIn(evaluation: Evaluation, leaf: Indicator, unit: number): boolean {
  const { method, units, stages, references, dataset } = evaluation;
  const mayBe = absenceRules(method, leaf).some((rule) => scoreOf(rule) !== undefined);
  if (!mayBe || leaf.score!.kind === "formula") return false;
  const groupOf = units.map(({ group }) => group);
  const comparison = compare(
    rankedFlags(evaluation),
    units.map(({ groups }) => groups),
    groupOf,
  );
  const group = groupOf[unit];
  const members = leaf.scope === "group" ? (comparison.members.get(group ?? "") ?? []) : comparison.all;
  const values = stages.treated.get(leaf.code)!;
  const known = { codes: dataset.codes, columns: references.get(leaf.code) };
  const scorer = scorerOf(leaf, presentAt(values, members), values, known, group);
  return typeof scorer !== "object" || typeof scorer.score(values.numbers[unit]!, unit) !== "number";
}
