import { issue, type Issue } from "../../terms/issue";
import type { Method } from "../schema/method";
import type { ListSpec } from "../schema/ranking";
import { unknown } from "./names";

/** What a list may go by besides the codes of nodes. */
const ownWords = ["score", "rise", "growth"];

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
    issues.push(...checkBy(list, path, method, nodes));
    for (const id of list.groups ?? []) issues.push(...unknown("group.unknown", `${path}.groups`, id, groups));
    for (const id of Object.keys(list.quotas ?? {}))
      issues.push(...unknown("group.unknown", `${path}.quotas.${id}`, id, groups));
    for (const field of ["without", "within"] as const)
      for (const id of list[field]) {
        issues.push(...unknown("list.unknown", `${path}.${field}`, id, ids));
        if (ids.indexOf(id) >= i)
          issues.push(issue("error", "list.order", { path: `${path}.${field}` }, { ...params, name: id }));
      }
  });
  method.adjustments.gates.forEach(({ lists }, i) =>
    (lists ?? []).forEach((id) => issues.push(...unknown("list.unknown", `adjustments.gates.${i}.lists`, id, ids))),
  );
  return [...issues, ...checkStreaks(method, ids)];
}

/** Whether there is what a list goes by. */
function checkBy({ id, title, by }: ListSpec, path: string, { ranking }: Method, nodes: readonly string[]): Issue[] {
  if (typeof by === "object") return [];
  const lacking = (code: string) => [issue("error", code, { path: `${path}.by` }, { id, title })];
  if (by === "rise" && ranking.previous === undefined) return lacking("ranking.no-previous");
  if (by === "growth" && ranking.previousScore === undefined) return lacking("ranking.no-previous-score");
  return unknown("node.unknown", `${path}.by`, by, [...ownWords, ...nodes]);
}

/** Whether streaks are of lists that exist, and know as many years as they ask for. */
function checkStreaks({ streaks }: Method, lists: readonly string[]): Issue[] {
  return streaks.flatMap(({ title, lists: own, before, atLeast }, i) => {
    const known = own.flatMap((id) => unknown("list.unknown", `streaks.${i}.lists`, id, lists));
    if (before.length + 1 >= atLeast) return known;
    const params = { title, atLeast, before: before.length, needed: atLeast - 1 };
    return [...known, issue("error", "streak.too-short", { path: `streaks.${i}.before` }, params)];
  });
}
