import { issue, type Issue } from "../../terms/issue";
import type { Method } from "../schema/method";
import { unknown } from "./names";

/**
 * Whether units that take their score from others can: at nodes that exist, at one node of each branch, from others that
 * are not composed themselves and are named once.
 */
export function checkComposed(method: Method): Issue[] {
  const { composed } = method.units;
  const codes = method.indicators.map(({ code }) => code);
  const parentOf = new Map(method.indicators.map(({ code, parent }) => [code, parent]));
  const root = method.indicators.find(({ parent }) => parent === undefined)?.code;
  const wayUp = (node: string | undefined): string[] =>
    node === undefined ? [] : [node, ...wayUp(parentOf.get(node))];
  return composed.flatMap(({ code, of, node = root }, k) => {
    const path = `units.composed.${k}`;
    const nested = of.filter((each) => composed.some((other) => other.code === each));
    const others = composed.slice(0, k).filter((other) => other.code === code);
    const isTwice = others.some(
      (other) => wayUp(other.node ?? root).includes(node ?? "") || wayUp(node).includes(other.node ?? root ?? ""),
    );
    return [
      ...(node === undefined ? [] : unknown("node.unknown", `${path}.node`, node, codes)),
      ...(nested.length === 0 ? [] : [issue("error", "composed.nested", { path }, { code, codes: nested })]),
      ...(isTwice ? [issue("error", "composed.twice", { path }, { code })] : []),
      ...(new Set(of).size === of.length
        ? []
        : [issue("error", "composed.repeated", { path: `${path}.of` }, { code })]),
    ];
  });
}
