import type { Column } from "../terms/column";
import { reasonCode } from "../terms/column";
import type { Issue } from "../terms/issue";
import type { Dataset } from "./dataset";
import { assignGroups } from "./group";
import type { Indicator, Method } from "./method";
import { openScope } from "./scope";
import { nodePath, treeOf, wayUp } from "./tree";
import { ownWeight } from "./weight/written";

/** How much of what was asked of a unit it has reported (数据完备情况), in indicators. */
export interface Reported {
  /** Indicators that the unit is scored by and that apply to it. */
  readonly asked: number;
  readonly present: number;
  readonly nonZero: number;
}

const notApplicable = reasonCode("not-applicable");

/**
 * Counts what every unit has reported, before anything is filled or treated (数据完备率).
 *
 * An indicator is asked of a unit where it counts in the parent's score, has a written weight other than 0 in one of the
 * unit's groups, and is not `not-applicable` to it: nobody is left out for figures that the method does not want from
 * them. An indicator that not one unit has, as where its formula or its column is wrong, is asked of nobody.
 *
 * @param dataset - of all units that may take part; functions of whole columns see the ranked ones among them
 * @returns the counts in the units' order, and what was odd in the cells that were read
 */
export function countReported(
  method: Method,
  dataset: Dataset,
  isRanked: Uint8Array,
): { reported: Reported[]; issues: readonly Issue[] } {
  const tree = treeOf(method.indicators);
  const scope = openScope(method, dataset, isRanked);
  const { groupsOf } = assignGroups(method, dataset, scope);
  const asked = new Float64Array(dataset.codes.length);
  const present = new Float64Array(dataset.codes.length);
  const nonZero = new Float64Array(dataset.codes.length);
  for (const leaf of tree.leaves) {
    const path = `${nodePath(method, leaf)}.value`;
    const { numbers, reasons }: Column = scope.evaluate(leaf.value!, path).numbers();
    if (!reasons.some((reason) => reason === 0)) continue;
    const isWanted = wantedBy(method, leaf);
    dataset.codes.forEach((code, i) => {
      if (reasons[i] === notApplicable || !isWanted(groupsOf[i]!, code)) return;
      asked[i]! += 1;
      if (reasons[i] !== 0) return;
      present[i]! += 1;
      if (numbers[i] !== 0) nonZero[i]! += 1;
    });
  }
  const reported = dataset.codes.map((_, i) => ({ asked: asked[i]!, present: present[i]!, nonZero: nonZero[i]! }));
  return { reported, issues: scope.issues };
}

/**
 * Whether a unit has reported enough (数据完备率是否达标): the share present of what was asked, and the share of those that
 * is not 0. Who was asked for nothing has reported nothing.
 *
 * @source R package COINr: Screen, with unit_screen byNAandzeros
 */
export function hasEnough(
  { asked, present, nonZero }: Reported,
  limits: { present: number; nonZero: number },
): boolean {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return share(present, asked) >= limits.present && share(nonZero, present) >= limits.nonZero;
}

/** Whether an indicator counts in a unit's score: by the unit's groups and code. */
function wantedBy(method: Method, leaf: Indicator): (groups: readonly string[], code: string) => boolean {
  const way = wayUp(method, leaf);
  if (!way.every(({ counts }) => counts)) return () => false;
  // Weights that are worked out from data, or equal, are not known yet and leave nobody out.
  const written = way.filter(
    (node) => method.indicators.find(({ code }) => code === node.parent)?.weightsFrom === undefined,
  );
  return (groups, code) =>
    written.every((node) =>
      (groups.length === 0 ? [undefined] : groups).some((group) => ownWeight(node, group, code) !== 0),
    );
}
