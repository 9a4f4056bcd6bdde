import * as z from "../../terms/zod";
import { formulaText } from "./text";

/** Other years of the same indicator, and how a gap between or beyond them is filled. */
const series = z.strictObject({
  /** The year that is filled. */
  year: z.number(),
  years: z.array(z.strictObject({ year: z.number(), value: formulaText })).min(1),
  /** `linear`: on the line between the nearest years before and after, else the nearest; `last`: the latest before. */
  how: z.enum(["linear", "last"]),
});

/**
 * What happens where an indicator has no number (缺失值处理).
 *
 * - `withhold`: the scores above it are withheld and the cell is listed
 * - `skip`: it is dropped and its siblings' weights are rescaled
 * - `score`: it gets that score
 * - `fill`: it gets that value before treatment and normalisation: a figure of all ranked units or of the group, a
 *   formula such as last year's value, or what its other years say; flagged
 */
const absenceRule = z.union([
  z.enum(["withhold", "skip"]),
  z.strictObject({ score: z.number() }),
  z.strictObject({
    fill: z.union([
      z.number(),
      z.enum(["mean", "median", "group-mean", "group-median", "minimum", "maximum"]),
      z.strictObject({ formula: formulaText }),
      series,
    ]),
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

/** What takes the place of an absence (填补值). */
export type Fill = Extract<z.output<typeof absenceRule>, { fill: unknown }>["fill"];
/** Other years of an indicator and how a gap among them is filled. */
export type Series = z.output<typeof series>;
/** @see absenceRule */
export type AbsenceRule = z.output<typeof absenceRule>;
/** @see absenceSchema */
export type AbsencePolicy = z.output<typeof absenceSchema>;
