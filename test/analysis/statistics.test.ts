import { describe as statisticsOf, indicatorStatistics } from "../../engine/analysis/statistics";
import { columnOf } from "../../engine/terms/column";
import type { Value } from "../../engine/terms/value";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

// The published tables of a peer are in test/composite/repair.reference.test.ts; here is what they do not show.
function of(values: readonly Value[], units = values.map((_, i) => i)) {
  return statisticsOf(columnOf(values), units);
}

test("nothing reported: counts, no figures, and a flag for each", () => {
  expect(of(["not-reported", "not-applicable"])).toEqual({
    ...{ units: 2, present: 0, missing: 2, zeros: 0, unique: 0, same: 0, minimum: undefined, lowerQuartile: undefined },
    ...{ median: undefined, upperQuartile: undefined, maximum: undefined, mean: undefined, deviation: undefined },
    ...{ skewness: undefined, kurtosis: undefined, flags: ["few-present", "few-non-zero", "few-unique"] },
  });
});

test("0 and −0 are one number", () => expect(of([0, -0, 1])).toMatchObject({ zeros: 2, unique: 2, same: 2 }));

test("only the units that count", () =>
  expect(of([1, 2, 300, "unreadable"], [0, 1, 3])).toMatchObject({ units: 3, present: 2, missing: 1, maximum: 2 }));

// By hand: 1, 2, 4 has the mean 7/3, deviations −4/3, −1/3, 5/3, the variance 42/9 ÷ 2 and quartiles 1.5 and 3.
test("three numbers by hand", () => {
  const found = of([4, 1, 2]);
  expect(found).toMatchObject({
    minimum: 1,
    lowerQuartile: 1.5,
    median: 2,
    upperQuartile: 3,
    maximum: 4,
    kurtosis: undefined,
  });
  expect(found.mean).toBeCloseTo(7 / 3, 12);
  expect(found.deviation).toBeCloseTo(Math.sqrt(42 / 18), 12);
});

test("limits of one's own", () => {
  const limits = { present: 0, nonZero: 0, unique: 0, skewness: 0.1, kurtosis: -9 };
  expect(statisticsOf(columnOf([1, 2, 3, 9]), [0, 1, 2, 3], limits).flags).toEqual(["outliers"]);
  expect(statisticsOf(columnOf([1, 2, 3, 9]), [0, 1, 2, 3]).flags).toEqual([]);
});

test("of an evaluation: every indicator as derived, over the ranked units, dimensions left out", () => {
  const method = methodOf({
    units: { name: "名称", unranked: ["3"] },
    absence: { fill: 100 },
    treat: { steps: [{ kind: "clip", high: 1 }] },
    indicators: [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      {
        ...{ code: "A", parent: "S", title: "甲", weight: 1, value: "a * 2", direction: "positive" },
        score: { kind: "min-max", limits: { low: 0, high: 9 } },
      },
    ],
  });
  const sheet = sheetOf("表", [
    ["代码", "名称", "a"],
    ["1", "县1", 1],
    ["2", "县2", null],
    ["3", "省", 50],
  ]);
  const found = indicatorStatistics(evaluateSheets(method, sheet));
  expect([...found.keys()]).toEqual(["A"]);
  expect(found.get("A")).toMatchObject({ units: 2, present: 1, missing: 1, maximum: 2 });
});
