import { sum } from "../../stats/sum";
import type { FoundWeights } from "./found";

/**
 * The mean consistency index of random judgements for 1, 2, 3 … 15 items (平均随机一致性指标).
 *
 * @source Saaty, T. L. (1980), The Analytic Hierarchy Process, McGraw-Hill
 */
export const saatyRandomIndex: readonly number[] = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];

/** One judgement of a pair, and the one that would go with the weights. */
export interface Judgement {
  /** Positions of both items. */
  readonly first: number;
  readonly second: number;
  /** How many times the first was said to matter as much as the second. */
  readonly said: number;
  /** The ratio of their weights. */
  readonly fitting: number;
}

/** Weights from judgements, how consistent they are, and the judgement that is farthest from the weights. */
export interface JudgedWeights extends FoundWeights {
  readonly farthest: Judgement;
}

/**
 * Weights from judgements of pairs by the analytic hierarchy process (层次分析法): the principal eigenvector of the matrix
 * of judgements, scaled to add up to 1.
 *
 * λmax is its eigenvalue; CI = (λmax − n) ÷ (n − 1); CR = CI ÷ the random index of n. Judgements of two items are always
 * consistent: CR is 0.
 *
 * @param judgements - rows above the diagonal: how much more each item matters than each later one, above 0
 * @param randomIndex - of 1, 2, 3 … items, at least as many as there are items
 * @returns `overall` has lambda, consistencyIndex, randomIndex and consistencyRatio
 * @source Saaty (1980)
 * @example ahpWeights([[3]]).weights // => [0.75, 0.25]
 */
export function ahpWeights(
  judgements: readonly (readonly number[])[],
  randomIndex: readonly number[] = saatyRandomIndex,
): JudgedWeights {
  const n = judgements.length + 1;
  const said = (i: number, j: number): number =>
    i === j ? 1 : i < j ? judgements[i]![j - i - 1]! : 1 / judgements[j]![i - j - 1]!;
  const matrix = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => said(i, j)));
  const { weights, lambda } = principalVector(matrix);
  const consistencyIndex = n === 2 ? 0 : Math.max(0, (lambda - n) / (n - 1));
  const random = randomIndex[n - 1]!;
  const consistencyRatio = consistencyIndex === 0 ? 0 : consistencyIndex / random;
  return {
    weights,
    figures: {},
    overall: { lambda, consistencyIndex, randomIndex: random, consistencyRatio },
    farthest: farthestFrom(weights, said),
  };
}

/** So often squared, a matrix stands for more multiplications than any judgements need. */
const mostSquarings = 64;
const precision = 1e-15;

/** The vector that a positive matrix keeps the direction of: the rows' sums of ever higher powers (幂法). */
function principalVector(matrix: readonly (readonly number[])[]): { weights: number[]; lambda: number } {
  let power = matrix;
  let weights = rowShares(power);
  for (let k = 0; k < mostSquarings; k++) {
    power = squared(power);
    const next = rowShares(power);
    const change = Math.max(...next.map((each, i) => Math.abs(each / weights[i]! - 1)));
    weights = next;
    if (change < precision) break;
  }
  return { weights, lambda: sum(matrix.map((row) => sum(row.map((each, j) => each * weights[j]!)))) };
}

function squared(matrix: readonly (readonly number[])[]): number[][] {
  const product = matrix.map((row) => matrix.map((_, j) => sum(row.map((each, k) => each * matrix[k]![j]!))));
  const greatest = Math.max(...product.flat());
  return product.map((row) => row.map((each) => each / greatest));
}

function rowShares(matrix: readonly (readonly number[])[]): number[] {
  const sums = matrix.map((row) => sum(row));
  const whole = sum(sums);
  return sums.map((each) => each / whole);
}

function farthestFrom(weights: readonly number[], said: (i: number, j: number) => number): Judgement {
  const pairs = weights.flatMap((w, i) =>
    weights
      .slice(i + 1)
      .map((other, k): Judgement => ({ first: i, second: i + 1 + k, said: said(i, i + 1 + k), fitting: w / other })),
  );
  const distance = ({ said: given, fitting }: Judgement) => Math.abs(Math.log(given / fitting));
  // Of three items all pairs are equally far: rounding must not choose among them.
  return pairs.reduce((most, each) => (distance(each) > distance(most) + 1e-9 ? each : most));
}
