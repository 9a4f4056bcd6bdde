import type { AdjustmentItem } from "../composite/adjust";
import type { Evaluation } from "../composite/evaluation";
import { unitPosition } from "../composite/positions";
import { treeOf } from "../composite/tree";
import { sum } from "../stats/sum";
import { valueAt } from "../terms/column";
import type { Value } from "../terms/value";
import { openComparison } from "./comparison";
import type { StandingPart } from "./standing";

/** One indicator of a unit beside that of a benchmark unit (指标对标). */
export interface BenchmarkGap {
  /** `node` for an indicator; else what kind of adjustment it is. */
  readonly kind: "node" | AdjustmentItem["kind"];
  /** The indicator's code; "" for an adjustment, and for what cannot be divided. */
  readonly code: string;
  readonly title: string;
  readonly unitOfMeasure: string | undefined;
  /** What the two have, in the indicator's unit of measure, after fills and treatment; absent for an adjustment. */
  readonly value: Value | undefined;
  readonly theirs: Value | undefined;
  /** Their scores, or the points of an adjustment. */
  readonly score: Value;
  readonly theirScore: Value;
  /** Points of the distance between the totals that are put down to it; below 0 where the unit is behind. */
  readonly difference: number;
}

/** A unit beside a benchmark unit (学标对标). */
export interface BenchmarkComparison {
  /** Positions among the evaluation's units. */
  readonly unit: number;
  readonly benchmark: number;
  /** The unit's total less the benchmark's. */
  readonly difference: number;
  /** All indicators in the method's order, then adjustments. */
  readonly gaps: readonly BenchmarkGap[];
  /** What the two units' different weights do, and what cannot be divided by indicator; with the gaps it adds up to the difference. */
  readonly rest: number;
}

/**
 * Holds a unit against a benchmark unit, indicator by indicator (学标对标).
 *
 * The distance between the totals is split as that from a mean is (`openComparison`), the benchmark being the whole sample:
 * the gaps and `rest` add up to it under every aggregate and whatever the two weigh or lack.
 *
 * @param benchmark - the code of the benchmark unit
 * @returns a function from a unit's code; nothing for the benchmark itself, and where one of the two has no total
 * @throws RangeError when there is no such unit
 */
export function openBenchmark(
  evaluation: Evaluation,
  benchmark: string,
): (unitCode: string) => BenchmarkComparison | undefined {
  const { method, stages, total, adjustments } = evaluation;
  const tree = treeOf(method.indicators);
  const model = unitPosition(evaluation, benchmark);
  const compared = total.reasons[model] === 0 ? openComparison(evaluation, tree, tree.root, [model], false) : undefined;
  const unitsOfMeasure = new Map(method.indicators.map(({ code, unitOfMeasure }) => [code, unitOfMeasure]));
  const leaves = new Set(tree.leaves.map(({ code }) => code));
  return (unitCode) => {
    const unit = unitPosition(evaluation, unitCode);
    if (!compared || unit === model || total.reasons[unit] !== 0) return undefined;
    const valueOf = (code: string, i: number): Value | undefined => {
      const column = stages.treated.get(code);
      return column && valueAt(column, i);
    };
    const indicators = compared
      .nodeParts(unit)
      .flatMap(endsOf)
      .filter(({ code }) => leaves.has(code))
      .map(({ kind, code, title, value, difference }): BenchmarkGap => ({
        ...{ kind, code, title, unitOfMeasure: unitsOfMeasure.get(code) },
        ...{ value: valueOf(code, unit), theirs: valueOf(code, model) },
        ...{ score: value, theirScore: valueAt(evaluation.scores.get(code)!, model), difference },
      }));
    const adjusted = adjustments.map(({ kind, title, points }): BenchmarkGap => {
      const [score, theirScore] = [valueAt(points, unit), valueAt(points, model)];
      const difference = numberOr0(score) - numberOr0(theirScore);
      return {
        ...{ kind, code: "", title, unitOfMeasure: undefined, value: undefined, theirs: undefined },
        ...{ score, theirScore, difference },
      };
    });
    const gaps = [...indicators, ...adjusted];
    const difference = total.numbers[unit]! - total.numbers[model]!;
    const rest = sum([difference, ...gaps.map((gap) => -gap.difference)]);
    // What only the sums' last digits leave is nothing.
    const isRest = Math.abs(rest) > 1e-9 * Math.max(1, Math.abs(total.numbers[unit]!));
    return { unit, benchmark: model, difference, gaps, rest: isRest ? rest : 0 };
  };
}

function endsOf(part: StandingPart): StandingPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(endsOf);
}

function numberOr0(value: Value): number {
  return typeof value === "number" ? value : 0;
}
