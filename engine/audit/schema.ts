import * as z from "../terms/zod";

const wording = z.string().regex(/\S/);
const columns = z.union([wording, z.array(wording).min(1)]);

/** What every check may say: its name, the rows that it is about, and the column that tells its groups. */
const common = {
  title: wording.optional(),
  /** Only rows for which this formula holds; functions of a whole column see no others. */
  where: wording.optional(),
  /** The check is made within each group of rows that say the same in this column. */
  within: wording.optional(),
};

const decimals = z.number().int().min(0).max(12).optional();

/** A column is what a formula over the row gives (按公式计算). */
const formula = z.strictObject({
  kind: z.literal("formula"),
  ...common,
  column: wording,
  formula: wording.optional(),
  /** Other formulas for other rows: by what the row says in the column `by`. */
  by: wording.optional(),
  formulas: z.record(wording, wording).optional(),
  /** Digits after the point; as many as the cell shows where it is left out. */
  decimals,
  rounding: z.enum(["half-away", "half-even", "down", "up"]).default("half-away"),
});

/** A column is the place by a formula (位次). */
const place = z.strictObject({
  kind: z.literal("place"),
  ...common,
  column: wording,
  by: wording,
  order: z.enum(["descending", "ascending"]).default("descending"),
  ties: z.enum(["competition", "dense"]).default("competition"),
  /** Whether the table lists only some of those who were ranked: then the order has to agree, and gaps are no fault. */
  partial: z.boolean().default(false),
});

/** Some rows are the sum or the mean of others (合计、小计). */
const total = z.strictObject({
  kind: z.literal("total"),
  ...common,
  column: columns,
  /** Holds for the row of the total; `where`, if given, for the rows that it is made of. */
  total: wording,
  how: z.enum(["sum", "mean"]).default("sum"),
  /** Weights of a mean, a formula. */
  weight: wording.optional(),
  decimals,
});

/** What stands in a column adds up to a number (权重合计). */
const sum = z.strictObject({ kind: z.literal("sum"), ...common, column: columns, to: z.number() });

/** The rows stand in the order of a formula (名单次序). */
const order = z.strictObject({
  kind: z.literal("order"),
  ...common,
  by: wording,
  order: z.enum(["descending", "ascending"]).default("descending"),
});

/** No cell of a column is empty (填报完整). */
const complete = z.strictObject({ kind: z.literal("complete"), ...common, column: columns });

const variable = z.union([
  z.strictObject({ name: wording, column: wording }),
  z.strictObject({ name: wording, formula: wording }),
]);

const rowNumber = z.number().int().positive();

/** The rules that a published table says it follows, as one object (核对规则). Unknown keys are faults. */
export const auditSchema = z.strictObject({
  format: z.literal("xianping.audit/1"),
  title: wording.optional(),
  note: z.string().optional(),
  sheet: wording.optional(),
  /** The row of the header, from 1, or its first and last row; found by the names in the rules where it is left out. */
  header: z.union([rowNumber, z.tuple([rowNumber, rowNumber])]).optional(),
  /** The column of the rows' names. */
  name: wording.optional(),
  /** Columns in which a blank cell says what the one above says. */
  fill: z.array(wording).default([]),
  /** Columns whose numbers are exact and not rounded: counts, places, weights. */
  exact: z.array(wording).default([]),
  /** Columns whose numbers were rounded to so many digits after the point; negative ones for tens, hundreds … */
  rounded: z.record(wording, z.number().int().min(-8).max(12)).default({}),
  variables: z.array(variable).default([]),
  checks: z.array(z.discriminatedUnion("kind", [formula, place, total, sum, order, complete])).min(1),
});

/** @see auditSchema */
export type AuditRules = z.output<typeof auditSchema>;
/** Rules as they are written, before defaults are filled in. */
export type AuditRulesInput = z.input<typeof auditSchema>;
/** One rule (一条规则). */
export type Check = AuditRules["checks"][number];
/** A rule of one kind. */
export type CheckOf<Kind extends Check["kind"]> = Extract<Check, { kind: Kind }>;
