import * as z from "zod";
import { formulaText, identifier, wording } from "./text";

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
  /** Nodes whose scores decide between equal totals, in this order. */
  tieBreak: z.array(wording).default([]),
});

/** A list of honours to be drawn up (评选). */
export const listSchema = z.strictObject({
  id: identifier,
  title: wording,
  /** "score", "rise" or the code of a node. */
  by: wording,
  /** Only units of these groups; of any where it is left out. */
  groups: z.array(identifier).optional(),
  top: z.number().int().positive().optional(),
  /** So many of each group, instead of `top`. */
  quotas: z.record(identifier, z.number().int().nonnegative()).optional(),
  /** Earlier lists: a unit on one of them is passed over, and the next in line takes its place. */
  without: z.array(identifier).default([]),
  /** Whether the next in line takes a place left by a veto or a gate. */
  fill: z.boolean().default(true),
});

/** A verdict by the total (等次): from this score on, itself included. */
export const bandSchema = z.strictObject({ title: wording, from: z.number() });

/** @see rankingSchema */
export type Ranking = z.output<typeof rankingSchema>;
/** @see listSchema */
export type ListSpec = z.output<typeof listSchema>;
/** @see bandSchema */
export type Band = z.output<typeof bandSchema>;
