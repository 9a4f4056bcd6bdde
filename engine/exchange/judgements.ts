import { textIn, valueAtPath, type Json } from "./json";

/** What stands over the node's name, and over the names of its children, in a sheet of judgements (判断矩阵). */
export const nodeHead = "上级指标";
/** @see nodeHead */
export const childHead = "两两比较";

/** The codes of a node's children, in the method's order. */
export function childrenOf(nodes: readonly Json[], code: string): string[] {
  return nodes.filter(({ parent }) => parent === code).map((child) => textIn(child.code));
}

/** Where in a node judgements may stand: of its weights, or of one of two methods that are combined. */
export function ahpPaths(node: Json): (readonly string[])[] {
  const of = valueAtPath(node, ["weightsFrom", "of"]);
  const places = [["weightsFrom"], ...(Array.isArray(of) ? of.map((_, i) => ["weightsFrom", "of", String(i)]) : [])];
  return places.filter((path) => valueAtPath(node, [...path, "kind"]) === "ahp").map((path) => [...path, "judgements"]);
}
