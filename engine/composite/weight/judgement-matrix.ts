import { issue, type Issue } from "../../terms/issue";
import { cellText, type CellValue } from "../../terms/sheet";
import { ahpWeights, saatyRandomIndex, type JudgedWeights } from "./ahp";

/** Judgements above the diagonal as `ahpWeights` takes them, or what is wrong with the matrix. */
export interface ReadMatrix {
  readonly judgements: readonly (readonly number[])[] | undefined;
  readonly issues: readonly Issue[];
}

/** What judgements come to, where they can be read. */
export interface WeighedMatrix {
  readonly found: JudgedWeights | undefined;
  readonly consistencyRatio: number | undefined;
  /** What is wrong with the matrix; or that its judgements contradict each other too much, which is a warning. */
  readonly issues: readonly Issue[];
}

/**
 * Weights from a whole matrix of judgements (层次分析法), with a warning where they are not consistent enough.
 *
 * @param limit - the consistency ratio above which judgements are called inconsistent
 * @param randomIndex - of 1, 2, 3 … items; from the third on above 0
 * @see readJudgementMatrix
 */
export function weighJudgementMatrix(
  rows: readonly (readonly CellValue[])[],
  limit = 0.1,
  randomIndex: readonly number[] = saatyRandomIndex,
): WeighedMatrix {
  const { judgements, issues } = readJudgementMatrix(rows);
  if (judgements === undefined) return { found: undefined, consistencyRatio: undefined, issues };
  const count = judgements.length + 1;
  if (randomIndex.length < count || randomIndex.slice(2, count).some((each) => !(each > 0))) {
    const lacking = issue("error", "judgements.random-index", {}, { count, of: randomIndex.length });
    return { found: undefined, consistencyRatio: undefined, issues: [lacking] };
  }
  const found = ahpWeights(judgements, randomIndex);
  const { consistencyRatio = 0 } = found.overall;
  const { first, second, said, fitting } = found.farthest;
  const params = { ratio: consistencyRatio, limit, first: first + 1, second: second + 1, said, fitting };
  const inconsistent = consistencyRatio > limit ? [issue("warning", "judgements.inconsistent", {}, params)] : [];
  return { found, consistencyRatio, issues: inconsistent };
}

/** A judgement below the diagonal that is off by no more than this share is the rounded inverse: 0.33 is 1/3. */
const roundedBy = 0.02;

/**
 * Reads a whole matrix of judgements (判断矩阵), as it stands in a sheet: each cell says how much more the row's item
 * matters than the column's.
 *
 * A pair is judged by the cell above the diagonal or, where that is blank, by the inverse of the one below; where both are
 * filled in they have to be each other's inverse. Nothing matters 0 times as much, so 0 is a blank cell. Fractions may be
 * typed as text: 1/3.
 *
 * @param rows - as many rows as columns, at least two
 * @returns no judgements where a pair has none, or two that contradict each other, or the matrix is not square
 */
export function readJudgementMatrix(rows: readonly (readonly CellValue[])[]): ReadMatrix {
  const n = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (n < 2 || width !== n)
    return {
      judgements: undefined,
      issues: [issue("error", "judgements.not-square", {}, { rows: n, columns: width })],
    };
  const issues: Issue[] = [];
  const said = rows.map((row, i) => Array.from({ length: n }, (_, j) => judgementIn(row[j] ?? null, i, j, issues)));
  said.forEach((row, i) => {
    if (row[i] !== undefined && row[i] !== 1)
      issues.push(issue("error", "judgements.diagonal", { row: i, column: i }, { item: i + 1, said: row[i] }));
  });
  const judgements = Array.from({ length: n - 1 }, (_, i) =>
    Array.from({ length: n - 1 - i }, (__, k): number => {
      const j = i + 1 + k;
      const [direct, inverse] = [said[i]![j], said[j]![i]];
      const params = { first: i + 1, second: j + 1 };
      if (direct === undefined && inverse === undefined) {
        issues.push(issue("error", "judgements.missing", { row: i, column: j }, params));
        return 1;
      }
      if (direct !== undefined && inverse !== undefined && Math.abs(direct * inverse - 1) > roundedBy)
        issues.push(issue("error", "judgements.contradiction", { row: j, column: i }, { ...params, direct, inverse }));
      return direct ?? 1 / inverse!;
    }),
  );
  return { judgements: issues.length > 0 ? undefined : judgements, issues };
}

function judgementIn(cell: CellValue, row: number, column: number, issues: Issue[]): number | undefined {
  const text = cellText(cell).normalize("NFKC").replace(/\s+/gu, "");
  if (text === "" || text === "0") return undefined;
  const [, over, under] = /^(\d+(?:\.\d+)?)(?:[/:](\d+(?:\.\d+)?))?$/u.exec(text) ?? [];
  const number = typeof cell === "number" ? cell : Number(over ?? Number.NaN) / Number(under ?? 1);
  if (Number.isFinite(number) && number > 0) return number;
  issues.push(issue("error", "judgements.not-positive", { row, column }, { found: cellText(cell) }));
  return undefined;
}
