import { issue, type Issue } from "../../terms/issue";
import type { Method } from "../schema/method";
import { unknown } from "./names";

/** Whether the ranking and the lists of honours can be drawn up from what the method has. */
export function checkLists(method: Method): Issue[] {
  const groups = method.groups.map(({ id }) => id);
  const ids = method.lists.map(({ id }) => id);
  const nodes = method.indicators.map(({ code }) => code);
  const { ranking } = method;
  const issues: Issue[] = [];
  if (ranking.scope.includes("group") && groups.length === 0)
    issues.push(issue("error", "ranking.no-groups", { path: "ranking.scope" }));
  ranking.tieBreak.forEach((code, i) => issues.push(...unknown("node.unknown", `ranking.tieBreak.${i}`, code, nodes)));

  method.lists.forEach((list, i) => {
    const path = `lists.${i}`;
    const params = { id: list.id, title: list.title };
    if ((list.top === undefined) === (list.quotas === undefined))
      issues.push(issue("error", "list.size", { path }, params));
    if (list.by === "rise" && ranking.previous === undefined)
      issues.push(issue("error", "ranking.no-previous", { path: `${path}.by` }, params));
    issues.push(...unknown("node.unknown", `${path}.by`, list.by, ["score", "rise", ...nodes]));
    for (const id of list.groups ?? []) issues.push(...unknown("group.unknown", `${path}.groups`, id, groups));
    for (const id of Object.keys(list.quotas ?? {}))
      issues.push(...unknown("group.unknown", `${path}.quotas.${id}`, id, groups));
    for (const id of list.without) {
      issues.push(...unknown("list.unknown", `${path}.without`, id, ids));
      if (ids.indexOf(id) >= i)
        issues.push(issue("error", "list.order", { path: `${path}.without` }, { ...params, name: id }));
    }
  });
  method.adjustments.gates.forEach(({ lists }, i) =>
    (lists ?? []).forEach((id) => issues.push(...unknown("list.unknown", `adjustments.gates.${i}.lists`, id, ids))),
  );
  return issues;
}
