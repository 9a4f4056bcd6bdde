import type { Evaluation } from "../composite/evaluation";
import { treeOf } from "../composite/tree";
import { correlateNodes, type NodeCorrelation } from "./correlation";

/**
 * Why a correlation is worth a look (相关性提示).
 *
 * - `high`: two siblings say almost the same
 * - `low`: two siblings pull against each other
 * - `against-parent`: a child falls where its own dimension rises
 */
export type CorrelationFlag = "high" | "low" | "against-parent";

/** Beyond which correlations siblings are flagged. */
export interface FlagLimits {
  readonly high: number;
  readonly low: number;
}

/** Two nodes of one dimension, or a node and its dimension, by all three correlations. */
export interface FlaggedPair {
  /** The dimension. */
  readonly parent: string;
  readonly first: string;
  /** A sibling, or the dimension itself. */
  readonly second: string;
  readonly pearson: NodeCorrelation;
  readonly spearman: NodeCorrelation;
  readonly kendall: NodeCorrelation;
  readonly flag: CorrelationFlag | undefined;
}

/**
 * How the children of each node go together and with the node itself, with what is worth a look (同级相关).
 *
 * Flags go by Pearson's correlation: above 0.9 siblings may count the same thing twice, below −0.4 they cancel out.
 *
 * @source COINr: get_corr_flags; Handbook on Constructing Composite Indicators (2008), step "Multivariate analysis"
 */
export function flagCorrelations(evaluation: Evaluation, limits: FlagLimits = { high: 0.9, low: -0.4 }): FlaggedPair[] {
  const { inner, childrenOf } = treeOf(evaluation.method.indicators);
  const compare = (parent: string, first: string, second: string): FlaggedPair => {
    const [pearson, spearman, kendall] = (["pearson", "spearman", "kendall"] as const).map(
      (kind) => correlateNodes(evaluation, [first], [second], kind)[0]!,
    ) as [NodeCorrelation, NodeCorrelation, NodeCorrelation];
    const flag = flagOf(pearson.coefficient, parent === second, limits);
    return { parent, first, second, pearson, spearman, kendall, flag };
  };
  return [...inner].reverse().flatMap(({ code: parent }) => {
    const codes = childrenOf.get(parent)!.map(({ code }) => code);
    return codes.flatMap((first, i) => [
      ...codes.slice(i + 1).map((second) => compare(parent, first, second)),
      compare(parent, first, parent),
    ]);
  });
}

function flagOf(r: number | undefined, isParent: boolean, { high, low }: FlagLimits): CorrelationFlag | undefined {
  if (r === undefined) return undefined;
  if (isParent) return r < 0 ? "against-parent" : undefined;
  return r > high ? "high" : r < low ? "low" : undefined;
}
