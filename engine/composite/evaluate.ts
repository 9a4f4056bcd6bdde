import { distinctIssues, issue, type Issue } from "../terms/issue";
import { adjust } from "./adjust";
import { award } from "./award";
import { findCompositions } from "./compose";
import { derive } from "./derive";
import type { Evaluation } from "./evaluation";
import { assignGroups, bestGroups } from "./group";
import { findLifted } from "./lift";
import type { Method } from "./method";
import { nameKey } from "./name";
import { counter, type EvaluateOptions } from "./progress";
import { openScope } from "./scope";
import { scoreUnits } from "./score";
import { withSupposed, type Supposed } from "./suppose";
import { readTable, type Table } from "./table";
import { treeOf } from "./tree";
import { selectUnits } from "./units";
import { withheldIssues } from "./withheld";
import { skippedIssues } from "./withheld-skipped";

/**
 * Evaluates the units of a county table by a method (综合评价).
 *
 * Units → groups → derive → impute → treat → normalise → weigh → aggregate → adjust → rank → select → band, type. Problems of the data
 * never throw: what they touch has an absence, and an issue says why. What was odd when the tables were read is in the
 * issues of `readTable` and not repeated.
 *
 * @param method - as `checkMethod` returns it
 * @param tables - as `readTable` returns them, in any order; they are not changed
 * @param suppose - values to go on with instead of those that the tables give, to see what they would lead to
 * @throws EvaluationStopped when it was asked to stop
 */
export function evaluate(
  method: Method,
  tables: readonly Table[],
  options: EvaluateOptions = {},
  suppose?: Supposed,
): Evaluation {
  const tree = treeOf(method.indicators);
  const found = findTables(method, tables);
  const selected = selectUnits(method, found.tables);
  const { dataset, isRanked } = selected;
  const rows = dataset.rowsOf.get(nameKey(method.tables[0]!.name))!;
  const units = dataset.codes.map((code, i) => ({ code, name: dataset.names[i]! }));
  const scope = openScope(method, dataset, isRanked);
  const { groupsOf, issues: groupIssues } = assignGroups(method, dataset, scope);

  const mostGroups = method.grouping === "multiple-best" ? Math.max(0, ...groupsOf.map(({ length }) => length)) : 1;
  const passes = mostGroups > 1 ? 1 + mostGroups : 1;
  const step = counter(tree.leaves.length * (1 + passes), options);
  const compositions = findCompositions(method, dataset, scope);
  const reported = derive(method, tree.leaves, scope, step, compositions.without);
  const derived = { ...reported, values: withSupposed(reported.values, dataset.codes, suppose) };
  const { lifted, issues: liftIssues } = findLifted(method, scope, units);
  const scoreIn = (groupOf: readonly (string | undefined)[]) => {
    const scored = scoreUnits(method, tree, selected, derived, groupsOf, groupOf, lifted, compositions, step);
    return { scored, adjusted: adjust(method, scored.scores, tree.root.code, scope, units) };
  };
  const groupOf =
    passes > 1 ? bestGroups(groupsOf, (groups) => scoreIn(groups).adjusted.total) : groupsOf.map(([first]) => first);
  const { scored, adjusted } = scoreIn(groupOf);
  const { scores, weights, stages } = scored;
  const awarded = award(method, { scores, total: adjusted.total, bars: adjusted.bars }, scope, units, groupOf);

  return {
    method,
    dataset,
    units: units.map((unit, i) => ({
      ...unit,
      row: rows[i]![0]!,
      groups: groupsOf[i]!,
      group: groupOf[i],
      isRanked: isRanked[i] === 1,
    })),
    excluded: selected.excluded,
    variables: scope.variables(),
    stages: { derived: derived.values, ...stages },
    fills: derived.fills,
    treatments: scored.treatments,
    references: derived.references,
    yardsticks: scored.yardsticks,
    weights,
    lifted,
    unlifted: scored.unlifted,
    weightings: scored.weightings,
    scores,
    compositions: compositions.all,
    adjustments: adjusted.items,
    total: adjusted.total,
    ...awarded,
    issues: distinctIssues([
      ...found.issues,
      ...selected.issues,
      ...groupIssues,
      ...scope.issues,
      ...liftIssues,
      ...compositions.issues,
      ...scored.issues,
      ...adjusted.issues,
      ...awarded.issues,
      ...withheldIssues(method, tree, dataset, scores, weights),
      ...skippedIssues(method, tree, dataset, scores, weights, compositions.all),
    ]),
  };
}

/** The tables that the method names, by the keys of their names; an empty one stands in for a first table that is missing. */
function findTables(method: Method, given: readonly Table[]): { tables: Map<string, Table>; issues: Issue[] } {
  const byName = new Map(given.map((table) => [nameKey(table.spec.name), table]));
  const tables = new Map<string, Table>();
  const issues: Issue[] = [];
  method.tables.forEach((spec, i) => {
    const table = byName.get(nameKey(spec.name));
    if (!table) issues.push(issue("error", "table.missing", { path: `tables.${i}` }, { table: spec.name }));
    if (table) tables.set(nameKey(spec.name), table);
    else if (i === 0) tables.set(nameKey(spec.name), readTable({ name: spec.name, rows: [], merges: [] }, spec).table);
  });
  return { tables, issues };
}
