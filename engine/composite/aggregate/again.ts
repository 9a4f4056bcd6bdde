import { partsOf } from "../aggregate";
import type { Evaluation } from "../evaluation";
import type { Indicator } from "../method";
import { rankedFlags } from "../positions";
import { treeOf } from "../tree";
import { comparing, type Comparing } from "./compare";
import { fieldsOf, type Field } from "./field";

/** How a node's units were compared, and the field and row in which each unit stands. */
export interface ComparedAt {
  readonly how: Comparing;
  /** `undefined` for a unit that was compared with nobody. */
  readonly at: (unit: number) => { readonly field: Field; readonly row: number } | undefined;
}

/**
 * The fields in which an evaluation compared its units at a node, put together once more from what it kept (比较过程).
 *
 * @returns `undefined` for a node that compares nobody
 */
export function comparedAt(evaluation: Evaluation, node: Indicator): ComparedAt | undefined {
  const how = comparing(node.aggregate);
  if (!how) return undefined;
  const { method, scores, weights, units } = evaluation;
  const children = partsOf(method, treeOf(method.indicators).childrenOf.get(node.code)!, scores, weights);
  const contestants = {
    isRanked: rankedFlags(evaluation),
    groupOf: units.map(({ group }) => group),
  };
  const own = scores.get(node.code)!;
  // A unit whose score was made elsewhere has one without having been compared.
  const reasons = own.reasons.map((reason, i) => (children.every((child) => child.weights[i] === 0) ? 1 : reason));
  const { fields } = fieldsOf(children, { ...own, reasons }, node.scope ?? "all", contestants);
  const places = new Map(fields.flatMap((field) => field.units.map((unit, row) => [unit, { field, row }] as const)));
  return { how, at: (unit) => places.get(unit) };
}
