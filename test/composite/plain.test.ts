import { plainCode, plainRoot, evaluatePlain, type PlainTable } from "../../engine/composite/plain";
import { valueAt } from "../../engine/terms/column";

const table = (rows: PlainTable["rows"], indicators: PlainTable["indicators"]): PlainTable => ({
  units: rows.map((_, i) => `${"甲乙丙丁戊"[i]!}县`),
  indicators,
  rows,
});

const totals = (given: PlainTable, options = {}) => {
  const { evaluation } = evaluatePlain(given, options);
  return evaluation!.units.map((_, i) => valueAt(evaluation!.total, i));
};

test("numbers count as they are, a weighted mean of them is the score", () => {
  const given = table(
    [
      [80, 60],
      [90, 50],
    ],
    [
      { title: "经济", weight: 3 },
      { title: "民生", weight: 1 },
    ],
  );
  // (3·80 + 60) ÷ 4 and (3·90 + 50) ÷ 4.
  expect(totals(given)).toEqual([75, 80]);
  expect(evaluatePlain(given).evaluation!.ranks.all).toEqual([2, 1]);
});

test("TOPSIS as printed: all benefits, weights .3 .4 .3 (Tzeng and Huang, 2011)", () => {
  const matrix = [
    [5, 8, 4],
    [7, 6, 8],
    [8, 8, 6],
    [7, 4, 6],
  ];
  const given = table(
    matrix,
    [0.3, 0.4, 0.3].map((weight, i) => ({ title: `第${i}列`, weight })),
  );
  const { evaluation } = evaluatePlain(given, { aggregate: "topsis" });
  const closeness = [0.5037, 0.6581, 0.7482, 0.334];
  closeness.forEach((each, i) => expect(evaluation!.total.numbers[i]! / 100).toBeCloseTo(each, 4));
  expect(evaluation!.ranks.all).toEqual([3, 2, 1, 4]);
});

test("absences withhold, or are skipped, or get what they are given", () => {
  const given = table(
    [
      [80, null],
      [60, 40],
    ],
    [{ title: "经济" }, { title: "民生" }],
  );
  expect(totals(given)).toEqual(["withheld", 50]);
  expect(totals(given, { absence: "skip" })).toEqual([80, 50]);
  expect(totals(given, { absence: { score: 0 } })).toEqual([40, 50]);
});

test("ties go by the rule", () => {
  const given = table([[9], [8], [8], [7]], [{ title: "得分" }]);
  expect(evaluatePlain(given).evaluation!.ranks.all).toEqual([1, 2, 2, 4]);
  expect(evaluatePlain(given, { ties: "dense" }).evaluation!.ranks.all).toEqual([1, 2, 2, 3]);
});

test("what cannot be asked for is said and nothing is evaluated", () => {
  const { evaluation, issues } = evaluatePlain(table([[1], [2]], [{ title: "产值", weight: -1 }]));
  expect(evaluation).toBeUndefined();
  expect(issues.map(({ code }) => code)).toContain("weight.negative");
});

test("names of columns may be anything, and alike", () => {
  const given = table([[1, 2]], [{ title: "产值（亿元）" }, { title: "产值（亿元）" }]);
  const { evaluation, issues } = evaluatePlain(given);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([...evaluation!.scores.keys()].sort()).toEqual([plainRoot, plainCode(0), plainCode(1)].sort());
});
