import { issue, type Issue } from "../../terms/issue";
import { nameKey } from "../name";
import type { Method } from "../schema/method";

/**
 * Whether groups that units choose can be chosen: there are columns for it, and no name that means two of them; and
 * whether clusters can be found.
 */
export function checkGroups(method: Method): Issue[] {
  return [...checkChosen(method), ...checkClusters(method)];
}

/** Whether there are variables for clusters and clusters for variables, and the clusters are numbered 1, 2, 3 … */
function checkClusters({ groups, clustering }: Method): Issue[] {
  const numbers = groups.flatMap((group) => ("cluster" in group ? [group.cluster] : [])).sort((a, b) => a - b);
  if (numbers.length === 0) return clustering ? [issue("error", "cluster.unused", { path: "clustering" })] : [];
  if (!clustering) return [issue("error", "cluster.none", { path: "clustering" })];
  if (numbers.length === 1) return [issue("error", "cluster.only-one", { path: "groups" })];
  const isCounted = numbers.every((number, i) => number === i + 1);
  return isCounted ? [] : [issue("error", "cluster.numbers", { path: "groups" }, { numbers: numbers.map(String) })];
}

function checkChosen({ groups, choices }: Method): Issue[] {
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
