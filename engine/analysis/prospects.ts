import { presentAt } from "../composite/comparison";
import { evaluate } from "../composite/evaluate";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator } from "../composite/method";
import { rankedPositions, unitPosition } from "../composite/positions";
import type { EvaluateOptions } from "../composite/progress";
import type { Supposed } from "../composite/suppose";
import { treeOf } from "../composite/tree";
import { mean } from "../stats/mean";
import { valueAt } from "../terms/column";
import type { Value } from "../terms/value";

/** What an indicator is brought to: the mean or the best of the unit's like, or what the benchmark unit has (提升目标). */
export type Aim = "mean" | "best" | "benchmark";

/** What a unit's total would be if one of its indicators were better and all else stayed (提升测算). */
export interface Prospect {
  /** The indicator's code. */
  readonly code: string;
  readonly title: string;
  readonly unitOfMeasure: string | undefined;
  readonly aim: Aim;
  /** The indicator's value now and then, in its own unit of measure. */
  readonly value: number;
  readonly target: number;
  /** Points that the total gains, and the total and place that it comes to; above 0. */
  readonly points: number;
  readonly total: number;
  readonly place: number | undefined;
}

/** What would lift a unit most. */
export interface Prospects {
  /** Whose mean and best are aimed at: `all`, or the unit's group. */
  readonly scope: "all" | "group";
  /** What gains most first. */
  readonly single: readonly Prospect[];
  /** The indicators that gain most by coming to the mean, together: their codes, and what comes of it. */
  readonly together: Together | undefined;
}

/** Several indicators brought to the mean at once. */
export interface Together extends Pick<Prospect, "points" | "total" | "place"> {
  readonly codes: readonly string[];
}

/** So many indicators are supposed better at once. */
const mostTogether = 3;

/**
 * What would lift a unit most (提升空间): each indicator in turn brought to the mean of its group, to the best of its group,
 * and to what a benchmark unit has; of all ranked units where the method has no groups.
 *
 * Nothing is estimated: the whole evaluation is run again with the one value changed, so that goalposts of the sample, fills,
 * weights from data and the others' places move with it. It is supposed that the unit's other indicators, its adjustments
 * and all that the others have reported stay as they are. What is aimed at is taken from what was reported, before
 * fills and treatment. The best is that of the best score; of several that have it, the value nearest to the unit's own.
 *
 * @param benchmark - the code of the unit to learn from
 * @returns a function from a unit's code; nothing where the unit has no total. Only what gains points is listed; an
 *   indicator for which the unit has no value of its own is not
 * @throws RangeError when there is no such unit
 */
export function openProspects(
  evaluation: Evaluation,
  benchmark?: string,
  options: Pick<EvaluateOptions, "shouldStop"> = {},
): (unitCode: string) => Prospects | undefined {
  const { method, dataset, units, total, stages } = evaluation;
  const { leaves } = treeOf(method.indicators);
  const tables = [...dataset.tables.values()];
  const ranked = rankedPositions(evaluation);
  const model = benchmark === undefined ? undefined : unitPosition(evaluation, benchmark);
  return (unitCode) => {
    const unit = unitPosition(evaluation, unitCode);
    const now = valueAt(total, unit);
    if (typeof now !== "number") return undefined;
    const { group } = units[unit]!;
    const peers = group === undefined ? ranked : ranked.filter((i) => units[i]!.group === group);
    const outcome = (supposed: Supposed) => {
      const then = evaluate(method, tables, options, supposed);
      const score = valueAt(then.total, unit);
      const points = typeof score === "number" ? gained(now, score) : 0;
      return points > 0 ? { points, total: score as number, place: placeIn(then, unit) } : undefined;
    };
    const single = leaves.flatMap((leaf): Prospect[] => {
      const value = valueAt(stages.derived.get(leaf.code)!, unit);
      if (typeof value !== "number") return [];
      return aimsOf(evaluation, leaf, unit, peers, model).flatMap(({ aim, target }): Prospect[] => {
        if (typeof target !== "number" || !isBetter(leaf, value, target)) return [];
        const found = outcome(new Map([[leaf.code, new Map([[unitCode, target]])]]));
        const { code, title, unitOfMeasure } = leaf;
        return found ? [{ code, title, unitOfMeasure, aim, value, target, ...found }] : [];
      });
    });
    const first = mostFirst(single.filter(({ aim }) => aim === "mean")).slice(0, mostTogether);
    const both = new Map(first.map(({ code, target }) => [code, new Map([[unitCode, target]])]));
    const found = first.length > 1 ? outcome(both) : undefined;
    return {
      scope: group === undefined ? "all" : "group",
      single: mostFirst(single),
      together: found && { codes: first.map(({ code }) => code), ...found },
    };
  };
}

/** The values that an indicator could be brought to. */
function aimsOf(
  { stages, scores }: Evaluation,
  { code }: Indicator,
  unit: number,
  peers: readonly number[],
  model: number | undefined,
): { aim: Aim; target: Value | undefined }[] {
  const values = stages.derived.get(code)!;
  const own = values.numbers[unit]!;
  const score = scores.get(code)!;
  const scored = peers.filter((i) => values.reasons[i] === 0 && score.reasons[i] === 0);
  const top = scored.reduce((most, i) => Math.max(most, score.numbers[i]!), -Infinity);
  const best = scored
    .filter((i) => score.numbers[i] === top)
    .map((i) => values.numbers[i]!)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b);
  return [
    { aim: "mean", target: mean(presentAt(values, peers)) },
    { aim: "best", target: best[0] },
    { aim: "benchmark", target: model === undefined ? undefined : valueAt(values, model) },
  ];
}

/** Whether a value can be worth more at all; what the method makes of it is for the evaluation to say. */
function isBetter({ direction }: Indicator, value: number, target: number): boolean {
  if (direction === "positive") return target > value;
  return direction === "negative" ? target < value : target !== value;
}

/** Points gained; 0 where the two sums only were rounded otherwise. */
function gained(now: number, then: number): number {
  return Math.abs(then - now) > 1e-12 * Math.max(Math.abs(then), Math.abs(now)) ? then - now : 0;
}

function placeIn({ method, ranks }: Evaluation, unit: number): number | undefined {
  return (method.ranking.scope[0] === "group" ? ranks.group : ranks.all)[unit] ?? undefined;
}

function mostFirst(prospects: readonly Prospect[]): Prospect[] {
  return [...prospects].sort((a, b) => b.points - a.points);
}
