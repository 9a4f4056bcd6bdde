import * as z from "zod";

/**
 * What happens where an indicator has no number (缺失值处理).
 *
 * - `withhold`: the scores above it are withheld and the cell is listed
 * - `skip`: it is dropped and its siblings' weights are rescaled
 * - `score`: it gets that score
 * - `fill`: it gets that value before treatment and normalisation, over all ranked units or within the group; flagged
 */
const absenceRule = z.union([
  z.enum(["withhold", "skip"]),
  z.strictObject({ score: z.number() }),
  z.strictObject({
    fill: z.union([z.number(), z.enum(["mean", "median", "group-mean", "group-median", "minimum"])]),
  }),
]);

/** One rule for every absence, or one for each reason; a reason not named goes by `otherwise`. */
export const absenceSchema = z.union([
  absenceRule,
  z.strictObject({
    "not-reported": absenceRule.optional(),
    "not-applicable": absenceRule.optional(),
    unreadable: absenceRule.optional(),
    undefined: absenceRule.optional(),
    otherwise: absenceRule.default("withhold"),
    // Of the other alternatives; named here so that a fault in one of them is not reported as a reason unknown here.
    score: z.undefined().optional(),
    fill: z.undefined().optional(),
  }),
]);

/** @see absenceRule */
export type AbsenceRule = z.output<typeof absenceRule>;
/** @see absenceSchema */
export type AbsencePolicy = z.output<typeof absenceSchema>;
