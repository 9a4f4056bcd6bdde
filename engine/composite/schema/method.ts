import * as z from "zod";
import { absenceSchema } from "./absence";
import { adjustmentsSchema } from "./adjustment";
import { indicatorSchema } from "./indicator";
import { bandSchema, listSchema, rankingSchema } from "./ranking";
import { tableSchema, unitsSchema, variableSchema } from "./table";
import { formulaText, identifier, unitCode, wording } from "./text";

/** A class of units with weights of its own (类别、差异化分组): listed, or by a rule on the data. */
const groupSchema = z.union([
  z.strictObject({ id: identifier, title: wording, codes: z.array(unitCode) }),
  z.strictObject({ id: identifier, title: wording, where: formulaText }),
]);

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

  absence: absenceSchema.default("withhold"),
  /** What the weights of a node's children add up to: the node's own weight, anything, 1 or 100. */
  weightsSum: z.union([z.enum(["parent", "any"]), z.literal(1), z.literal(100)]).default("parent"),
  indicators: z.array(indicatorSchema).min(1),

  adjustments: adjustmentsSchema.prefault({}),
  ranking: rankingSchema.prefault({}),
  lists: z.array(listSchema).default([]),
  bands: z.array(bandSchema).default([]),
});

/** @see methodSchema */
export type Method = z.output<typeof methodSchema>;
/** A method as it is written, before defaults are filled in. */
export type MethodInput = z.input<typeof methodSchema>;
/** @see groupSchema */
export type Group = z.output<typeof groupSchema>;
