import { nameKey } from "../../composite/name";
import type { Method } from "../../composite/method";
import { nodesNamed, totalName } from "../../composite/score-names";
import type { NamedColumn } from "../parts";

/**
 * The columns that formulas call 得分.…, by every name that means one node (公式可引用的得分列).
 *
 * @param total - where there is one by then
 */
export function scoreColumns(
  method: Method,
  scores: ReadonlyMap<string, NamedColumn>,
  total?: NamedColumn,
): ReadonlyMap<string, NamedColumn> {
  const found = new Map<string, NamedColumn>(total ? [[`得分.${totalName}`, total]] : []);
  for (const { code, title } of method.indicators)
    for (const name of [nameKey(code), nameKey(title)]) {
      const [node, ...others] = nodesNamed(method, name);
      const column = node === undefined || others.length > 0 ? undefined : scores.get(node);
      if (column) found.set(`得分.${name}`, column);
    }
  return found;
}
