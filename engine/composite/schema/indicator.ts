import * as z from "../../terms/zod";
import { absenceSchema } from "./absence";
import { aggregateSchema } from "./aggregate";
import { scoreSchema } from "./score";
import { formulaText, numberByName, wording } from "./text";
import { treatmentSchema } from "./treatment";
import { liftSchema, weightsFromSchema } from "./weights";

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
  lift: liftSchema.optional(),
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

/** @see indicatorSchema */
export type Indicator = z.output<typeof indicatorSchema>;
/** Which way is better (正向、逆向、适度). */
export type Direction = NonNullable<Indicator["direction"]>;
