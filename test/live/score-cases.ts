import type { Indicator, Score } from "./ten-units";

const ideal = { low: 5, high: 8 };
const directions = ["positive", "negative", "moderate"] as const;
const oriented = (direction: Indicator["direction"]) =>
  direction === "moderate" ? { direction, ideal } : { direction };

const whichever: readonly Score[] = [
  { kind: "min-max", limits: "sample" },
  { kind: "min-max", limits: { low: 4, high: "sample" }, low: 20, high: 90, clamp: false },
  { kind: "min-max", limits: { low: { unit: "u2" }, high: { formula: "目标 * 3" } } },
  { kind: "min-max", limits: "sample", groupLimits: { g1: { low: 2, high: 40 } } },
  { kind: "min-max", limits: { low: 9, high: 3 }, constant: 77 },
  { kind: "efficacy", limits: "sample", base: 50 },
  { kind: "efficacy-exponential", limits: "sample" },
  { kind: "ratio", to: 10 },
  { kind: "ratio", to: "target", target: "目标", cap: null, floor: null },
  { kind: "ratio", to: "maximum", times: 1.05, cap: 110 },
  { kind: "ratio", to: "minimum", cost: "complement", floor: -500 },
  { kind: "ratio", to: "mean", cost: "difference" },
  { kind: "ratio", to: "median", groupTo: { g2: 6 } },
  { kind: "ratio", to: { unit: "u1" } },
  { kind: "z-score" },
  { kind: "z-score", mean: 60, deviation: 10, constant: 60 },
  { kind: "rank", points: "n+1-rank" },
  { kind: "rank", points: "share-of-n", ties: "average" },
  { kind: "rank", points: "percentile" },
  { kind: "rank", points: { first: 100, step: 15, floor: 40 }, ties: "worse" },
  { kind: "borda" },
  { kind: "borda", ties: "average" },
  { kind: "borda", ties: "better" },
  { kind: "all-or-nothing", at: 7 },
  {
    kind: "ladder",
    steps: [
      { from: 7, score: 60 },
      { from: 12.5, score: 80 },
      { from: 5, score: 30 },
    ],
    below: 5,
  },
  { kind: "formula", formula: "x > 8 ? x * 2 : x / b" },
  { kind: "formula", formula: "isAbsent(x) ? 1 : rank(x) + mean(x * 2) / 10" },
  { kind: "base-to-target", from: "基准", target: "目标", base: 60, cap: null },
  { kind: "base-and-slope", target: "目标", base: 80, above: 2, below: 3, cap: 100, floor: 0 },
  { kind: "base-and-slope", target: "目标", base: 80, per: "percent", above: { formula: "b" }, below: { score: 10 } },
  { kind: "steps", from: "基准", base: 50, above: { each: 0.1, points: 0.5 }, below: { each: 0.3, points: 1 } },
  { kind: "steps", from: "基准", base: 50, above: { each: 2, points: 3 }, below: { score: 7 }, whole: false, cap: 60 },
  { kind: "slices", reference: "mean", base: 60, width: 10, rates: [1, 0.5, 0.25], cap: 100 },
  { kind: "slices", reference: { formula: "目标" }, per: "unit", base: 60, width: 3, rates: [2, 1] },
  { kind: "counts", each: 3, cap: 50, floor: 20 },
  { kind: "shortfall", target: "目标", each: 5 },
  { kind: "two-part", at: 7, reached: 60, best: 40, step: 12, floor: 10 },
];
const logarithms: readonly Score[] = [
  { kind: "log", limits: "sample", offset: 5 },
  { kind: "log", limits: { low: 1, high: 100 }, constant: 3 },
  { kind: "log", limits: { low: -1, high: 100 }, constant: 3 },
];
const costs: readonly Score[] = [
  { kind: "reciprocal", limits: "sample" },
  { kind: "reciprocal", limits: { low: 2, high: { formula: "目标 + 20" } } },
];

/** What methods may do about absences. */
export const absences: readonly Indicator["absence"][] = [
  "withhold",
  { score: 33 },
  { "not-reported": { score: 0 }, undefined: { score: 12 }, otherwise: "skip" },
];

/** Every kind of score of some values, in every direction and scope. */
export const everyScore = (values: readonly string[], absence: Indicator["absence"]): Partial<Indicator>[] =>
  values.flatMap((value) =>
    (["all", "group"] as const).flatMap((scope) => [
      ...directions.flatMap((direction) =>
        [...whichever, ...logarithms].map((score) => ({ value, scope, absence, score, ...oriented(direction) })),
      ),
      ...costs.map((score) => ({ value, scope, absence, score, direction: "negative" as const })),
      {
        ...{ value, scope, absence, direction: "moderate" as const, ideal },
        score: { kind: "interval", zeroBelow: 0, zeroAbove: 20 } as const,
      },
    ]),
  );
