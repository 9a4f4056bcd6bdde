import type { Column } from "../terms/column";
import type { Issue } from "../terms/issue";
import { aggregate } from "./aggregate";
import { compose, compositionAt, type Compositions } from "./compose";
import type { Columns } from "./derive";
import type { Lifted } from "./lift";
import type { Indicator, Method } from "./method";
import type { Tree } from "./tree";
import { weighChildren, type Weights } from "./weight";
import type { Weighed } from "./weight/rule";
import type { NodeWeighting, Weightings } from "./weight/weighting";

/** The weights and scores of all nodes, by their codes, and what stood in the way of some. */
export interface ScoredNodes {
  readonly weights: Weights;
  /** Where the children of a node can be lifted: their weights before. */
  readonly unlifted: Weights;
  readonly weightings: Weightings;
  readonly scores: Columns;
  readonly issues: readonly Issue[];
}

/**
 * Weighs and aggregates node by node, from the leaves up (赋权、合成): weights may depend on the children's scores.
 *
 * @param normalised - the indicators' scores
 * @param lifted - who chose which indicator or dimension
 * @param compositions - units that take their score of a node from others; nothing below it counts for them
 */
export function scoreNodes(
  method: Method,
  tree: Tree,
  normalised: Columns,
  weighed: Weighed,
  lifted: Lifted,
  compositions: Compositions,
): ScoredNodes {
  const size = weighed.codes.length;
  const weights = new Map<string, Float64Array>([[tree.root.code, new Float64Array(size).fill(1)]]);
  const unlifted = new Map<string, Float64Array>();
  const weightings = new Map<string, NodeWeighting>();
  const scores = new Map<string, Column>(normalised);
  const issues: Issue[] = [];
  const put = (node: Indicator, column: Column) => {
    const composed = compose(method, node, column, compositions, weighed.codes);
    scores.set(node.code, composed.column);
    issues.push(...composed.issues);
  };
  const { all, without } = compositions;
  for (const leaf of tree.leaves) put(leaf, normalised.get(leaf.code)!);
  for (const node of tree.inner) {
    const children = tree.childrenOf.get(node.code)!;
    const found = weighChildren(method, tree, node, scores, weighed, lifted);
    for (const child of children)
      for (const unit of without.get(child.code) ?? [])
        if (!compositionAt(all, child, unit)) found.weights.get(child.code)![unit] = 0;
    const { column, issues: missing } = aggregate(method, node, children, scores, found.weights, weighed);
    for (const [code, each] of found.weights) weights.set(code, each);
    for (const [code, each] of found.unlifted) unlifted.set(code, each);
    if (found.weighting) weightings.set(node.code, found.weighting);
    put(node, column);
    issues.push(...found.issues, ...missing);
  }
  return { weights, unlifted, weightings, scores, issues };
}
