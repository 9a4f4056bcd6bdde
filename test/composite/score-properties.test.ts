import fc from "fast-check";
import { valuesOf } from "../../engine/terms/column";
import { evaluateSheets, methodOf, sheetOf } from "./build";
import { scores, type Indicator } from "./one-indicator";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20251122, numRuns: 80 };

type Score = NonNullable<Indicator["score"]>;
/** A score that goes by numbers which grow with the unit of measure: these many of them to one. */
type Scaled = (k: number) => Score;

const line = { cap: null, floor: null } as const;
const ladder = (...steps: { from: number; score: number }[]): Score => ({ kind: "ladder", steps });
const monotone: readonly [name: string, score: Scaled][] = [
  ["min-max", (k) => ({ kind: "min-max", limits: { low: -20 * k, high: 70 * k } })],
  [
    "min-max of other posts",
    (k) => ({ kind: "min-max", limits: { low: { formula: "b" }, high: { formula: `b + ${40 * k}` } } }),
  ],
  ["efficacy", (k) => ({ kind: "efficacy", limits: { low: 5 * k, high: 70 * k } })],
  [
    "efficacy-exponential",
    (k) => ({ kind: "efficacy-exponential", limits: { low: 5 * k, high: 70 * k }, clamp: false }),
  ],
  ["log", (k) => ({ kind: "log", offset: 101 * k, limits: { low: k, high: 70 * k } })],
  ["log of the sample", (k) => ({ kind: "log", offset: 101 * k, limits: "sample", constant: 50 })],
  ["ratio to a number", (k) => ({ kind: "ratio", to: 30 * k })],
  ["ratio to a target", () => ({ kind: "ratio", to: "target", target: "b", cap: 150, floor: null })],
  ["1 − ratio", () => ({ kind: "ratio", to: "target", target: "b", cost: "complement", ...line })],
  ["2 − ratio", () => ({ kind: "ratio", to: "target", target: "b", cost: "difference" })],
  ["z-score", () => ({ kind: "z-score", constant: 0 })],
  ["rank", () => ({ kind: "rank", points: "share-of-n", ties: "average" })],
  ["percentile", () => ({ kind: "rank", points: "percentile", ties: "better" })],
  ["borda", () => ({ kind: "borda", ties: "average" })],
  ["all or nothing", (k) => ({ kind: "all-or-nothing", at: 30 * k })],
  ["base to target", () => ({ kind: "base-to-target", from: "b - c", target: "b + c", ...line })],
  ["base and slope", (k) => ({ kind: "base-and-slope", target: "b", base: 60, above: 0.5 / k, below: 2 / k, cap: 90 })],
  [
    "base and slope by per cent",
    () => ({ kind: "base-and-slope", target: "b", base: 60, per: "percent", above: 1, below: 2 }),
  ],
  [
    "base and slope, nothing for who misses",
    (k) => ({ kind: "base-and-slope", target: "b", base: 60, above: 0.5 / k, below: { score: 0 } }),
  ],
  [
    "steps",
    (k) => ({
      kind: "steps",
      from: "b",
      above: { each: 3 * k, points: 1 },
      below: { each: 2 * k, points: 1 },
      floor: -5,
    }),
  ],
  ["slices", () => ({ kind: "slices", reference: { formula: "b" }, base: 60, width: 10, rates: [3, 1, 0.5] })],
  [
    "slices by units",
    (k) => ({
      ...{ kind: "slices" as const, per: "unit" as const, reference: { formula: "b" } },
      ...{ base: 60, width: 10 * k, rates: [3 / k, 1 / k] },
    }),
  ],
  ["shortfall", (k) => ({ kind: "shortfall", target: "b", each: 2 / k })],
  ["two parts", (k) => ({ kind: "two-part", at: 20 * k, reached: 40, best: 60, step: 7 })],
];

/** Costs and benefits alone have these. */
const costOnly: readonly [name: string, score: Scaled][] = [
  ["ladder", (k) => ladder({ from: 40 * k, score: 50 }, { from: 10 * k, score: 90 })],
  ["reciprocal", (k) => ({ kind: "reciprocal", limits: { low: k, high: 70 * k } })],
  ["counts", (k) => ({ kind: "counts", each: -2 / k })],
];
const benefitOnly: readonly [name: string, score: Scaled][] = [
  ["ladder", (k) => ladder({ from: 10 * k, score: 50 }, { from: 40 * k, score: 90 })],
  ["counts", (k) => ({ kind: "counts", each: 2 / k })],
];

type Direction = "positive" | "negative";
const cases: [name: string, direction: Direction, score: Scaled][] = [
  ...[...monotone, ...benefitOnly].map(([name, score]): [string, Direction, Scaled] => [name, "positive", score]),
  ...[...monotone, ...costOnly].map(([name, score]): [string, Direction, Scaled] => [name, "negative", score]),
];

/** Tenths, so that steps meet their borders. */
const figure = fc.integer({ min: -900, max: 900 }).map((n) => n / 10);
const positive = fc.integer({ min: 1, max: 900 }).map((n) => n / 10);

/** Scores by one method of values that all have the same target b and the same room c. */
function scorer(score: Score, direction: Direction) {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      { code: "A", parent: "S", title: "甲", weight: 1, value: "a", scope: "all", direction, score },
    ],
  });
  return (values: readonly number[], b: number, c: number) => {
    const rows = values.map((x, i) => [String(i), String(i), x, b, c]);
    const evaluation = evaluateSheets(method, sheetOf("表", [["代码", "名称", "a", "b", "c"], ...rows]));
    return valuesOf(evaluation.stages.normalised.get("A")!);
  };
}

describe.each(cases)("%s, %s", (name, direction, score) => {
  const value = name === "reciprocal" ? positive : figure;
  const scored = scorer(score(1), direction);
  const scoredInOther = scorer(score(1000), direction);

  test("what is better never gets less", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), positive, positive, (values, b, c) => {
        const ordered = [...values].sort((x, y) => (direction === "positive" ? x - y : y - x));
        const found = scored(ordered, b, c);
        const numbers = found.filter((each) => typeof each === "number");
        for (let i = 1; i < numbers.length; i++)
          if (numbers[i]! < numbers[i - 1]! - 1e-9) throw new Error(`${numbers[i - 1]} before ${numbers[i]}`);
        // Whether there is a score depends on the sample and the target, and not on the value.
        expect([0, values.length]).toContain(numbers.length);
      }),
      run,
    );
  });

  test("another unit of measure, of value, goalposts and targets, changes nothing", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), positive, positive, (values, b, c) => {
        const one = scored(values, b, c);
        const thousand = values.map((x) => Math.round(x * 10) * 100);
        const other = scoredInOther(thousand, Math.round(b * 10) * 100, Math.round(c * 10) * 100);
        one.forEach((each, i) => {
          const its = other[i]!;
          if (typeof each !== "number" || typeof its !== "number") expect(its).toBe(each);
          else expect(Math.abs(its - each)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(each)));
        });
      }),
      run,
    );
  });
});

test("a target that is just met gives the base, whatever the target", () => {
  const slope: Score = { kind: "base-and-slope", target: "b", base: 80, per: "percent", above: 0.5, below: 1 };
  const full: Score = { kind: "shortfall", target: "b", each: 3, full: 50 };
  const line: Score = { kind: "base-to-target", from: "b - c", target: "b" };
  const scorers = [slope, full, line].map((score) => scorer(score, "positive"));
  fc.assert(
    fc.property(positive, positive, (b, c) => {
      expect(scorers.map((scored) => scored([b], b, c)[0])).toEqual([80, 50, 100]);
    }),
    run,
  );
});

test("places with their mean add up to n(n + 1) ÷ 2, however many share them", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 }), (values) => {
      const { found } = scores({ score: { kind: "rank", points: "n+1-rank", ties: "average" } }, values);
      const n = values.length;
      expect((found as number[]).reduce((a, b) => a + b, 0)).toBe((n * (n + 1)) / 2);
    }),
    run,
  );
});
