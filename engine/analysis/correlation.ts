import type { Evaluation } from "../composite/evaluation";
import { rankedPositions } from "../composite/positions";
import type { Column } from "../terms/column";
import { correlation } from "../stats/correlation";
import { correlationTest } from "../stats/correlation-test";
import { kendall } from "../stats/kendall";
import { kendallTest } from "../stats/kendall-test";
import { spearman } from "../stats/spearman";

/** Which correlation (相关系数的种类). */
export type CorrelationKind = "pearson" | "spearman" | "kendall";

/** How two columns go together (相关). */
export interface Correlation {
  /** −1 to 1; `undefined` for fewer than two pairs, or where a column has no spread among them. */
  readonly coefficient: number | undefined;
  /** How probable one at least so far from 0 is by chance, two-sided; `undefined` for fewer than three pairs. */
  readonly probability: number | undefined;
  /** How many units have a number in both columns. */
  readonly count: number;
}

/**
 * Correlates two columns over the units that have a number in both (成对相关).
 *
 * Probabilities are by Student's t for Pearson and Spearman, and by the normal approximation for Kendall's tau-b.
 *
 * @param positions - of the units that are looked at
 * @source COINr: get_corr and get_pvals with pairwise complete observations
 */
export function correlate(x: Column, y: Column, positions: readonly number[], kind: CorrelationKind): Correlation {
  const both = positions.filter((i) => x.reasons[i] === 0 && y.reasons[i] === 0);
  const [a, b] = [x, y].map(({ numbers }) => Float64Array.from(both, (i) => numbers[i]!)) as [
    Float64Array,
    Float64Array,
  ];
  const count = both.length;
  const coefficient = { pearson: correlation, spearman, kendall }[kind](a, b);
  if (coefficient === undefined) return { coefficient, probability: undefined, count };
  return {
    coefficient,
    probability: kind === "kendall" ? kendallTest(a, b) : correlationTest(coefficient, count),
    count,
  };
}

/** A correlation of two nodes. */
export interface NodeCorrelation extends Correlation {
  readonly first: string;
  readonly second: string;
}

/**
 * Correlates the scores of nodes, each of the first with each of the second, over the ranked units (指标间、层级间相关).
 *
 * @param first - codes of nodes, of whatever level
 * @param second - codes of nodes
 * @throws RangeError when there is no such node
 */
export function correlateNodes(
  evaluation: Evaluation,
  first: readonly string[],
  second: readonly string[],
  kind: CorrelationKind,
): NodeCorrelation[] {
  const { scores } = evaluation;
  const positions = rankedPositions(evaluation);
  const columnOf = (code: string) => {
    const column = scores.get(code);
    if (!column) throw new RangeError(`no node ${code}`);
    return column;
  };
  return first.flatMap((one) =>
    second.map((other) => ({
      first: one,
      second: other,
      ...correlate(columnOf(one), columnOf(other), positions, kind),
    })),
  );
}
