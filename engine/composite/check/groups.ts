import { issue, type Issue } from "../../terms/issue";
import { nameKey } from "../name";
import type { Method } from "../schema/method";

/** Whether groups that units choose can be chosen: there are columns for it, and no name that means two of them. */
export function checkGroups({ groups, choices }: Method): Issue[] {
  const chosen = groups.flatMap((group, i) => ("chosen" in group ? [{ ...group, i }] : []));
  if (chosen.length === 0) return choices.length === 0 ? [] : [issue("error", "choices.unused", { path: "choices" })];
  if (choices.length === 0)
    return [issue("error", "choices.none", { path: "choices" }, { groups: chosen.map(({ title }) => title) })];
  return chosen.flatMap(({ id, title, i }, at) => {
    const own = [nameKey(id), nameKey(title)];
    const other = chosen
      .slice(0, at)
      .find((each) => own.some((key) => [each.id, each.title].map(nameKey).includes(key)));
    const path = `groups.${i}`;
    return other && other.id !== id
      ? [issue("error", "choices.ambiguous", { path }, { first: other.title, second: title })]
      : [];
  });
}
