import * as z from "../../terms/zod";
import { formulaText } from "./text";

const weightScope = z.enum(["all", "group"]);

/** Weights from the spread of the children's scores among all ranked units, or within each group (客观赋权). */
const dataWeights = [
  /** `shift` is added to every score before shares are taken: entropy knows no score below 0. */
  z.strictObject({ kind: z.literal("entropy"), scope: weightScope, shift: z.number().default(0) }),
  z.strictObject({ kind: z.literal("critic"), scope: weightScope }),
  z.strictObject({ kind: z.literal("deviation"), scope: weightScope }),
  z.strictObject({ kind: z.literal("variation"), scope: weightScope }),
  z.strictObject({ kind: z.literal("principal-component"), scope: weightScope }),
] as const;

/** Weights from judgements of pairs (层次分析法). */
const ahp = z.strictObject({
  kind: z.literal("ahp"),
  /**
   * How much more each child matters than each later one, in the order of the indicators: the first row has one
   * judgement fewer than there are children, the last row has one.
   */
  judgements: z.array(z.array(z.number().positive()).min(1)).min(1),
  /** The consistency index of random judgements for 1, 2, 3 … items; Saaty's where it is left out. */
  randomIndex: z.array(z.number().nonnegative()).min(2).optional(),
  /** The consistency ratio above which the judgements are called inconsistent. */
  limit: z.number().positive().default(0.1),
});

/** The weights as they are written down, for use in a combination. */
const written = z.strictObject({ kind: z.literal("written") });

const singleWeights = z.discriminatedUnion("kind", [...dataWeights, ahp, written]);

/** Two sets of weights made one (组合赋权): share · first + (1 − share) · second, or their product, scaled to 1. */
const combined = z.strictObject({
  kind: z.literal("combined"),
  of: z.tuple([singleWeights, singleWeights]),
  how: z.enum(["sum", "product"]).default("sum"),
  share: z.number().min(0).max(1).default(0.5),
});

/** Where the weights of a node's children come from, when they are not written down (赋权方法). */
export const weightsFromSchema = z.union([
  z.literal("equal"),
  z.discriminatedUnion("kind", [...dataWeights, ahp, combined]),
]);

/** More weight for the units that chose an indicator, its siblings giving way so that the total stays (特色指标). */
export const liftSchema = z.strictObject({
  /** Holds for the units that chose it. */
  when: formulaText,
  times: z.number().positive().default(1),
  add: z.number().default(0),
});

/** @see weightsFromSchema */
export type WeightsFrom = z.output<typeof weightsFromSchema>;
/** One way of weighting, not a combination. */
export type SingleWeights = z.output<typeof singleWeights>;
/** @see dataWeights */
export type DataWeights = z.output<(typeof dataWeights)[number]>;
