import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { correlation } from "./correlation";

/** A principal component of standardised columns (主成分). */
export interface PrincipalComponent {
  /** The variance along it; those of all components add up to the number of columns. */
  readonly variance: number;
  /** Its share of the whole variance, 0–1 (方差贡献率). */
  readonly share: number;
  /** The unit vector that it points along, one part a column; the parts add up to 0 or more. */
  readonly loadings: readonly number[];
}

/**
 * Principal components of the correlation matrix (主成分分析), from the greatest variance down.
 *
 * A component has no sign of its own: it is turned so that its loadings add up to more than 0, that is, along the
 * greater part of the columns; where they add up to 0, so that the first that is not 0 is positive.
 *
 * @param columns - of equal length
 * @returns as many as there are columns; `undefined` where a column has no spread, or there is no column
 * @source R: prcomp with scale. = TRUE, but for the signs
 */
export function principalComponents(columns: readonly ArrayLike<number>[]): PrincipalComponent[] | undefined {
  const rows: number[][] = [];
  for (const [i, x] of columns.entries()) {
    rows.push([]);
    for (const [j, y] of columns.entries()) {
      const r = i === j ? ownCorrelation(x) : j < i ? rows[j]![i] : correlation(x, y);
      if (r === undefined) return undefined;
      rows[i]!.push(r);
    }
  }
  if (rows.length === 0) return undefined;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(rows), {
    assumeSymmetric: true,
  });
  return realEigenvalues
    .map((variance, k) => {
      const positive = Math.max(0, variance);
      return { variance: positive, share: positive / columns.length, loadings: turned(eigenvectorMatrix.getColumn(k)) };
    })
    .sort((a, b) => b.variance - a.variance);
}

/** 1, where the column has a spread. */
function ownCorrelation(x: ArrayLike<number>): number | undefined {
  return correlation(x, x) === undefined ? undefined : 1;
}

const noise = 1e-12;

function turned(loadings: readonly number[]): number[] {
  const total = loadings.reduce((a, b) => a + b, 0);
  const first = loadings.find((each) => Math.abs(each) > noise) ?? 0;
  const isTurned = Math.abs(total) > noise ? total < 0 : first < 0;
  return loadings.map((each) => (isTurned ? -each : each));
}
