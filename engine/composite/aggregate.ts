import { reasonCode, type Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { absenceRules, scoreOf } from "./absence";
import { compareUnits, comparing } from "./aggregate/compare";
import type { Child, Contestants } from "./aggregate/field";
import { meanOf, type Mean } from "./aggregate/means";
import type { Columns } from "./derive";
import type { Indicator, Method } from "./method";
import type { Weights } from "./weight";
import { nodePath } from "./tree";

/** A node's scores and what stood in the way of some. */
export interface Aggregated {
  readonly column: Column;
  readonly issues: readonly Issue[];
}

const withheld = reasonCode("withheld");
const noResult = reasonCode("undefined");

/**
 * Computes the scores of a node from those of its children (合成).
 *
 * A child of weight 0 takes no part. A child without a score goes by its rule for absences: `skip` drops it and the
 * others' weights are rescaled; a score stands in for it; anything else withholds the node's score. Where everything
 * was skipped the node has the first one's reason, so that a whole dimension can be not applicable. Below
 * `minimumPresent`, counted in children, the score is withheld.
 *
 * Copeland and TOPSIS compare the units that have a score, with one set of weights for all who are compared: where
 * weights differ, within the group or over all units as the node's `scope` says, the scores are withheld.
 *
 * @param scores - of the children, by their codes
 * @param weights - of the children, within their siblings
 */
export function aggregate(
  method: Method,
  node: Indicator,
  children: readonly Indicator[],
  scores: Columns,
  weights: Weights,
  contestants: Contestants,
): Aggregated {
  const parts = partsOf(method, children, scores, weights);
  const how = comparing(node.aggregate);
  const size = contestants.isRanked.length;
  const { column, impossible, tooFew } = combine(node, meanOf(node.aggregate!) ?? (() => 0), parts, size);
  const compared = how ? compareUnits(node, how, parts, column, contestants) : { column, differing: 0, flat: 0 };
  const where = { path: nodePath(method, node) };
  const params = { code: node.code, title: node.title };
  const issues: Issue[] = [];
  if (impossible > 0) issues.push(issue("error", "aggregate.negative", where, { ...params, count: impossible }));
  if (tooFew > 0) issues.push(issue("warning", "aggregate.too-few", where, { ...params, count: tooFew }));
  if (compared.differing > 0)
    issues.push(issue("error", "aggregate.weights-differ", where, { ...params, count: compared.differing }));
  if (compared.flat > 0) issues.push(issue("warning", "aggregate.flat", where, { ...params, count: compared.flat }));
  return { column: compared.column, issues };
}

/** The children's scores and weights with what their absences mean to the node. */
export function partsOf(method: Method, children: readonly Indicator[], scores: Columns, weights: Weights): Child[] {
  return children.map((child) => {
    const rules = absenceRules(method, child);
    return {
      column: scores.get(child.code)!,
      weights: weights.get(child.code)!,
      isSkipped: rules.map((rule) => rule === "skip"),
      instead: rules.map(scoreOf),
    };
  });
}

function combine(node: Indicator, mean: Mean, children: readonly Child[], size: number) {
  const numbers = new Float64Array(size);
  const reasons = new Uint8Array(size);
  const scores = new Float64Array(children.length);
  const shares = new Float64Array(children.length);
  let impossible = 0;
  let tooFew = 0;
  for (let i = 0; i < size; i++) {
    let present = 0;
    let asked = 0;
    let skipped = 0;
    let skippedFor = 0;
    let isWithheld = false;
    for (const child of children) {
      const weight = child.weights[i]!;
      if (weight === 0) continue;
      asked += 1;
      const reason = child.column.reasons[i]!;
      const score = reason === 0 ? child.column.numbers[i]! : child.instead[reason];
      if (score !== undefined) {
        scores[present] = score;
        shares[present] = weight;
        present += 1;
      } else if (child.isSkipped[reason]) {
        skippedFor ||= reason;
        skipped += weight;
      } else isWithheld = true;
    }
    const isTooFew = !isWithheld && present > 0 && present / asked < node.minimumPresent;
    if (isTooFew) tooFew += 1;
    if (isWithheld || isTooFew || present === 0) {
      reasons[i] = isWithheld || isTooFew ? withheld : skippedFor || withheld;
      continue;
    }
    const isWhole = present === children.length;
    const [own, ofOwn] = isWhole ? [scores, shares] : [scores.subarray(0, present), shares.subarray(0, present)];
    const score = mean(own, ofOwn, skipped);
    if (typeof score === "number") numbers[i] = score;
    else {
      reasons[i] = noResult;
      impossible += 1;
    }
  }
  return { column: { numbers, reasons } satisfies Column, impossible, tooFew };
}
