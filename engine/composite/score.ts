import type { Column } from "../terms/column";
import type { Issue } from "../terms/issue";
import { compare } from "./comparison";
import { withoutUnits, type Compositions } from "./compose";
import type { Columns, Derived } from "./derive";
import { numberOperand } from "./formula";
import { impute } from "./impute";
import type { Lifted } from "./lift";
import type { Method } from "./method";
import { normalise } from "./normalise";
import type { Yardstick } from "./normalise/scorer";
import { openScope } from "./scope";
import { scoreNodes } from "./score-nodes";
import { treat, type TreatmentRecord } from "./treat";
import { nodePath, type Tree } from "./tree";
import type { SelectedUnits } from "./units";
import type { Weights } from "./weight";
import type { Weightings } from "./weight/weighting";

/** Everything between the indicators' values and the scores of the nodes. */
export interface Scored {
  readonly stages: { readonly imputed: Columns; readonly treated: Columns; readonly normalised: Columns };
  /** What treatment did, by the code of the indicator; of those that are treated at all. */
  readonly treatments: ReadonlyMap<string, TreatmentRecord>;
  /** By the code of the indicator, then by the id of the group, "" for all units. */
  readonly yardsticks: ReadonlyMap<string, ReadonlyMap<string, Yardstick>>;
  readonly weights: Weights;
  readonly unlifted: Weights;
  readonly weightings: Weightings;
  readonly scores: Columns;
  readonly issues: readonly Issue[];
}

/**
 * From values to scores, with every unit counting in one group: impute, treat, normalise, weigh, aggregate (计分).
 *
 * @param groupsOf - all groups of each unit, whose samples it belongs to
 * @param groupOf - the group that each unit counts in
 * @param lifted - who chose which indicator or dimension
 * @param compositions - units that have no figures of their own at some nodes
 * @param step - called after each indicator
 */
export function scoreUnits(
  method: Method,
  tree: Tree,
  { dataset, isRanked }: SelectedUnits,
  derived: Derived,
  groupsOf: readonly (readonly string[])[],
  groupOf: readonly (string | undefined)[],
  lifted: Lifted,
  compositions: Compositions,
  step: () => void,
): Scored {
  const comparison = compare(isRanked, groupsOf, groupOf);
  const stages = {
    imputed: new Map<string, Column>(),
    treated: new Map<string, Column>(),
    normalised: new Map<string, Column>(),
  };
  const yardsticks = new Map<string, ReadonlyMap<string, Yardstick>>();
  const treatments = new Map<string, TreatmentRecord>();
  const issues: Issue[] = [];
  for (const leaf of tree.leaves) {
    const composed = compositions.without.get(leaf.code);
    const filled = impute(method, leaf, derived.values.get(leaf.code)!, comparison, derived.fills);
    const imputed = withoutUnits(filled, composed);
    const treated = treat(method, leaf, imputed, comparison);
    const found = normalise(method, leaf, treated.column, comparison, {
      codes: dataset.codes,
      names: dataset.names,
      columns: derived.references.get(leaf.code),
      formula: (x) => {
        const score = leaf.score as { formula: string };
        const scope = openScope(method, dataset, isRanked, new Map([["x", numberOperand(x)]]));
        const path = `${nodePath(method, leaf)}.score.formula`;
        const scores = scope.evaluate(score.formula, path).numbers();
        issues.push(...scope.issues);
        return scores;
      },
    });
    stages.imputed.set(leaf.code, imputed);
    stages.treated.set(leaf.code, treated.column);
    if (treated.record) treatments.set(leaf.code, treated.record);
    stages.normalised.set(leaf.code, withoutUnits(found.scores, composed));
    yardsticks.set(leaf.code, found.yardsticks);
    issues.push(...treated.issues, ...found.issues);
    step();
  }
  const nodes = scoreNodes(
    method,
    tree,
    stages.normalised,
    { codes: dataset.codes, isRanked, groupOf },
    lifted,
    compositions,
  );
  return { stages, treatments, yardsticks, ...nodes, issues: [...issues, ...nodes.issues] };
}
