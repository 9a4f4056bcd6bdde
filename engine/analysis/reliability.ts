import type { Evaluation } from "../composite/evaluation";
import { rankedPositions } from "../composite/positions";
import { treeOf } from "../composite/tree";
import { covariance } from "../stats/covariance";
import { cronbach } from "../stats/cronbach";
import { principalComponents, type PrincipalComponent } from "../stats/principal-components";
import type { Column } from "../terms/column";

/** How well the children of a node measure one thing (信度). */
export interface Reliability {
  /** The node. */
  readonly code: string;
  /** The codes of its children that count. */
  readonly children: readonly string[];
  /** How many ranked units have the scores of all children. */
  readonly count: number;
  /** Cronbach's alpha of the children's scores (克朗巴赫系数); `undefined` where there is none. */
  readonly alpha: number | undefined;
  /** Alpha without each child, in the order of the children. */
  readonly without: readonly (number | undefined)[];
  /** Components of the children's scores over complete units; `undefined` for fewer than three, or a constant child. */
  readonly components: readonly PrincipalComponent[] | undefined;
}

/**
 * Cronbach's alpha of some columns (克朗巴赫系数), its covariances from the units that have both numbers of a pair.
 *
 * @param positions - of the units that are looked at
 * @returns `undefined` for fewer than two columns, or where a pair of columns has fewer than two units in common
 * @source COINr: get_cronbach, with use = "pairwise.complete.obs"
 */
export function alphaOf(columns: readonly Column[], positions: readonly number[]): number | undefined {
  return alphaFrom(covariances(columns, positions));
}

type Covariances = readonly (readonly (number | undefined)[])[];

function covariances(columns: readonly Column[], positions: readonly number[]): Covariances {
  const matrix = columns.map((): (number | undefined)[] => []);
  columns.forEach((x, i) =>
    columns.slice(i).forEach((y, k) => (matrix[i]![i + k] = matrix[i + k]![i] = pairwise(x, y, positions))),
  );
  return matrix;
}

function pairwise(x: Column, y: Column, positions: readonly number[]): number | undefined {
  const both = positions.filter((i) => x.reasons[i] === 0 && y.reasons[i] === 0);
  const numbers = (column: Column) => Float64Array.from(both, (i) => column.numbers[i]!);
  return covariance(numbers(x), numbers(y));
}

function alphaFrom(matrix: Covariances): number | undefined {
  return matrix.flat().includes(undefined) ? undefined : cronbach(matrix as number[][]);
}

/** Alpha and components of the children of every node that has at least two that count, from the root down. */
export function reliabilities(evaluation: Evaluation): Reliability[] {
  const { method, scores } = evaluation;
  const { inner, childrenOf } = treeOf(method.indicators);
  const positions = rankedPositions(evaluation);
  return [...inner].reverse().flatMap(({ code }) => {
    const children = childrenOf
      .get(code)!
      .filter(({ counts }) => counts)
      .map((child) => child.code);
    if (children.length < 2) return [];
    const columns = children.map((child) => scores.get(child)!);
    const complete = positions.filter((i) => columns.every(({ reasons }) => reasons[i] === 0));
    const full = columns.map(({ numbers }) => Float64Array.from(complete, (i) => numbers[i]!));
    const matrix = covariances(columns, positions);
    return [
      {
        code,
        children,
        count: complete.length,
        alpha: alphaFrom(matrix),
        without: children.map((_, k) => alphaFrom(without(matrix, k))),
        components: complete.length < 3 ? undefined : principalComponents(full),
      },
    ];
  });
}

/** A matrix without one row and the column of the same place. */
function without(matrix: Covariances, k: number): Covariances {
  return matrix.filter((_, i) => i !== k).map((row) => row.filter((_, j) => j !== k));
}
