import * as z from "../../terms/zod";

/**
 * How the scores of a node's children become its own (合成方法).
 *
 * `sum` adds weight × score, `points` weight × score ÷ 100 (分值 × 得分率); both are in points and not a mean.
 * TOPSIS looks at scores divided by their column's length, or at scores as they are with `topsis: "none"`.
 */
export const aggregateSchema = z.union([
  z.enum([
    "arithmetic",
    "geometric",
    "harmonic",
    "median",
    "minimum",
    "maximum",
    "sum",
    "points",
    "copeland",
    "topsis",
  ]),
  z.strictObject({ power: z.number() }),
  z.strictObject({ topsis: z.enum(["vector", "none"]) }),
]);

/** @see aggregateSchema */
export type Aggregate = z.output<typeof aggregateSchema>;
/** An aggregate's name, which its rule and its wording go by. */
export type AggregateName = Extract<Aggregate, string> | "power";

/** @see AggregateName */
export function aggregateName(aggregate: Aggregate): AggregateName {
  if (typeof aggregate === "string") return aggregate;
  return "power" in aggregate ? "power" : "topsis";
}
