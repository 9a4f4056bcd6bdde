import { weighJudgementMatrix } from "../../engine/composite/weight/judgement-matrix";
import { issueText } from "../../engine/report/issue-text";
import type { CellValue } from "../../engine/terms/sheet";

const codesOf = (rows: readonly (readonly CellValue[])[]) => weighJudgementMatrix(rows).issues.map(({ code }) => code);

// Printed with weights and the consistency ratio by both random indices; λmax recomputed.
const printed = [
  [1, 1, 5, 2],
  [1, 1, 3, 4],
  [1 / 5, 1 / 3, 1, 3 / 4],
  [1 / 2, 1 / 4, 4 / 3, 1],
];

test("a printed matrix of four: weights, λmax, the ratio with Saaty's index and with another", () => {
  const { found, consistencyRatio, issues } = weighJudgementMatrix(printed);
  expect(issues).toEqual([]);
  expect(found!.weights.map((each) => Number(each.toFixed(4)))).toEqual([0.3742, 0.3917, 0.0991, 0.1349]);
  expect(found!.overall.lambda).toBeCloseTo(4.09246, 5);
  expect(consistencyRatio).toBeCloseTo(0.0342, 4);
  expect(weighJudgementMatrix(printed, 0.1, [0, 0, 0.5, 0.8285]).consistencyRatio).toBeCloseTo(0.0372, 4);
});

test("the upper half, the lower half, fractions as text and rounded inverses are the same matrix", () => {
  const upper = printed.map((row, i) => row.map((each, j) => (j > i ? each : null)));
  const lower = printed.map((row, i) => row.map((each, j) => (j < i ? each : 0)));
  const texts = [
    ["1", "1", "5", "２"],
    ["1", "1", "3", "4"],
    ["1/5", "1/3", "1", "3/4"],
    ["1/2", "1/4", "4/3", 1],
  ];
  const rounded = printed.map((row, i) => row.map((each, j) => (j < i ? Number(each.toFixed(2)) : each)));
  const expected = weighJudgementMatrix(printed).found!.weights;
  for (const rows of [upper, lower, texts, rounded])
    weighJudgementMatrix(rows).found!.weights.forEach((each, i) => expect(each).toBeCloseTo(expected[i]!, 12));
});

test("what is wrong is said, and gives no weights", () => {
  expect(codesOf([[1]])).toEqual(["judgements.not-square"]);
  expect(
    codesOf([
      [1, 2, 3],
      [null, 1, 2],
    ]),
  ).toEqual(["judgements.not-square"]);
  expect(
    codesOf([
      [1, null],
      [null, 1],
    ]),
  ).toEqual(["judgements.missing"]);
  expect(
    codesOf([
      [1, 3],
      [3, 1],
    ]),
  ).toEqual(["judgements.contradiction"]);
  expect(
    codesOf([
      [3, 3],
      [null, 1],
    ]),
  ).toEqual(["judgements.diagonal"]);
  expect(
    codesOf([
      [1, -3],
      [null, 1],
    ]),
  ).toEqual(["judgements.not-positive", "judgements.missing"]);
  expect(
    codesOf([
      [1, "略"],
      [2, 1],
    ]),
  ).toEqual(["judgements.not-positive"]);
  expect(
    weighJudgementMatrix([
      [1, 3],
      [3, 1],
    ]).found,
  ).toBeUndefined();
  expect(
    weighJudgementMatrix(
      [
        [1, 3, 5],
        [null, 1, 2],
        [null, null, 1],
      ],
      0.1,
      [0, 0],
    ).issues[0]!.code,
  ).toBe("judgements.random-index");
});

test("judgements that contradict each other are weighed, and the farthest is named", () => {
  // a over b, b over c, c over a: by symmetry the weights are 1/3 each, and λ is 1 + 3 + 1/3.
  const circle = [
    [1, 3, 1 / 3],
    [1 / 3, 1, 3],
    [3, 1 / 3, 1],
  ];
  const { found, consistencyRatio, issues } = weighJudgementMatrix(circle);
  found!.weights.forEach((each) => expect(each).toBeCloseTo(1 / 3, 12));
  expect(consistencyRatio).toBeCloseTo((1 + 3 + 1 / 3 - 3) / 2 / 0.58, 12);
  expect(issues.map((each) => issueText(each))).toEqual([
    "判断矩阵不够一致：一致性比例 1.15，大于 0.1。离权重最远的是第 1 项对第 2 项，现为 3，与权重相称的是 1；请重新商量这一判断。",
  ]);
  expect(weighJudgementMatrix(circle, 2).issues).toEqual([]);
});
