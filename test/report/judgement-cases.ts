import { weighJudgementMatrix } from "../../engine/composite/weight/judgement-matrix";
import type { CellValue } from "../../engine/terms/sheet";
import type { RaisedCase } from "./raised-case";

const matrix = (...rows: readonly (readonly CellValue[])[]) => weighJudgementMatrix(rows).issues;

/** Matrices of judgements that stand by themselves. */
export const judgementCases: readonly RaisedCase[] = [
  ["one item", () => matrix([1])],
  ["a diagonal that is not 1", () => matrix([3, 3], [null, 1])],
  ["a pair that was not compared", () => matrix([1, null], [null, 1])],
  ["a pair that contradicts itself", () => matrix([1, 3], [2, 1])],
  ["a judgement below 0", () => matrix([1, -3], [3, 1])],
  [
    "a random index that is too short",
    () =>
      weighJudgementMatrix(
        [
          [1, 3],
          [null, 1],
        ],
        0.1,
        [0],
      ).issues,
  ],
  ["judgements in a circle", () => matrix([1, 3, 1 / 3], [null, 1, 3], [null, null, 1])],
];
