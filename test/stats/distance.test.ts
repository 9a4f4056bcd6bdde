import { distanceFrom, rangeOf } from "../../engine/stats/distance";
import { describe as describeColumn } from "../../engine/analysis/statistics";
import { columnOf } from "../../engine/terms/column";

describe("distances between scores", () => {
  test("are below 0 for who is behind, by hand: 60 − 72.5 = −12.5", () => {
    expect(distanceFrom(60, 72.5)).toBe(-12.5);
    expect(distanceFrom(72.5, 60)).toBe(12.5);
  });

  test("are none where one of the two is no number", () => {
    expect(distanceFrom("not-reported", 60)).toBeUndefined();
    expect(distanceFrom(60, undefined)).toBeUndefined();
  });

  test("from the worst to the best, by hand: 90 − 40 = 50", () => {
    const column = columnOf([40, 90, "not-reported", 70]);
    expect(rangeOf(describeColumn(column, [0, 1, 2, 3]))).toBe(50);
    expect(rangeOf(describeColumn(column, [2]))).toBeUndefined();
  });
});
