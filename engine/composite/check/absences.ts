import { issue, type Issue } from "../../terms/issue";
import { fillsOf, policiesOf } from "../absence";
import type { Method } from "../schema/method";

/** Whether absences can be filled as the method says: groups that exist, other years on the right side of the gap. */
export function checkAbsences(method: Method): Issue[] {
  return policiesOf(method).flatMap(({ path: field, node, policy }) =>
    fillsOf(policy).flatMap(({ path, fill }) => {
      const report = (code: string, under: string, params: Issue["params"] = {}) =>
        issue("error", code, { path: `${field}.${path}${under}` }, { title: node?.title ?? "", ...params });
      if (fill === "group-mean" || fill === "group-median")
        return method.groups.length === 0 ? [report("fill.no-groups", "")] : [];
      if (typeof fill !== "object" || !("years" in fill)) return [];
      const { year, years, how } = fill;
      const found = years.map((each) => each.year);
      const repeated = found.find((each, i) => found.indexOf(each) < i);
      return [
        ...(repeated === undefined ? [] : [report("fill.year-repeated", ".years", { year: repeated })]),
        ...(found.includes(year) ? [report("fill.same-year", ".years", { year })] : []),
        ...(how === "last" && !found.some((each) => each < year)
          ? [report("fill.no-earlier", ".years", { year })]
          : []),
      ];
    }),
  );
}
