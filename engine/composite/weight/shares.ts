import { extent } from "../../stats/extent";
import { sum } from "../../stats/sum";
import type { FoundWeights, NoWeights, ScoreColumns } from "./found";

/** No weights because of some of the children, or of all. */
export function noWeights(fault: NoWeights["fault"], which: readonly number[] = []): NoWeights {
  return { fault, which };
}

/**
 * Amounts of information scaled to weights that add up to 1 (归一化).
 *
 * @param amounts - one for each child, 0 or more
 * @param figures - what they were worked out from
 * @returns `constant` where all of them are 0
 */
export function scaled(amounts: readonly number[], figures: FoundWeights["figures"]): FoundWeights | NoWeights {
  const whole = sum(amounts);
  if (whole === 0) return noWeights("constant");
  return { weights: amounts.map((each) => each / whole), figures, overall: {} };
}

/** Whether all numbers of a column are equal, so that it tells no unit from another. */
export function isConstant(column: ArrayLike<number>): boolean {
  const range = extent(column);
  return range === undefined || range.low === range.high;
}

/** The positions of the columns for which something holds. */
export function positionsWhere(columns: ScoreColumns, holds: (column: Float64Array) => boolean): number[] {
  return columns.flatMap((column, i) => (holds(column) ? [i] : []));
}
