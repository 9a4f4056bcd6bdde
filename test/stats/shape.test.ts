import fc from "fast-check";
import { boxCox } from "../../engine/stats/box-cox";
import { centred } from "../../engine/stats/centred";
import { kurtosis } from "../../engine/stats/kurtosis";
import { skewness } from "../../engine/stats/skewness";
import { winsorBounds } from "../../engine/stats/winsorise";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20251122, numRuns: 300 };
const whole = fc.integer({ min: -1000, max: 1000 });

describe("skewness and kurtosis", () => {
  // Microsoft's documentation of SKEW and KURT gives 0.359543 and −0.151799637 for these ten numbers.
  const documented = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
  test("as Excel documents them", () => {
    expect(skewness(documented)).toBeCloseTo(0.359543, 6);
    expect(kurtosis(documented)).toBeCloseTo(-0.151799637, 9);
  });

  // 1, 2, 6: mean 3, deviations −2, −1, 3; m2 = 14/3, m3 = 18/3; G1 = 6 ÷ (14/3)^1.5 · √6 ÷ 1.
  test("by hand", () => expect(skewness([1, 2, 6])).toBeCloseTo((6 / (14 / 3) ** 1.5) * Math.sqrt(6), 12));

  // −1, 0, 0, 1: m2 = 1/2, m4 = 1/2, g2 = −1; G2 = (5·(−1) + 6)·3 ÷ (2·1).
  test("of four values by hand", () => expect(kurtosis([-1, 0, 0, 1])).toBeCloseTo(1.5, 12));

  test("there is none of too few values, of equal ones, or beyond the range of doubles", () => {
    expect([skewness([]), skewness([1, 5]), skewness([3, 3, 3])]).toEqual([undefined, undefined, undefined]);
    expect([kurtosis([1, 2, 3]), kurtosis([0.1, 0.1, 0.1, 0.1])]).toEqual([undefined, undefined]);
    expect(skewness([1e308, 1e308, 1])).toBeUndefined();
    expect(centred([])).toBeUndefined();
  });

  test("values that are huge or tiny do not break the powers", () => {
    const expected = skewness([1, 2, 6])!;
    expect(skewness([1e200, 2e200, 6e200])).toBeCloseTo(expected, 10);
    expect(skewness([1e-200, 2e-200, 6e-200])).toBeCloseTo(expected, 10);
  });

  test("turning the values round turns the skewness and keeps the kurtosis; order and place change nothing", () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 4, maxLength: 20 }), whole, (values, shift) => {
        const [skew, kurt] = [skewness(values), kurtosis(values)];
        if (skew === undefined || kurt === undefined) return;
        const turned = values.map((x) => -x).reverse();
        expect(skewness(turned)).toBeCloseTo(-skew, 9);
        expect(kurtosis(turned)).toBeCloseTo(kurt, 9);
        expect(skewness(values.map((x) => 4 * (x + shift)))).toBeCloseTo(skew, 9);
      }),
      run,
    );
  });
});

describe("winsorising", () => {
  const never = () => false;
  test.each<[values: number[], cells: number, expected: object]>([
    [[1, 2, 3, 4, 50], 0, { cells: 0 }],
    [[1, 2, 3, 4, 50], 1, { high: 4, cells: 1 }],
    [[-50, 1, 2, 3, 4], 1, { low: 1, cells: 1 }],
    [[1, 2, 3, 50, 50], 1, { high: 3, cells: 2 }],
    // The tail above goes first; what is left, 0, 10, 11, 12, 12, has its tail below.
    [[0, 10, 11, 12, 100], 2, { high: 12, low: 10, cells: 2 }],
    [[5, 5, 5], 3, { cells: 0 }],
    [[], 3, { cells: 0 }],
  ])("%j, %d cells", (values, cells, expected) => expect(winsorBounds(values, cells, never)).toEqual(expected));

  test("the question is asked of the values as they are by then", () => {
    const seen: number[][] = [];
    winsorBounds([1, 2, 3, 40, 50], 9, (values) => (seen.push([...values]), seen.length === 3));
    expect(seen).toEqual([
      [1, 2, 3, 40, 50],
      [1, 2, 3, 40, 40],
      [1, 2, 3, 3, 3],
    ]);
  });
});

test("Box–Cox rises with x, and meets the logarithm at 0", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 1.01, max: 3, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (x, factor, lambda) => {
        expect(boxCox(x * factor, lambda)).toBeGreaterThanOrEqual(boxCox(x, lambda));
        expect(boxCox(x, 1e-9)).toBeCloseTo(boxCox(x, 0), 5);
      },
    ),
    run,
  );
  expect([boxCox(0, 1), boxCox(-1, 2)]).toEqual([NaN, NaN]);
});
