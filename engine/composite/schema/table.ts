import * as z from "../../terms/zod";
import { formulaText, unitCode, wording } from "./text";

/** A unit of this table's year that goes under other codes elsewhere (区划代码变更). */
const recodedUnit = z.strictObject({
  /** The code in the first table. */
  code: unitCode,
  /** The codes that this table has for the same area; several where units were merged. */
  was: z.array(unitCode).min(1),
  note: z.string().optional(),
});

/** What a table is and how it is read (数据表); the first of a method lists the units. */
export const tableSchema = z.strictObject({
  name: wording,
  year: z.number().int().optional(),
  /** The header of the column of codes. */
  code: wording,
  /** Texts that stand for an absence in this table, beyond blank, —, /, 不适用 and 未报送. */
  absent: z.record(wording, z.enum(["not-reported", "not-applicable", "unreadable"])).default({}),
  /** Headers of columns whose rows may be added when units were merged. */
  additive: z.union([z.literal("all"), z.array(wording)]).default([]),
  recoded: z.array(recodedUnit).default([]),
});

/** A name that formulas see: a column of a table, or a formula over other names (变量). */
export const variableSchema = z.union([
  z.strictObject({ name: wording, table: wording.optional(), column: wording, note: z.string().optional() }),
  z.strictObject({ name: wording, formula: formulaText, note: z.string().optional() }),
]);

/** A unit whose score is the weighted mean of others' (由下级合成). */
const composedUnit = z.strictObject({
  code: unitCode,
  of: z.array(unitCode).min(1),
  /** The weight of each, a formula over the units; equal where it is left out. */
  weight: formulaText.optional(),
  /** The node whose score it takes from them; the root where it is left out. */
  node: wording.optional(),
});

/** How much a unit must have reported to take part, as a share of the indicators (数据完备率). */
const availability = z.strictObject({
  present: z.number().min(0).max(1).default(0),
  /** Of those present, the share that is not 0. */
  nonZero: z.number().min(0).max(1).default(0),
  /** Units that take part all the same. */
  keep: z.array(unitCode).default([]),
});

/** Which rows of the first table are the units that are compared (评价单元). */
export const unitsSchema = z.strictObject({
  /** The header of the column of names. */
  name: wording,
  /** Rows for which this holds are units; every row with a code where it is left out. */
  where: formulaText.optional(),
  /** Units left out by name, each with the reason that the document gives. */
  exclude: z.array(z.strictObject({ code: unitCode, reason: wording })).default([]),
  /** Reference units, such as the province: scored, but in no sample and with no rank. */
  unranked: z.array(unitCode).default([]),
  /** Units for which this does not hold are not evaluated (入围门槛). */
  entry: formulaText.optional(),
  availability: availability.optional(),
  composed: z.array(composedUnit).default([]),
});

/** @see tableSchema */
export type TableSpec = z.output<typeof tableSchema>;
/** @see variableSchema */
export type Variable = z.output<typeof variableSchema>;
/** @see unitsSchema */
export type UnitsSpec = z.output<typeof unitsSchema>;
