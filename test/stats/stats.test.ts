import fc from "fast-check";
import { deviation } from "../../engine/stats/deviation";
import { extent } from "../../engine/stats/extent";
import { mean } from "../../engine/stats/mean";
import { median, quantile } from "../../engine/stats/quantile";
import { rank } from "../../engine/stats/rank";
import { countBelow, sorted } from "../../engine/stats/sorted";
import { sum } from "../../engine/stats/sum";
import { weightedMean } from "../../engine/stats/weighted-mean";
import { weightedMedian } from "../../engine/stats/weighted-median";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20250101, numRuns: 500 };
const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe("sum", () => {
  // Each true sum is worked out by hand; plain addition from left to right gives another double.
  test.each<[name: string, values: number[], expected: number]>([
    ["nothing", [], 0],
    ["small terms beside large ones that cancel", [1e100, 1, -1e100], 1],
    ["tenths", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1],
    // 2^53 + 1 lies half-way and goes to the even 2^53; the further 2^-53 takes it over.
    ["a half that is tipped by what lies below it", [2 ** 53, 1, 2 ** -53], 2 ** 53 + 2],
    ["a half that is not tipped", [2 ** 53, 1], 2 ** 53],
    ["a half that is tipped down", [2 ** 53 + 2, 1, -(2 ** -53)], 2 ** 53 + 2],
  ])("%s", (_, values, expected) => expect(sum(values)).toBe(expected));

  test("the order of the terms changes nothing, not even the last bit", () => {
    const wide = fc.double({ min: -1e200, max: 1e200, noNaN: true });
    fc.assert(
      fc.property(fc.array(wide, { maxLength: 40 }), fc.integer(), (values, seed) => {
        const shuffled = values.map((x, i) => [(i * 7919 + seed) % 101, x] as const).sort((a, b) => a[0] - b[0]);
        return Object.is(sum(shuffled.map(([, x]) => x)) + 0, sum(values) + 0);
      }),
      run,
    );
  });

  test("is the nearest double to the true sum of whole numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 30 }), (values) => {
        const exact = values.reduce((total, x) => total + BigInt(x), 0n);
        return sum(values) === Number(exact);
      }),
      run,
    );
  });
});

describe("mean", () => {
  test("the sum by how many there are; none has none", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeUndefined();
  });
  test("of equal values is that value, and its deviation 0", () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 2, max: 40 }), (x, n) => {
        const values = new Array<number>(n).fill(x);
        return mean(values) === x && deviation(values) === 0;
      }),
      run,
    );
  });
});

describe("deviation, with n − 1", () => {
  // Microsoft's documentation of STDEV.S: breaking strength of ten tools.
  test("the example of Excel's STDEV.S", () => {
    const strength = [1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299];
    expect(deviation(strength)).toBeCloseTo(27.46391572, 8);
  });
  test("two values: half the difference times √2", () => expect(deviation([1, 3])).toBe(Math.SQRT2));
  test("one value has none", () => expect(deviation([5])).toBeUndefined());
  test("a constant has 0", () => expect(deviation([0.1, 0.1, 0.1])).toBe(0));
});

describe("quantile, type 7", () => {
  // Microsoft's documentation of PERCENTILE.INC: {1, 2, 3, 4} at 0.3.
  test("the example of Excel's PERCENTILE.INC", () => expect(quantile([1, 3, 2, 4], 0.3)).toBeCloseTo(1.9, 12));
  test("ends", () => {
    expect(quantile([5, 1, 9], 0)).toBe(1);
    expect(quantile([5, 1, 9], 1)).toBe(9);
  });
  test("the median of an even number is the mean of the two in the middle", () =>
    expect(median([4, 1, 3, 2])).toBe(2.5));
  test("nothing has none", () => expect(quantile([], 0.5)).toBeUndefined());
  test("p outside 0–1 is a wrong call", () => expect(() => quantile([1], 1.1)).toThrow(RangeError));
  test("lies between the lowest and the highest, and rises with p", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), share, share, (values, p, q) => {
        const [low, high] = [quantile(values, Math.min(p, q))!, quantile(values, Math.max(p, q))!];
        return Math.min(...values) <= low && low <= high && high <= Math.max(...values);
      }),
      run,
    );
  });
});

describe("rank", () => {
  // Microsoft's documentation of RANK.EQ: {7, 3.5, 3.5, 1, 2}, descending.
  test("competition: equal values share the better place", () =>
    expect(rank([7, 3.5, 3.5, 1, 2], "competition")).toEqual([1, 2, 2, 5, 4]));
  test("dense: no place stays empty", () => expect(rank([7, 3.5, 3.5, 1, 2], "dense")).toEqual([1, 2, 2, 4, 3]));
  test("0 and −0 are equal", () => expect(rank([0, -0, 1], "dense")).toEqual([2, 2, 1]));
  test("a difference in the last bit is a difference", () => expect(rank([0.3, 0.1 + 0.2])).toEqual([2, 1]));
  test("nothing", () => expect(rank([])).toEqual([]));
});

test("countBelow counts what is below, or not above", () => {
  expect(countBelow([1, 2, 2, 4], 2)).toBe(1);
  expect(countBelow([1, 2, 2, 4], 2, true)).toBe(3);
  expect(countBelow([], 2)).toBe(0);
});

test("sorted leaves its argument alone", () => {
  const values = [3, 1, 2];
  expect([...sorted(values)]).toEqual([1, 2, 3]);
  expect(values).toEqual([3, 1, 2]);
});

test("extent", () => {
  expect(extent([3, 1, 2])).toEqual({ low: 1, high: 3 });
  expect(extent([])).toBeUndefined();
});

test("weighted mean: the sum is compensated", () => {
  expect(weightedMean([10, 20], [3, 1])).toBe(12.5);
  expect(weightedMean([1e16, 3, -1e16], [1, 1, 1])).toBe(1);
});

describe("weighted median", () => {
  test("equal weights: the ordinary median", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), (values) => {
        const found = weightedMedian(values, new Array<number>(values.length).fill(2));
        return Math.abs(found - median(values)!) < 1e-12;
      }),
      run,
    );
  });
  // Weights 1, 1, 2 reach half of 4 a third of the way from the middle of the second (1.5) to that of the third (3).
  test("by hand", () => expect(weightedMedian([1, 2, 4], [1, 1, 2])).toBeCloseTo(2 + 2 / 3, 12));
  test("the order of equal values changes nothing", () =>
    expect(weightedMedian([28.6, 73.5, 100, 100], [1.5, 2, 1, 2.5])).toBe(
      weightedMedian([100, 28.6, 100, 73.5], [2.5, 1.5, 1, 2]),
    ));
});
