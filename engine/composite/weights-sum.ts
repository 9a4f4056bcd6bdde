import type { Indicator, Method } from "./method";

/**
 * What the weights of a node's children have to add up to (权重合计要求): the method's `weightsSum`, except around sums.
 *
 * Under a `sum` weights are factors and not shares, so that nothing is asked of them; and a child of a `sum` has a factor
 * for its own weight, to which the weights of its children need not add up.
 */
export function weightsSumOf(method: Pick<Method, "weightsSum" | "indicators">, node: Indicator): Method["weightsSum"] {
  if (node.aggregate === "sum") return "any";
  const parent = method.indicators.find(({ code }) => code === node.parent);
  return method.weightsSum === "parent" && parent?.aggregate === "sum" ? "any" : method.weightsSum;
}
