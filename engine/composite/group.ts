import type { Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Dataset } from "./dataset";
import { chosenGroups } from "./group/chosen";
import { clusterUnits } from "./group/clusters";
import type { Method } from "./method";
import { isFaulty, type Scope } from "./scope";
import { decide } from "./units";

/** The groups of every unit, as ids: listed and by rule in the order of the method, then the cluster, then chosen ones by choice (分组). */
export interface Grouping {
  readonly groupsOf: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

/**
 * Puts the units into groups, by the method's lists and rules, by clusters, and by what they chose (分组).
 *
 * A ranked unit in no group is listed, and so is one in several where the method allows only one: its first counts. A
 * rule that cannot be decided for a unit does not take it, and is listed.
 */
export function assignGroups(method: Method, dataset: Dataset, scope: Scope): Grouping {
  const issues: Issue[] = [];
  const groupsOf: string[][] = dataset.codes.map(() => []);
  const unitAt = (i: number) => ({ code: dataset.codes[i]!, name: dataset.names[i]! });

  method.groups.forEach((group, g) => {
    if ("codes" in group) {
      const codes = new Set(group.codes);
      groupsOf.forEach((groups, i) => codes.has(dataset.codes[i]!) && groups.push(group.id));
      for (const code of codes)
        if (!dataset.first.rowOfCode.has(code))
          issues.push(issue("warning", "unit.not-in-table", { path: `groups.${g}.codes` }, { code }));
      return;
    }
    if (!("where" in group)) return;
    const path = `groups.${g}.where`;
    const condition = scope.evaluate(group.where, path).numbers();
    groupsOf.forEach((groups, i) => {
      const verdict = decide(condition, i);
      if (verdict === true) groups.push(group.id);
      if (verdict !== "undecided" || isFaulty(scope, path)) return;
      issues.push(issue("warning", "group.undecided", { path }, { ...unitAt(i), group: group.title }));
    });
  });

  const clustered = clusterUnits(method, dataset, scope);
  clustered.groupOf.forEach((id, i) => id !== undefined && groupsOf[i]!.push(id));
  issues.push(...clustered.issues);

  const chosen = chosenGroups(method, dataset, scope);
  groupsOf.forEach((groups, i) => groups.push(...chosen.groupsOf[i]!));
  issues.push(...chosen.issues);

  if (method.groups.length > 0)
    groupsOf.forEach((groups, i) => {
      if (scope.isRanked[i] === 0) return;
      if (groups.length === 0) issues.push(issue("error", "group.none", { path: "groups" }, unitAt(i)));
      if (groups.length > 1 && method.grouping === "single")
        issues.push(
          issue(
            "error",
            "group.several",
            { path: "groups" },
            { ...unitAt(i), groups: groups.map((id) => method.groups.find((each) => each.id === id)?.title ?? id) },
          ),
        );
    });
  return { groupsOf, issues };
}

/**
 * The group in which each unit does best, where a unit may be in several (取优).
 *
 * Each unit is tried in its first group, its second, and so on; the better total counts, the earlier group on a tie.
 *
 * @param totalIn - the totals when each unit counts in a given group
 */
export function bestGroups(
  groupsOf: Grouping["groupsOf"],
  totalIn: (groupOf: readonly (string | undefined)[]) => Column,
): (string | undefined)[] {
  const best = groupsOf.map(([first]) => first);
  const mostGroups = Math.max(0, ...groupsOf.map(({ length }) => length));
  if (mostGroups < 2) return best;
  const highest = groupsOf.map(() => -Infinity);
  for (let k = 0; k < mostGroups; k++) {
    const { numbers, reasons } = totalIn(groupsOf.map((groups) => groups[k] ?? groups[0]));
    groupsOf.forEach((groups, i) => {
      if (groups[k] === undefined || reasons[i] !== 0 || numbers[i]! <= highest[i]!) return;
      highest[i] = numbers[i]!;
      best[i] = groups[k];
    });
  }
  return best;
}
