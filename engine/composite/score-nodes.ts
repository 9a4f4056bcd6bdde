import type { Column } from "../terms/column";
import type { Issue } from "../terms/issue";
import { aggregate } from "./aggregate";
import type { Columns } from "./derive";
import type { Method } from "./method";
import type { Tree } from "./tree";
import { weighChildren, type Weighed, type Weights } from "./weight";

/** The weights and scores of all nodes, by their codes, and what stood in the way of some. */
export interface ScoredNodes {
  readonly weights: Weights;
  readonly scores: Columns;
  readonly issues: readonly Issue[];
}

/**
 * Weighs and aggregates node by node, from the leaves up (赋权、合成): weights may depend on the children's scores.
 *
 * @param normalised - the indicators' scores
 */
export function scoreNodes(method: Method, tree: Tree, normalised: Columns, weighed: Weighed): ScoredNodes {
  const size = weighed.codes.length;
  const weights = new Map<string, Float64Array>([[tree.root.code, new Float64Array(size).fill(1)]]);
  const scores = new Map<string, Column>(normalised);
  const issues: Issue[] = [];
  for (const node of tree.inner) {
    const children = tree.childrenOf.get(node.code)!;
    const found = weighChildren(method, tree, node, weighed);
    const { column, issues: missing } = aggregate(method, node, children, scores, found.weights, weighed);
    for (const [code, each] of found.weights) weights.set(code, each);
    scores.set(node.code, column);
    issues.push(...found.issues, ...missing);
  }
  return { weights, scores, issues };
}
