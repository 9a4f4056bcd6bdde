import fc from "fast-check";
import { contributions } from "../../engine/analysis/contributions";
import { slopesOf } from "../../engine/analysis/slopes";
import { meanOf } from "../../engine/composite/aggregate/means";
import type { Aggregate, MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { valueAt } from "../../engine/terms/column";
import { evaluateSheets, methodOf, positionOf, sheetOf } from "../composite/build";

type Indicator = MethodInput["indicators"][number];

function plain(code: string, parent: string, weight: number, more: Partial<Indicator> = {}): Indicator {
  const score = { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false } as const;
  return { code, parent, title: code, weight, value: code.toLowerCase(), direction: "positive", score, ...more };
}

/** Contributions to a node of the one unit with these cells. */
function partsOf(cells: readonly CellValue[], part: Partial<MethodInput>, node?: string) {
  const names = ["a", "b", "c", "奖", "扣"].slice(0, cells.length);
  const evaluation = evaluateSheets(
    methodOf(part),
    sheetOf("表", [
      ["代码", "名称", ...names],
      ["1", "甲", ...cells],
    ]),
  );
  const { indicators, adjustments } = contributions(evaluation, node);
  const i = positionOf(evaluation, "甲");
  return {
    indicators: Object.fromEntries([...indicators].map(([code, column]) => [code, valueAt(column, i)])),
    adjustments: adjustments.map(({ kind, points }) => [kind, valueAt(points, i)]),
    score: valueAt(evaluation.scores.get(node ?? "S")!, i),
    total: valueAt(evaluation.total, i),
  };
}

const tree = (aggregate: Indicator["aggregate"] = "arithmetic"): Indicator[] => [
  { code: "S", title: "S", aggregate },
  { code: "P", parent: "S", title: "P", weight: 1, aggregate: "arithmetic" },
  plain("A", "P", 1),
  plain("B", "P", 3),
  plain("C", "S", 1),
];

test("arithmetic: effective weight × score", () => {
  // A weighs 1/2 · 1/4, B 1/2 · 3/4, C 1/2.
  const { indicators, score } = partsOf([80, 40, 60], { indicators: tree() });
  expect(indicators).toEqual({ A: 10, B: 15, C: 30 });
  expect(score).toBe(55);
});

test("to a dimension: within it", () =>
  expect(partsOf([80, 40, 60], { indicators: tree() }, "P").indicators).toEqual({ A: 20, B: 30 }));

test("of an indicator: all of it", () =>
  expect(partsOf([80, 40, 60], { indicators: tree() }, "A").indicators).toEqual({ A: 80 }));

test("geometric on top: half of the mean each, the half of P by its own parts", () => {
  // P = 50, C = 72, S = √3600 = 60; P has 30, of which A makes 20/50 and B 30/50.
  const { indicators } = partsOf([80, 40, 72], { indicators: tree("geometric") });
  expect(indicators["A"]).toBeCloseTo(12, 12);
  expect(indicators["B"]).toBeCloseTo(18, 12);
  expect(indicators["C"]).toBeCloseTo(30, 12);
});

test("minimum: all of it from the lowest", () =>
  expect(partsOf([80, 40, 30], { indicators: tree("minimum") }).indicators).toEqual({ A: 0, B: 0, C: 30 }));

test("a 0 under a geometric mean: nothing contributes anything", () =>
  expect(partsOf([80, 40, 0], { indicators: tree("geometric") }).indicators).toEqual({ A: 0, B: 0, C: 0 }));

test("parts that cancel still contribute", () => {
  // P = (120 − 3 × 40) ÷ 4 = 0, and still A lifts S by 15 and B lowers it by 15.
  expect(partsOf([120, -40, 60], { indicators: tree() }).indicators).toEqual({ A: 15, B: -15, C: 30 });
});

test("what was skipped keeps its absence; the others make up the score", () => {
  const { indicators, score } = partsOf([null, 40, 60], { indicators: tree(), absence: "skip" });
  expect(indicators).toEqual({ A: "not-reported", B: 20, C: 30 });
  expect(score).toBe(50);
});

test("a withheld score has no parts", () =>
  expect(partsOf([null, 40, 60], { indicators: tree() }).indicators).toEqual({
    A: "withheld",
    B: "withheld",
    C: "withheld",
  }));

test("a score that stands in for a dimension is listed under the dimension", () => {
  const indicators = tree().map((node) => (node.code === "P" ? { ...node, absence: { score: 10 } } : node));
  const found = partsOf([null, 40, 60], { indicators });
  expect(found.indicators).toEqual({ A: "not-reported", B: 0, C: 30, P: 5 });
  expect(found.score).toBe(35);
});

test("with the adjustments they add up to the total", () => {
  const adjustments = {
    bonuses: [{ title: "奖", value: "奖" }],
    bonusCap: 3,
    deductions: [{ title: "扣", value: "扣" }],
  };
  const found = partsOf([80, 40, 60, 5, 2], { indicators: tree(), adjustments });
  expect(found.adjustments).toEqual([
    ["bonus", 5],
    ["bonus-cap", -2],
    ["deduction", -2],
  ]);
  expect(found.total).toBe(55 + 5 - 2 - 2);
});

describe("of comparisons", () => {
  /** Contributions to the root of the first unit. */
  const firstOf = (indicators: Indicator[], ...rows: readonly (readonly CellValue[])[]) => {
    const evaluation = evaluateSheets(
      methodOf({ units: { name: "代码" }, absence: "skip", indicators }),
      sheetOf("表", [["代码", "a", "b", "c"], ...rows.map((row, i) => [String(i + 1), ...row])]),
    );
    const { indicators: found } = contributions(evaluation);
    return Object.fromEntries([...found].map(([code, column]) => [code, valueAt(column, 0)]));
  };
  const flat = (aggregate: Indicator["aggregate"]): Indicator[] => [
    { code: "S", title: "S", aggregate, scope: "all" },
    plain("A", "S", 2),
    plain("B", "S", 3),
    plain("C", "S", 1),
  ];

  test("Copeland: every win and loss divided by weight on the winner's side", () => {
    // Against the second: a tie, 3 of 6. Against the third A and B won: 2/5 and 3/5. Against the fourth A and C won and B
    // lost: a tie. Against the fifth all is lost: −2/6, −3/6, −1/6.
    const found = firstOf(flat("copeland"), [9, 5, 4], [7, 6, 3], [7, 4, 8], [7, 6, 3], [10, 10, 10]);
    expect(found["A"]).toBeCloseTo(2 / 5 - 2 / 6, 12);
    expect(found["B"]).toBeCloseTo(3 / 5 - 3 / 6, 12);
    expect(found["C"]).toBeCloseTo(-1 / 6, 12);
  });

  test("TOPSIS: by the squared distance from the worst", () => {
    // Squares 4 · 9, 9 · 4 and 0 of 72 in all; half as far from the best as from the worst makes 2/3.
    const found = firstOf(flat({ topsis: "none" }), [3, 2, 1], [0, 0, 1], [4.5, 3, 1]);
    expect(found["A"]).toBeCloseTo(100 / 3, 10);
    expect(found["B"]).toBeCloseTo(100 / 3, 10);
    expect(found["C"]).toBe(0);
  });

  const deep = (aggregate: Indicator["aggregate"]): Indicator[] => [
    { code: "S", title: "S", aggregate: "copeland", scope: "all" },
    { code: "P", parent: "S", title: "P", weight: 1, aggregate },
    plain("A", "P", 1),
    plain("B", "P", 3),
    plain("C", "S", 2),
  ];

  test("below a comparison: as the child's own score is made up", () => {
    // C decides for the first against the second; P against the third, where C is equal. P is 20 + 60.
    const found = firstOf(deep("arithmetic"), [80, 80, 9], [90, 90, 5], [1, 1, 9]);
    expect(found["A"]).toBeCloseTo(1 / 4, 12);
    expect(found["B"]).toBeCloseTo(3 / 4, 12);
    expect(found["C"]).toBeCloseTo(1, 12);
  });

  test("below a comparison: by weights where the child's score is 0, or parts of it cancel, or it was lost", () => {
    const zero = firstOf(deep("arithmetic"), [0, 0, 9], [-1, -1, 9]);
    expect([zero["A"], zero["B"]]).toEqual([1 / 4, 3 / 4]);
    const mixed = firstOf(deep("arithmetic"), [100, -20, 9], [-1, -1, 9]);
    expect([mixed["A"], mixed["B"]]).toEqual([1 / 4, 3 / 4]);
    const lost = firstOf(deep("arithmetic"), [4, 4, 9], [8, 8, 9]);
    expect([lost["A"], lost["B"]]).toEqual([-1 / 4, -3 / 4]);
  });
});

test("sums: weight × score, with the points of what was skipped", () => {
  const indicators = tree("points").map((node) => (node.code === "P" ? { ...node, weight: 30 } : node));
  // P is 50 and has 30 points of 31; C has 1.
  expect(partsOf([80, 40, 60], { indicators }).indicators).toEqual({ A: 6, B: 9, C: 0.6 });
  const { indicators: found, score } = partsOf([80, 40, null], { indicators, absence: "skip" });
  expect(score).toBeCloseTo(15.5, 12);
  expect(found["A"]).toBeCloseTo(6.2, 12);
  expect(found["B"]).toBeCloseTo(9.3, 12);
});

test("a node that there is not", () =>
  expect(() => partsOf([1, 2, 3], { indicators: tree() }, "Z")).toThrow(RangeError));

describe("slopes", () => {
  const aggregates: readonly Aggregate[] = [
    "arithmetic",
    "geometric",
    "harmonic",
    "median",
    "minimum",
    "maximum",
    "sum",
    "points",
    { power: 2 },
    { power: -1.5 },
    { power: 0.5 },
  ];
  const scored = fc.array(fc.tuple(fc.double({ min: 0.5, max: 100, noNaN: true }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 8,
  });

  test.each(aggregates.map((aggregate) => [JSON.stringify(aggregate), aggregate] as const))(
    "of %s: slope × score adds up",
    (_, aggregate) => {
      fc.assert(
        fc.property(scored, (pairs) => {
          const [scores, weights] = [pairs.map(([s]) => s), pairs.map(([, w]) => w)];
          const mean = meanOf(aggregate)!(scores, weights) as number;
          const total = slopesOf(aggregate, scores, weights, mean)!.reduce(
            (sum, slope, i) => sum + slope * scores[i]!,
            0,
          );
          return Math.abs(total - mean) <= 1e-10 * mean;
        }),
        { seed: 20250104, numRuns: 300 },
      );
    },
  );

  // The slope is what it says: moving a score by a little moves the mean by slope × a little.
  test.each(["arithmetic", "geometric", "harmonic", "sum", "points", { power: 3 }] as const)(
    "of %p: as found by moving a score",
    (aggregate) => {
      const [scores, weights, step] = [[30, 70, 55], [1, 2, 4], 1e-5];
      const mean = meanOf(aggregate)!;
      const slopes = slopesOf(aggregate, scores, weights, mean(scores, weights) as number)!;
      scores.forEach((score, i) => {
        const [up, down] = [step, -step].map((change) => mean(scores.with(i, score + change), weights) as number);
        expect(slopes[i]).toBeCloseTo((up! - down!) / (2 * step), 6);
      });
    },
  );
});
