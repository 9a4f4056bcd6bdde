import * as z from "../../terms/zod";

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

/** @see treatmentSchema */
export type Treatment = z.output<typeof treatmentSchema>;
/** @see treatmentStep */
export type TreatmentStep = Treatment["steps"][number];
