import * as z from "../../terms/zod";
import { formulaText, identifier, numberByName, unitCode } from "./text";

/** One goalpost: a number, the scope's own end, what another unit has, or a formula that may differ by unit. */
const end = z.union([
  z.number(),
  z.literal("sample"),
  z.strictObject({ unit: unitCode }),
  z.strictObject({ formula: formulaText }),
]);

/** A number of the method, or a formula of each unit's own. */
const numberOrFormula = z.union([z.number().nonnegative(), z.strictObject({ formula: formulaText })]);

/** The place that equal observations share (并列): the better one, the mean of theirs, or the worse one. */
const ties = z.enum(["better", "average", "worse"]);

/** The goalposts of a score, in the indicator's own unit of measure; "sample" is the scope's lowest or highest value. */
const limits = z.union([z.literal("sample"), z.strictObject({ low: end, high: end })]);

/** What kinds between two goalposts share: other goalposts for some groups, clamping, the score of a constant column. */
const betweenLimits = {
  limits,
  groupLimits: z.record(identifier, z.strictObject({ low: z.number(), high: z.number() })).optional(),
  clamp: z.boolean().default(true),
  /** The score of every present unit where the sample has no spread; without it the score is absent and an issue. */
  constant: z.number().optional(),
};

const points = { low: z.number().default(0), high: z.number().default(100) };

/** Min-max and goalposts (极差法、阈值法): low + (high − low)·t, t the position between the limits. */
const minMax = z.strictObject({ kind: z.literal("min-max"), ...betweenLimits, ...points });

/** Linear efficacy (功效系数法): base + (100 − base)·t. */
const efficacy = z.strictObject({ kind: z.literal("efficacy"), base: z.number().default(60), ...betweenLimits });

/** Exponential efficacy (指数型功效函数): base·(100 ÷ base)^t. */
const efficacyExponential = z.strictObject({
  kind: z.literal("efficacy-exponential"),
  base: z.number().positive().default(60),
  ...betweenLimits,
});

/** Share of a target, of the best, of an average or of another unit (比值法), in points: 100 where equal. */
const ratio = z.strictObject({
  kind: z.literal("ratio"),
  to: z.union([
    z.number(),
    z.enum(["target", "maximum", "minimum", "mean", "median"]),
    z.strictObject({ unit: unitCode }),
  ]),
  /** The target of each unit, a formula; where `to` is "target". */
  target: formulaText.optional(),
  /** Other targets for some groups, instead of `to`. */
  groupTo: numberByName.optional(),
  /** `to` is multiplied by this, as in 1.05 × the maximum. */
  times: z.number().positive().default(1),
  /** Of a cost: to ÷ x, 1 − x ÷ to, or 2 − x ÷ to; of any other indicator it says nothing. */
  cost: z.enum(["inverse", "complement", "difference"]).default("inverse"),
  cap: z.number().nullable().default(100),
  floor: z.number().nullable().default(0),
});

/** Standard score (标准化): mean + deviation·(x − x̄) ÷ s, with the n − 1 deviation of the scope. */
const zScore = z.strictObject({
  kind: z.literal("z-score"),
  mean: z.number().default(0),
  deviation: z.number().positive().default(1),
  constant: z.number().optional(),
});

/**
 * Points by place (名次法): n + 1 − place, the same as a share of n, the share of the others that are beaten, or steps.
 *
 * Where `ties` is left out equal observations share the better place; as `percentile` they beat only what is below them,
 * which is the worse one.
 */
const rank = z.strictObject({
  kind: z.literal("rank"),
  ties: ties.optional(),
  points: z.union([
    z.enum(["n+1-rank", "share-of-n", "percentile"]),
    z.strictObject({ first: z.number().default(100), step: z.number().positive(), floor: z.number().default(0) }),
  ]),
});

/** One point for every unit that it beats (波达计数), half a point for its equals with `average`, one with `better`. */
const borda = z.strictObject({ kind: z.literal("borda"), ties: ties.default("worse") });

/** Full marks within the ideal interval, falling to 0 at a value on either side (区间型); only for `moderate`. */
const interval = z.strictObject({ kind: z.literal("interval"), zeroBelow: z.number(), zeroAbove: z.number() });

/** Full marks when the mark is reached, else none (达标得满分). */
const allOrNothing = z.strictObject({
  kind: z.literal("all-or-nothing"),
  at: z.number(),
  score: z.number().default(100),
  otherwise: z.number().default(0),
});

/** Steps (分档计分): the score of the best step that is reached, else `below`. */
const ladder = z.strictObject({
  kind: z.literal("ladder"),
  steps: z.array(z.strictObject({ from: z.number(), score: z.number() })).min(1),
  below: z.number().default(0),
});

/** A formula of its own, which sees the observation as `x` besides all names. Direction plays no part in it. */
const formula = z.strictObject({ kind: z.literal("formula"), formula: formulaText });

const bounds = { cap: z.number().optional(), floor: z.number().optional() };

/** Logarithm of x + offset before min-max (对数法); goalposts are in the indicator's own unit of measure. */
const log = z.strictObject({ kind: z.literal("log"), offset: z.number().default(0), ...betweenLimits, ...points });

/** Reciprocal before min-max (倒数法), only for `negative`; goalposts are in the indicator's own unit of measure. */
const reciprocal = z.strictObject({ kind: z.literal("reciprocal"), ...betweenLimits, ...points });

/** The line from a base value, which gives `base` points, to the target, which gives 100 (基准值—目标值). */
const baseToTarget = z.strictObject({
  kind: z.literal("base-to-target"),
  from: formulaText,
  target: formulaText,
  base: z.number().default(0),
  cap: z.number().nullable().default(100),
  floor: z.number().nullable().default(0),
});

/** The score of everyone who misses the target, however little is missing (未达标一律计). */
const missed = z.strictObject({ score: z.number() });

/** A share of the points for the target, then points for every unit above or below it (基础分加减分). */
const baseAndSlope = z.strictObject({
  kind: z.literal("base-and-slope"),
  target: formulaText,
  base: z.number(),
  /** What is counted above and below the target: units of measure, or per cent of the target. */
  per: z.enum(["unit", "percent"]).default("unit"),
  /** Points for each that is above; a formula where they depend on the size of the task. */
  above: numberOrFormula,
  /** Points taken off for each that is missing; or the score of everyone who misses the target. */
  below: z.union([z.number().nonnegative(), missed]),
  ...bounds,
});

const step = z.strictObject({ each: z.number().positive(), points: z.number().nonnegative() });

/** Steps above and below a base value, not necessarily alike (每增减若干计若干分). */
const steps = z.strictObject({
  kind: z.literal("steps"),
  from: formulaText,
  /** The score at the base value. */
  base: z.number().default(0),
  above: step,
  /** Points taken off, written as a positive number; or the score of everyone below the base value. */
  below: z.union([step, missed]),
  /** Whether only whole steps count. */
  whole: z.boolean().default(true),
  ...bounds,
});

/** Slices of the deviation from a reference with falling marginal value (分段累进). */
const slices = z.strictObject({
  kind: z.literal("slices"),
  /** The mean of the scope, or a formula such as last year's value. */
  reference: z.union([z.literal("mean"), z.strictObject({ formula: formulaText })]),
  /** The deviation in per cent of the reference, or in units of measure. */
  per: z.enum(["percent", "unit"]).default("percent"),
  base: z.number(),
  width: z.number().positive(),
  /** Points for each per cent or unit within the first slice, the second, …; the last holds for all beyond. */
  rates: z.array(z.number().nonnegative()).min(1),
  ...bounds,
});

/** Points for each of what is counted (计数计分); of a cost `each` is negative. */
const counts = z.strictObject({ kind: z.literal("counts"), each: z.number(), ...bounds });

/** Full marks less points for every one that is missing from the target, of a cost that exceeds it (缺额扣分). */
const shortfall = z.strictObject({
  kind: z.literal("shortfall"),
  target: formulaText,
  full: z.number().default(100),
  each: z.number().nonnegative(),
  floor: z.number().default(0),
});

/** Points for reaching a mark, then points by place among those who reached it (目标加名次); 0 for all others. */
const twoPart = z.strictObject({
  kind: z.literal("two-part"),
  at: z.number(),
  reached: z.number().nonnegative(),
  /** Of the best, and how much less each place gets. */
  best: z.number().nonnegative(),
  step: z.number().nonnegative(),
  floor: z.number().nonnegative().default(0),
});

/** How an observation becomes a score (无量纲化、计分方法), in points 0–100 unless its own limits say otherwise. */
export const scoreSchema = z.discriminatedUnion("kind", [
  minMax,
  efficacy,
  efficacyExponential,
  ratio,
  zScore,
  rank,
  borda,
  interval,
  allOrNothing,
  ladder,
  formula,
  log,
  reciprocal,
  baseToTarget,
  baseAndSlope,
  steps,
  slices,
  counts,
  shortfall,
  twoPart,
]);

/** @see scoreSchema */
export type Score = z.output<typeof scoreSchema>;
/** The score of one kind. */
export type ScoreOf<Kind extends Score["kind"]> = Extract<Score, { kind: Kind }>;
