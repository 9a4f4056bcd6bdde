import { issue, type Issue } from "../../terms/issue";
import { suggested } from "../formula";
import type { Indicator } from "../schema/indicator";

/** Whether the indicators are a tree: codes that differ, parents that exist, one root, nobody their own ancestor. */
export function checkTree(indicators: readonly Indicator[]): Issue[] {
  const issues: Issue[] = [];
  const byCode = new Map<string, Indicator>();
  indicators.forEach((indicator, i) => {
    const { code, parent } = indicator;
    if (byCode.has(code))
      issues.push(issue("error", "indicator.duplicate", { path: `indicators.${i}.code` }, { code }));
    else byCode.set(code, indicator);
    if (parent !== undefined && !indicators.some((each) => each.code === parent)) {
      const codes = indicators.map((each) => each.code);
      const params = { code, parent, ...suggested(parent, codes) };
      issues.push(issue("error", "tree.unknown-parent", { path: `indicators.${i}.parent` }, params));
    }
  });
  const roots = indicators.filter(({ parent }) => parent === undefined).map(({ code }) => code);
  if (roots.length === 0) issues.push(issue("error", "tree.no-root", { path: "indicators" }));
  if (roots.length > 1) issues.push(issue("error", "tree.several-roots", { path: "indicators" }, { codes: roots }));
  const circling = indicators.filter(({ code }) => isOwnAncestor(code, byCode)).map(({ code }) => code);
  if (circling.length > 0) issues.push(issue("error", "tree.cycle", { path: "indicators" }, { codes: circling }));
  return issues;
}

function isOwnAncestor(code: string, byCode: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set<string>();
  for (let at = byCode.get(code)?.parent; at !== undefined && !seen.has(at); at = byCode.get(at)?.parent) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}
