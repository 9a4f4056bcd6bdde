import * as z from "../../terms/zod";
import { absenceSchema } from "./absence";
import { adjustmentsSchema } from "./adjustment";
import { indicatorSchema } from "./indicator";
import { bandSchema, listSchema, rankingSchema, streakSchema, typingSchema } from "./ranking";
import { tableSchema, unitsSchema, variableSchema } from "./table";
import { formulaText, identifier, unitCode, wording } from "./text";
import { treatmentSchema } from "./treatment";

/** A class of units with weights of its own (类别、差异化分组): listed, by a rule, chosen by the units, or a cluster. */
const groupSchema = z.union([
  z.strictObject({ id: identifier, title: wording, codes: z.array(unitCode) }),
  z.strictObject({ id: identifier, title: wording, where: formulaText }),
  /** Units that name it, by id or title, in one of the columns of `choices`. */
  z.strictObject({ id: identifier, title: wording, chosen: z.literal(true) }),
  /** One of the clusters, counted from 1, from the highest mean of the first variable down. */
  z.strictObject({ id: identifier, title: wording, cluster: z.number().int().positive() }),
]);

/** How clusters are found (聚类分组): as many as there are groups that are clusters, over the ranked units. */
const clusteringSchema = z.strictObject({
  by: z.array(formulaText).min(1),
  /** Whether each variable is brought to mean 0 and deviation 1 before. */
  standardise: z.boolean().default(true),
  linkage: z.enum(["ward", "average", "complete", "single"]).default("ward"),
});

/** Where the method is written down. */
const sourceSchema = z.strictObject({ title: wording, link: z.string().optional(), note: z.string().optional() });

/** The whole method of an evaluation as one object (评价办法). Unknown keys are faults: a misspelt one never passes. */
export const methodSchema = z.strictObject({
  format: z.literal("xianping.method/1"),
  title: wording,
  edition: wording,
  about: z.string().optional(),
  sources: z.array(sourceSchema).default([]),
  /** What had to be assumed because the document does not say it. */
  assumptions: z.array(wording).default([]),

  tables: z.array(tableSchema).min(1),
  variables: z.array(variableSchema).default([]),
  units: unitsSchema,

  groups: z.array(groupSchema).default([]),
  /** A unit is in one group; or in several, of which the one with the better total counts, or the first. */
  grouping: z.enum(["single", "multiple-best", "multiple-first"]).default("single"),

  /** Formulas of a text each, mostly columns, in which units name the groups that they chose; the first choice first. */
  choices: z.array(formulaText).default([]),
  clustering: clusteringSchema.optional(),

  absence: absenceSchema.default("withhold"),
  /** Of indicators that have none of their own. */
  treat: treatmentSchema.optional(),
  /** What the weights of a node's children add up to: the node's own weight, anything, 1 or 100. */
  weightsSum: z.union([z.enum(["parent", "any"]), z.literal(1), z.literal(100)]).default("parent"),
  indicators: z.array(indicatorSchema).min(1),

  adjustments: adjustmentsSchema.prefault({}),
  ranking: rankingSchema.prefault({}),
  lists: z.array(listSchema).default([]),
  streaks: z.array(streakSchema).default([]),
  bands: z.array(bandSchema).default([]),
  typing: typingSchema.optional(),
});

/** @see methodSchema */
export type Method = z.output<typeof methodSchema>;
/** A method as it is written, before defaults are filled in. */
export type MethodInput = z.input<typeof methodSchema>;
/** @see groupSchema */
export type Group = z.output<typeof groupSchema>;
