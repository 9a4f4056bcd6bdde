import * as z from "../../terms/zod";
import { formulaText, identifier, unitCode, wording } from "./text";

/** How units are put in order (排名). */
export const rankingSchema = z.strictObject({
  /** Over all units, within groups, or both; the first is the one that rises are measured by. */
  scope: z
    .array(z.enum(["all", "group"]))
    .min(1)
    .default(["all"]),
  /** 1, 2, 2, 4 or 1, 2, 2, 3. */
  ties: z.enum(["competition", "dense"]).default("competition"),
  /** Totals are rounded to so many decimals before they are compared; unrounded where it is left out. */
  rankOn: z.number().int().min(0).max(10).optional(),
  /** Each unit's place in the last evaluation, a formula. */
  previous: formulaText.optional(),
  /** Each unit's total in the last evaluation, a formula. */
  previousScore: formulaText.optional(),
  /** Nodes whose scores decide between equal totals, in this order. */
  tieBreak: z.array(wording).default([]),
});

/** A list of honours to be drawn up (评选). */
export const listSchema = z.strictObject({
  id: identifier,
  title: wording,
  /** "score", "rise" in rank, "growth" of the total in per cent, the code of a node, or a formula that sees scores. */
  by: z.union([z.enum(["score", "rise", "growth"]), wording, z.strictObject({ formula: formulaText })]),
  /** Only units of these groups; of any where it is left out. */
  groups: z.array(identifier).optional(),
  top: z.number().int().positive().optional(),
  /** So many of each group, instead of `top`. */
  quotas: z.record(identifier, z.number().int().nonnegative()).optional(),
  /** Earlier lists: a unit on one of them is passed over, and the next in line takes its place. */
  without: z.array(identifier).default([]),
  /** Earlier lists: only units on one of them are in line. */
  within: z.array(identifier).default([]),
  /** Units that dropped out after the list was made public (公示后取消). */
  withdrawn: z.array(z.strictObject({ code: unitCode, reason: wording })).default([]),
  /** Whether the next in line takes a place left by a veto, a gate or a withdrawal. */
  fill: z.boolean().default(true),
});

/** A verdict by the total (等次): from this score on, itself included; where `when` is given, only if it holds too. */
export const bandSchema = z.strictObject({ title: wording, from: z.number(), when: formulaText.optional() });

/** Units that have been on certain lists, or off them, for so many years in a row (连续入围). */
export const streakSchema = z.strictObject({
  title: wording,
  lists: z.array(identifier).min(1),
  /** Whether being on none of the lists is what counts. */
  off: z.boolean().default(false),
  /** Whether the unit was on one of them last year, the year before, …: a formula each. */
  before: z.array(formulaText).min(1),
  atLeast: z.number().int().min(2),
  /** Only units for which this holds. */
  when: formulaText.optional(),
});

/** A part of an axis: from this value on; `above` leaves the value itself to the part below. */
const axisBand = z.strictObject({ title: wording, from: z.number(), border: z.enum(["at", "above"]).default("at") });

const axis = z.strictObject({
  title: wording,
  /** The total, a node, the dispersion of some nodes' scores, or a formula. */
  by: z.union([
    z.literal("score"),
    z.strictObject({ node: wording }),
    z.strictObject({ dispersion: z.array(wording).min(2), deviation: z.enum(["sample", "population"]) }),
    z.strictObject({ formula: formulaText }),
  ]),
  /** The title of what lies below all bands. */
  below: wording,
  bands: z.array(axisBand).min(1),
});

/** Types by two axes, such as level and balance (两维分型). */
export const typingSchema = z.strictObject({ title: wording, axes: z.tuple([axis, axis]) });

/** @see rankingSchema */
export type Ranking = z.output<typeof rankingSchema>;
/** @see listSchema */
export type ListSpec = z.output<typeof listSchema>;
/** @see bandSchema */
export type Band = z.output<typeof bandSchema>;
/** @see streakSchema */
export type Streak = z.output<typeof streakSchema>;
/** @see typingSchema */
export type Typing = z.output<typeof typingSchema>;
