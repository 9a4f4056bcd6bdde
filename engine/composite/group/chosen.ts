import { readAbsence } from "../../quantity/absence";
import { issue, type Issue } from "../../terms/issue";
import type { Place } from "../../terms/place";
import type { Dataset } from "../dataset";
import { suggested } from "../formula";
import type { Method } from "../method";
import { nameKey } from "../name";
import { isFaulty, type Scope } from "../scope";
import { sourcesOf } from "../sources";
import { placeIn } from "../table";

/** The groups that each unit chose, as ids, the first choice first (自选分组). */
export interface Chosen {
  readonly groupsOf: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the groups that units name in the columns of `choices` (单位自选类别), by id or title.
 *
 * What names no group that can be chosen, a group named a second time, and a first choice left blank are listed with
 * their cells; none of them counts. Later choices may be blank: nobody has to make them.
 */
export function chosenGroups(method: Method, dataset: Dataset, scope: Scope): Chosen {
  const groups = method.groups.filter((group) => "chosen" in group);
  const issues: Issue[] = [];
  const groupsOf: string[][] = dataset.codes.map(() => []);
  if (groups.length === 0) return { groupsOf, issues };
  const names = groups.flatMap(({ id, title }) => [nameKey(id), nameKey(title)]);

  method.choices.forEach((formula, c) => {
    const path = `choices.${c}`;
    const texts = scope.evaluate(formula, path, "text").texts();
    if (isFaulty(scope, path)) return;
    texts.forEach((text, i) => {
      const report = (code: string, severity: Issue["severity"], params: Issue["params"] = {}) => {
        const unit = { code: dataset.codes[i]!, name: dataset.names[i]! };
        issues.push(issue(severity, code, cellOf(method, dataset, formula, i) ?? { path }, { ...unit, ...params }));
      };
      if (text === "" || readAbsence(text) !== undefined) {
        if (c === 0 && scope.isRanked[i] === 1) report("choice.blank", "warning");
        return;
      }
      const key = nameKey(text);
      const group = groups.find(({ id, title }) => nameKey(id) === key || nameKey(title) === key);
      const titles = groups.map(({ title }) => title);
      if (!group) report("choice.unknown", "error", { text, groups: titles, ...suggested(key, names) });
      else if (groupsOf[i]!.includes(group.id)) report("choice.repeated", "warning", { text });
      else groupsOf[i]!.push(group.id);
    });
  });
  return { groupsOf, issues };
}

/** The unit's cell in the first column that a formula names. */
function cellOf(method: Method, dataset: Dataset, formula: string, unit: number): Place | undefined {
  const [source] = sourcesOf(method, dataset, formula);
  const table = source && dataset.tables.get(source.table);
  const row = source && dataset.rowsOf.get(source.table)?.[unit]?.[0];
  return table && row !== undefined ? placeIn(table, row, table.columns.get(source.header)!) : undefined;
}
