import * as z from "zod";
import { absenceSchema } from "./absence";
import { scoreSchema } from "./score";
import { formulaText, numberByName, wording } from "./text";

/** How the scores of a node's children become its own (合成方法). */
export const aggregateSchema = z.union([
  z.enum(["arithmetic", "geometric", "harmonic", "median", "minimum", "maximum", "copeland", "topsis"]),
  z.strictObject({ power: z.number() }),
]);

/** Where the weights of a node's children come from, when they are not written down (赋权方法). */
const weightsFrom = z.union([
  z.literal("equal"),
  z.strictObject({ kind: z.enum(["entropy", "critic", "deviation", "principal-component"]) }),
]);

/** What is done about outliers before normalising (异常值处理). */
const treatment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("winsorise"), cells: z.number().int().positive() }),
  z.strictObject({ kind: z.literal("log") }),
  z.strictObject({ kind: z.literal("clip"), low: z.number().optional(), high: z.number().optional() }),
]);

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
  /** false: scored and published, but not part of the parent's score. */
  counts: z.boolean().default(true),
  absence: absenceSchema.optional(),

  /** Of the root and of dimensions. */
  aggregate: aggregateSchema.optional(),
  /** The least share of the children that must have a score, 0–1; below it the node has none. */
  minimumPresent: z.number().min(0).max(1).default(0),
  weightsFrom: weightsFrom.optional(),

  /** Of indicators. */
  value: formulaText.optional(),
  direction: z.enum(["positive", "negative", "moderate"]).optional(),
  /** The best values of a moderate indicator, both ends included. */
  ideal: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  /** With whom an observation is compared: with all ranked units, or with those of its group. */
  scope: z.enum(["all", "group"]).optional(),
  treat: z.array(treatment).default([]),
  score: scoreSchema.optional(),
});

/** @see aggregateSchema */
export type Aggregate = z.output<typeof aggregateSchema>;
/** @see indicatorSchema */
export type Indicator = z.output<typeof indicatorSchema>;
/** Which way is better (正向、逆向、适度). */
export type Direction = NonNullable<Indicator["direction"]>;
