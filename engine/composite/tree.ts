import type { Indicator } from "./method";

/** The indicators as a tree (指标树). */
export interface Tree {
  readonly root: Indicator;
  /** Each node's children in document order; none for an indicator. */
  readonly childrenOf: ReadonlyMap<string, readonly Indicator[]>;
  /** The indicators proper, in document order. */
  readonly leaves: readonly Indicator[];
  /** Everything else, children before parents. */
  readonly inner: readonly Indicator[];
}

/**
 * Builds the tree of a method that was checked.
 *
 * @throws RangeError when there is not exactly one root
 */
export function treeOf(indicators: readonly Indicator[]): Tree {
  const roots = indicators.filter(({ parent }) => parent === undefined);
  const root = roots[0];
  if (!root || roots.length > 1) throw new RangeError(`a tree has one root, not ${roots.length}`);
  const childrenOf = new Map(indicators.map(({ code }) => [code, indicators.filter(({ parent }) => parent === code)]));
  const topDown = (node: Indicator): Indicator[] => [node, ...childrenOf.get(node.code)!.flatMap(topDown)];
  const nodes = topDown(root);
  const isLeaf = ({ code }: Indicator) => childrenOf.get(code)!.length === 0;
  return { root, childrenOf, leaves: nodes.filter(isLeaf), inner: nodes.filter((node) => !isLeaf(node)).reverse() };
}
