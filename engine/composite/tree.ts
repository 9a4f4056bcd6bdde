import type { Indicator, Method } from "./method";

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

/**
 * A node by its code; the root where none is named.
 *
 * @throws RangeError when there is no such node
 */
export function nodeOf({ root, leaves, inner }: Tree, code?: string): Indicator {
  const node = code === undefined ? root : [...leaves, ...inner].find((each) => each.code === code);
  if (!node) throw new RangeError(`no node ${code}`);
  return node;
}

/** A node and its ancestors below the root, from it upwards. */
export function wayUp(method: Pick<Method, "indicators">, node: Indicator): Indicator[] {
  const parent = method.indicators.find(({ code }) => code === node.parent);
  return parent ? [node, ...wayUp(method, parent)] : [];
}

/** Where a node stands in the method, as issues name it. */
export function nodePath({ indicators }: Pick<Method, "indicators">, node: Indicator): string {
  return `indicators.${indicators.indexOf(node)}`;
}
