import * as z from "zod";
import { absenceSchema } from "./absence";
import { scoreSchema } from "./score";
import { formulaText, numberByName, wording } from "./text";

/**
 * How the scores of a node's children become its own (合成方法).
 *
 * `sum` adds weight × score, `points` weight × score ÷ 100 (分值 × 得分率); both are in points and not a mean.
 * TOPSIS looks at scores divided by their column's length, or at scores as they are with `topsis: "none"`.
 */
export const aggregateSchema = z.union([
  z.enum([
    "arithmetic",
    "geometric",
    "harmonic",
    "median",
    "minimum",
    "maximum",
    "sum",
    "points",
    "copeland",
    "topsis",
  ]),
  z.strictObject({ power: z.number() }),
  z.strictObject({ topsis: z.enum(["vector", "none"]) }),
]);

const weightScope = z.enum(["all", "group"]);

/** Weights from the spread of the children's scores among all ranked units, or within each group (客观赋权). */
const dataWeights = [
  /** `shift` is added to every score before shares are taken: entropy knows no score below 0. */
  z.strictObject({ kind: z.literal("entropy"), scope: weightScope, shift: z.number().default(0) }),
  z.strictObject({ kind: z.literal("critic"), scope: weightScope }),
  z.strictObject({ kind: z.literal("deviation"), scope: weightScope }),
  z.strictObject({ kind: z.literal("variation"), scope: weightScope }),
  z.strictObject({ kind: z.literal("principal-component"), scope: weightScope }),
] as const;

/** Weights from judgements of pairs (层次分析法). */
const ahp = z.strictObject({
  kind: z.literal("ahp"),
  /**
   * How much more each child matters than each later one, in the order of the indicators: the first row has one
   * judgement fewer than there are children, the last row has one.
   */
  judgements: z.array(z.array(z.number().positive()).min(1)).min(1),
  /** The consistency index of random judgements for 1, 2, 3 … items; Saaty's where it is left out. */
  randomIndex: z.array(z.number().nonnegative()).min(2).optional(),
  /** The consistency ratio above which the judgements are called inconsistent. */
  limit: z.number().positive().default(0.1),
});

/** The weights as they are written down, for use in a combination. */
const written = z.strictObject({ kind: z.literal("written") });

const singleWeights = z.discriminatedUnion("kind", [...dataWeights, ahp, written]);

/** Two sets of weights made one (组合赋权): share · first + (1 − share) · second, or their product, scaled to 1. */
const combined = z.strictObject({
  kind: z.literal("combined"),
  of: z.tuple([singleWeights, singleWeights]),
  how: z.enum(["sum", "product"]).default("sum"),
  share: z.number().min(0).max(1).default(0.5),
});

/** Where the weights of a node's children come from, when they are not written down (赋权方法). */
export const weightsFromSchema = z.union([
  z.literal("equal"),
  z.discriminatedUnion("kind", [...dataWeights, ahp, combined]),
]);

/** More weight for the units that chose an indicator, its siblings giving way so that the total stays (特色指标). */
const lift = z.strictObject({
  /** Holds for the units that chose it. */
  when: formulaText,
  times: z.number().positive().default(1),
  add: z.number().default(0),
});

/** One step against outliers. Percentiles are of the sample; the forms of the logarithm are COINr's. */
const treatmentStep = z.discriminatedUnion("kind", [
  /** The farthest cell takes the next value, at most so many times, or until the test is passed. */
  z.strictObject({ kind: z.literal("winsorise"), cells: z.number().int().positive() }),
  z.strictObject({
    kind: z.literal("percentiles"),
    low: z.number().min(0).max(1).default(0),
    high: z.number().min(0).max(1).default(1),
  }),
  z.strictObject({ kind: z.literal("clip"), low: z.number().optional(), high: z.number().optional() }),
  z.strictObject({
    kind: z.literal("log"),
    form: z.enum(["plain", "ct", "ct-plus", "ct-original", "gii"]).default("plain"),
  }),
  z.strictObject({
    kind: z.literal("box-cox"),
    lambda: z.number(),
    /** Whether the lowest value is moved to 1 before, so that all are above 0. */
    shift: z.boolean().default(true),
  }),
]);

/** What is done about outliers before normalising (异常值处理). */
export const treatmentSchema = z.strictObject({
  /** An indicator is left alone while |skewness| is below the one or the kurtosis below the other. */
  test: z.strictObject({ skewness: z.number().positive(), kurtosis: z.number() }).optional(),
  /** In this order, each where the test is still failed; always where there is no test. An indicator with none is left alone. */
  steps: z.array(treatmentStep),
  /** Whether a step works on what the one before left, and not on the untreated values. */
  combine: z.boolean().default(false),
});

/**
 * A node of the tree of indicators (指标体系): the root, a dimension, or an indicator.
 *
 * A node that nothing names as its parent is an indicator and has `value`, `direction` and `score`; the others have
 * `aggregate`. What belongs to which is for `check` to say, so that one table of indicators holds them all.
 */
export const indicatorSchema = z.strictObject({
  code: wording,
  parent: wording.optional(),
  title: wording,
  unitOfMeasure: z.string().optional(),
  note: z.string().optional(),

  weight: z.number().optional(),
  groupWeights: numberByName.default({}),
  unitWeights: numberByName.default({}),
  lift: lift.optional(),
  /** false: scored and published, but not part of the parent's score. */
  counts: z.boolean().default(true),
  absence: absenceSchema.optional(),

  /** Of the root and of dimensions. */
  aggregate: aggregateSchema.optional(),
  /** The least share of the children that must have a score, 0–1; below it the node has none. */
  minimumPresent: z.number().min(0).max(1).default(0),
  weightsFrom: weightsFromSchema.optional(),

  /** Of indicators. */
  value: formulaText.optional(),
  direction: z.enum(["positive", "negative", "moderate"]).optional(),
  /** The best values of a moderate indicator, both ends included. */
  ideal: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  /**
   * With whom an observation is compared: with all ranked units, or with those of its group. Of a node that compares
   * units, by Copeland or TOPSIS, too: there the weights have to be the same for all who are compared.
   */
  scope: z.enum(["all", "group"]).optional(),
  treat: treatmentSchema.optional(),
  score: scoreSchema.optional(),
});

/** @see aggregateSchema */
export type Aggregate = z.output<typeof aggregateSchema>;
/** An aggregate's name, which its rule and its wording go by. */
export type AggregateName = Extract<Aggregate, string> | "power";

/** @see AggregateName */
export function aggregateName(aggregate: Aggregate): AggregateName {
  if (typeof aggregate === "string") return aggregate;
  return "power" in aggregate ? "power" : "topsis";
}

/** @see indicatorSchema */
export type Indicator = z.output<typeof indicatorSchema>;
/** Which way is better (正向、逆向、适度). */
export type Direction = NonNullable<Indicator["direction"]>;
/** @see weightsFromSchema */
export type WeightsFrom = z.output<typeof weightsFromSchema>;
/** One way of weighting, not a combination. */
export type SingleWeights = z.output<typeof singleWeights>;
/** @see dataWeights */
export type DataWeights = z.output<(typeof dataWeights)[number]>;
/** @see treatmentSchema */
export type Treatment = z.output<typeof treatmentSchema>;
/** @see treatmentStep */
export type TreatmentStep = Treatment["steps"][number];
