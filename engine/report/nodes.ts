import type { Indicator, Method } from "../composite/method";

/** The children of a node, in the method's order; those of nothing are the root. */
export function childrenOf(method: Method, parent?: string): Indicator[] {
  return method.indicators.filter((node) => node.parent === parent);
}

/** The dimensions: the nodes right under the root. */
export function dimensionsOf(method: Method): Indicator[] {
  return childrenOf(method).flatMap((root) => childrenOf(method, root.code));
}

/** All nodes, each before its children. */
export function nodesOf(method: Method, parent?: string): Indicator[] {
  return childrenOf(method, parent).flatMap((node) => [node, ...nodesOf(method, node.code)]);
}
