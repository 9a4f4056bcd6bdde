import * as z from "../../terms/zod";
import { formulaText, identifier, wording } from "./text";

/** Points added or taken off (加分项、扣分项): a formula in points, held between `floor` and `cap`. */
const adjustment = z.strictObject({
  title: wording,
  value: formulaText,
  cap: z.number().optional(),
  floor: z.number().optional(),
  /** Without it a unit whose value is absent has its total withheld; with it that many points count. */
  absent: z.number().optional(),
});

/** Bonuses, deductions, vetoes and gates (加减分、一票否决、前置条件). */
export const adjustmentsSchema = z.strictObject({
  bonuses: z.array(adjustment).default([]),
  /** The most that all bonuses together give. */
  bonusCap: z.number().nonnegative().optional(),
  /** Points taken off, written as positive numbers. */
  deductions: z.array(adjustment).default([]),
  /** The most that all deductions together take. */
  deductionCap: z.number().nonnegative().optional(),
  /** Where `when` holds: "title" keeps the unit off every list, "score" also makes its total 0. */
  vetoes: z
    .array(z.strictObject({ title: wording, when: formulaText, effect: z.enum(["title", "score"]) }))
    .default([]),
  /** Where `when` does not hold, the unit stays off these lists; off all where none are named. */
  gates: z
    .array(z.strictObject({ title: wording, when: formulaText, lists: z.array(identifier).optional() }))
    .default([]),
});

/** @see adjustmentsSchema */
export type Adjustments = z.output<typeof adjustmentsSchema>;
/** @see adjustment */
export type Adjustment = z.output<typeof adjustment>;
