import type { Indicator, Method } from "../../composite/method";
import { treeOf } from "../../composite/tree";

/**
 * All nodes, level by level, so that a node's children stand side by side (节点排列): one block of columns is what a
 * formula of their parent takes.
 */
export function nodeOrder(method: Pick<Method, "indicators">): Indicator[] {
  const { root, childrenOf } = treeOf(method.indicators);
  const order = [root];
  for (let at = 0; at < order.length; at++) order.push(...childrenOf.get(order[at]!.code)!);
  return order;
}
