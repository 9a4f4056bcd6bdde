import { checked, leaf, method } from "./raise";
import type { RaisedCase } from "./raised-case";

const withLeaf = (fields: Record<string, unknown>) => checked(method({}, leaf(fields)));
const scored = (score: unknown, fields: Record<string, unknown> = {}) => withLeaf({ score, ...fields });
const treated = (...steps: readonly unknown[]) => withLeaf({ treat: { steps } });
const filledFrom = (how: string, ...years: readonly number[]) =>
  withLeaf({ absence: { fill: { year: 2024, years: years.map((year) => ({ year, value: "人口" })), how } } });

/** Indicators that are wrong in themselves: how they are filled, treated and scored. */
export const indicatorCases: readonly RaisedCase[] = [
  ["moderate without ideal", () => withLeaf({ direction: "moderate" })],
  ["limits the wrong way round", () => scored({ kind: "min-max", limits: { low: 20, high: -20 } })],
  ["a group scope without groups", () => withLeaf({ scope: "group" })],
  ["no scope", () => scored({ kind: "min-max", limits: "sample" }, { scope: undefined })],
  ["an interval that is positive", () => scored({ kind: "interval", zeroBelow: 0, zeroAbove: 9 })],
  [
    "an interval without direction",
    () => scored({ kind: "interval", zeroBelow: 0, zeroAbove: 9 }, { direction: undefined }),
  ],
  [
    "a ladder that is moderate",
    () =>
      scored(
        { kind: "ladder", steps: [{ from: 1, score: 100 }] },
        { direction: "moderate", ideal: { low: 1, high: 2 } },
      ),
  ],
  ["a target without formula", () => scored({ kind: "ratio", to: "target" })],
  ["steps that undo each other", () => treated({ kind: "clip", high: 5 }, { kind: "log" })],
  ["clipping at nothing", () => treated({ kind: "clip" })],
  ["percentiles the wrong way round", () => treated({ kind: "percentiles", low: 0.95, high: 0.05 })],
  ["a treatment without scope", () => withLeaf({ scope: undefined, treat: { steps: [{ kind: "log", form: "ct" }] } })],
  ["goalposts of what was logged", () => treated({ kind: "box-cox", lambda: 0.5 })],
  ["a fill without groups", () => withLeaf({ absence: { fill: "group-mean" } })],
  ["a fill of all without groups", () => checked(method({ absence: { fill: "group-median" } }))],
  ["a year twice", () => filledFrom("linear", 2023, 2023)],
  ["the year itself", () => filledFrom("linear", 2024)],
  ["no earlier year", () => filledFrom("last", 2025)],
  [
    "a logarithm of nothing",
    () => scored({ kind: "log", offset: 1, limits: { low: -1, high: 10 } }, { scope: undefined }),
  ],
  [
    "a reciprocal of nothing",
    () => scored({ kind: "reciprocal", limits: { low: 0, high: 10 } }, { direction: "negative" }),
  ],
  ["a reciprocal of a benefit", () => scored({ kind: "reciprocal", limits: { low: 1, high: 10 } })],
  ["counts that take off for a benefit", () => scored({ kind: "counts", each: -1 })],
  ["a cap below the floor", () => scored({ kind: "counts", each: 1, cap: 0, floor: 5 })],
  [
    "more for missing the target",
    () => scored({ kind: "base-and-slope", target: "1", base: 60, above: 1, below: { score: 70 } }),
  ],
  ["a target that cannot be read", () => scored({ kind: "shortfall", target: "产值 +", each: 1 })],
];
