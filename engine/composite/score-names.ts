import type { Column } from "../terms/column";
import type { Columns } from "./derive";
import { nameKey } from "./name";
import type { Method } from "./schema/method";

/** The table that formulas find scores in (得分); no table of a method may have its name. */
export const scoreTable = nameKey("得分");

/** The total with adjustments, as it is compared (总分). */
export const totalName = nameKey("总分");

/**
 * The nodes that a name behind 得分. may mean (得分引用): those with that code, else those with that title.
 *
 * @param header - the key of what is written there; the total's name means no node
 * @returns several codes where nodes share a title, none where no node is called so
 */
export function nodesNamed(method: Method, header: string): readonly string[] {
  return nodesByName(method).get(header) ?? [];
}

/**
 * The scores that formulas see, by every name that means one node (可引用的得分).
 *
 * @param scores - of the nodes, by their codes
 * @param total - where there is one by then
 */
export function namedScores(method: Method, scores: Columns, total?: Column): Map<string, Column> {
  const named = new Map<string, Column>(total ? [[totalName, total]] : []);
  for (const [header, [node, ...others]] of nodesByName(method)) {
    const column = node !== undefined && others.length === 0 ? scores.get(node) : undefined;
    if (column) named.set(header, column);
  }
  return named;
}

/** The codes of the nodes that each name may mean. */
function nodesByName({ indicators }: Method): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { code, title } of indicators) found.set(nameKey(title), [...(found.get(nameKey(title)) ?? []), code]);
  for (const { code } of indicators) found.set(nameKey(code), [code]);
  found.delete(totalName);
  return found;
}
