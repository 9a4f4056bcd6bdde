import fc from "fast-check";
import { betaShare } from "../../engine/stats/beta-share";
import { correlation } from "../../engine/stats/correlation";
import { correlationTest } from "../../engine/stats/correlation-test";
import { covariance } from "../../engine/stats/covariance";
import { cronbach } from "../../engine/stats/cronbach";
import { concordance, kendall } from "../../engine/stats/kendall";
import { kendallTest } from "../../engine/stats/kendall-test";
import { logGamma } from "../../engine/stats/log-gamma";
import { normalTail } from "../../engine/stats/normal-tail";
import { principalComponents } from "../../engine/stats/principal-components";
import { spearman } from "../../engine/stats/spearman";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20251122, numRuns: 300 };

const close = (actual: number | undefined, expected: number, tolerance = 1e-12) =>
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));

describe("correlations", () => {
  // R 4.2.2: x <- c(2, 7, 1, 8, 2, 8); y <- c(3, 1, 4, 1, 5, 9); cor(x, y, method = …)
  const x = [2, 7, 1, 8, 2, 8];
  const y = [3, 1, 4, 1, 5, 9];
  test("numbers whose sum is beyond the range of doubles have none, nor principal components", () => {
    const huge = [1.5e308, 1.5e308, -1];
    expect(correlation(huge, [1, 2, 3])).toBeUndefined();
    expect(principalComponents([huge, [1, 2, 3], [3, 1, 2]])).toBeUndefined();
  });
  test("of six pairs with ties, as R has them", () => {
    close(correlation(x, y), -0.006692445047241755);
    close(spearman(x, y), -0.1343433226559697);
    close(kendall(x, y), -0.1482498633322202);
    close(covariance(x, y), -1 / 15);
  });

  test("need two pairs and a spread in both columns", () => {
    for (const coefficient of [correlation, spearman, kendall]) {
      expect(coefficient([], [])).toBeUndefined();
      expect(coefficient([1], [2])).toBeUndefined();
      expect(coefficient([1, 2, 3], [5, 5, 5])).toBeUndefined();
      close(coefficient([1, 2], [4, 3]), -1);
    }
  });

  test("numbers near both ends of what there is", () => {
    close(correlation([1e200, 2e200, 4e200], [1e-200, 2e-200, 4e-200]), 1);
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 3,
    maxLength: 30,
  });
  test("concordance is what counting every pair gives", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))), (drawn) => {
        let expected = 0;
        drawn.forEach(([a, b], i) =>
          drawn.slice(0, i).forEach(([c, d]) => (expected += Math.sign(a - c) * Math.sign(b - d))),
        );
        const [a, b] = [drawn.map(([each]) => each), drawn.map(([, each]) => each)];
        expect(concordance(a, b)).toBe(expected);
      }),
      run,
    );
  });

  test("symmetric, within −1 and 1, not changed by the order of pairs, nor by scale where it should not be", () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 1000, noNaN: true }), (drawn, factor) => {
        const [a, b] = [drawn.map(([each]) => each), drawn.map(([, each]) => each)];
        for (const coefficient of [correlation, spearman, kendall]) {
          const r = coefficient(a, b);
          expect(coefficient(b, a)).toBe(r);
          expect(coefficient([...a].reverse(), [...b].reverse())).toBe(r);
          if (r === undefined) continue;
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          close(
            coefficient(
              a,
              b.map((each) => each * factor + 7),
            ),
            r,
            1e-9,
          );
          close(
            coefficient(
              a,
              b.map((each) => -each),
            ),
            -r,
            1e-9,
          );
        }
      }),
      run,
    );
  });
});

describe("p values", () => {
  // R 4.2.2: 2 * pt(-abs(r * sqrt((n - 2) / (1 - r^2))), n - 2)
  test.each([
    [0.5, 3, 0.6666666666666667],
    [-0.3, 51, 0.03244777861674823],
    [0.9, 12, 6.64444140624998e-5],
    [0.999, 60, 5.52516487956204e-80],
    [0.01, 2848, 0.5937251426187199],
  ])("r = %p of %p pairs", (r, n, expected) => {
    expect(Math.abs(correlationTest(r, n)! / expected - 1)).toBeLessThan(1e-10);
  });
  // R 4.2.2: cor.test(x, y, method = "kendall", exact = FALSE)$p.value
  test("Kendall's, with ties", () => {
    close(kendallTest([2, 7, 1, 8, 2, 8, 3, 9], [3, 1, 4, 1, 5, 9, 3, 8]), 1, 1e-10);
    close(kendallTest([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 5, 4, 6, 8, 7, 10, 9]), 0.0004861640749792697, 1e-10);
    expect(kendallTest([1, 2], [2, 1])).toBeUndefined();
    expect(kendallTest([1, 2, 3], [2, 2, 2])).toBeUndefined();
  });
  // R 4.2.2: 2 * pnorm(-z)
  test.each([
    [0.1, 0.92034432544594202],
    [1, 0.31731050786291409],
    [1.7, 0.089130925517086082],
    [1.96, 0.049995790296440856],
    [3, 0.0026997960632601892],
    [10, 1.5239706048321054e-23],
    [30, 9.8134278542963744e-198],
  ])("two tails of the normal distribution at %p", (z, expected) => {
    expect(Math.abs(normalTail(z) / expected - 1)).toBeLessThan(1e-12);
    expect(normalTail(-z)).toBe(normalTail(z));
  });
  test("the ends", () => {
    expect(correlationTest(1, 10)).toBe(0);
    expect(correlationTest(0.5, 2)).toBeUndefined();
  });
  test("Γ(½) is √π, Γ(5) is 24; I_x(1, 1) is x", () => {
    close(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-14);
    close(logGamma(5), Math.log(24), 1e-14);
    close(betaShare(0.3, 1, 1), 0.3, 1e-14);
  });
});

describe("principal components", () => {
  test("of two columns: variances 1 ± r, loadings ±√½", () => {
    const r = correlation([1, 2, 3, 4], [1, 3, 2, 4])!;
    const [first, second] = principalComponents([
      [1, 2, 3, 4],
      [1, 3, 2, 4],
    ])!;
    close(first!.variance, 1 + r);
    close(second!.variance, 1 - r);
    close(first!.share, (1 + r) / 2);
    for (const loading of first!.loadings) close(loading, Math.SQRT1_2);
    expect(second!.loadings[0]).toBeGreaterThan(0);
  });
  test("there are none of a column without spread", () => {
    expect(
      principalComponents([
        [1, 2],
        [3, 3],
      ]),
    ).toBeUndefined();
  });
});

test("alpha of items that are the same is 1, of unrelated ones 0, of opposed ones not there", () => {
  expect(
    cronbach([
      [2, 2],
      [2, 2],
    ]),
  ).toBe(1);
  expect(
    cronbach([
      [2, 0],
      [0, 3],
    ]),
  ).toBe(0);
  expect(
    cronbach([
      [1, -1],
      [-1, 1],
    ]),
  ).toBeUndefined();
  expect(cronbach([[1]])).toBeUndefined();
});
