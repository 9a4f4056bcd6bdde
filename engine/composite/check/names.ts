import { issue, type Issue } from "../../terms/issue";
import { suggested } from "../formula";
import { isIdentifier, nameKey } from "../name";
import type { Method } from "../schema/method";

/** Whether tables, variables and groups are named once, and whether the names that other parts use exist. */
export function checkNames(method: Method): Issue[] {
  const tables = method.tables.map(({ name }) => nameKey(name));
  const groups = method.groups.map(({ id }) => id);
  return [
    ...repeated("table.duplicate", "tables", tables),
    ...repeated(
      "variable.duplicate",
      "variables",
      method.variables.map(({ name }) => nameKey(name)),
    ),
    ...repeated("group.duplicate", "groups", groups),
    ...repeated(
      "list.duplicate",
      "lists",
      method.lists.map(({ id }) => id),
    ),
    ...method.variables.flatMap((variable, i) => [
      ...(isIdentifier(variable.name)
        ? []
        : [issue("error", "variable.not-identifier", { path: `variables.${i}.name` }, { name: variable.name })]),
      ...("column" in variable && variable.table !== undefined
        ? unknown("table.unknown", `variables.${i}.table`, nameKey(variable.table), tables)
        : []),
    ]),
    ...method.indicators.flatMap((indicator, i) =>
      [
        ...Object.keys(indicator.groupWeights).map((id) => [`groupWeights.${id}`, id] as const),
        ...groupsOfScore(indicator.score).map(([field, id]) => [`score.${field}.${id}`, id] as const),
      ].flatMap(([field, id]) => unknown("group.unknown", `indicators.${i}.${field}`, id, groups)),
    ),
    ...method.tables.flatMap((table, i) =>
      repeated(
        "code.split",
        `tables.${i}.recoded`,
        table.recoded.flatMap(({ was }) => was),
      ),
    ),
  ];
}

function groupsOfScore(score: Method["indicators"][number]["score"]): [field: string, group: string][] {
  if (!score) return [];
  const limits = "groupLimits" in score ? Object.keys(score.groupLimits ?? {}) : [];
  const targets = "groupTo" in score ? Object.keys(score.groupTo ?? {}) : [];
  return [
    ...limits.map((id): [string, string] => ["groupLimits", id]),
    ...targets.map((id): [string, string] => ["groupTo", id]),
  ];
}

function repeated(code: string, path: string, names: readonly string[]): Issue[] {
  const again = names.filter((name, i) => names.indexOf(name) < i);
  return [...new Set(again)].map((name) => issue("error", code, { path }, { name }));
}

/** The issue of a name that is not among the known ones, with the one that was probably meant. */
export function unknown(code: string, path: string, name: string, known: readonly string[]): Issue[] {
  if (known.includes(name)) return [];
  return [issue("error", code, { path }, { name, ...suggested(name, known) })];
}
