import { reasonCode, type Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { absenceRules } from "./absence";
import { meanOf } from "./aggregate/means";
import type { Columns } from "./derive";
import type { Indicator, Method } from "./method";
import type { Weights } from "./weight";

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
 * @param scores - of the children, by their codes
 * @param weights - of the children, within their siblings
 * @param size - how many units there are
 */
export function aggregate(
  method: Method,
  node: Indicator,
  children: readonly Indicator[],
  scores: Columns,
  weights: Weights,
  size: number,
): Aggregated {
  const parts = children.map((child) => ({
    column: scores.get(child.code)!,
    weights: weights.get(child.code)!,
    ...whereAbsent(method, child),
  }));
  const { column, impossible, tooFew } = combine(node, parts, size);
  const where = { path: `indicators.${method.indicators.indexOf(node)}` };
  const params = { code: node.code, title: node.title };
  const issues: Issue[] = [];
  if (impossible > 0) issues.push(issue("error", "aggregate.negative", where, { ...params, count: impossible }));
  if (tooFew > 0) issues.push(issue("warning", "aggregate.too-few", where, { ...params, count: tooFew }));
  return { column, issues };
}

/** A child's scores and weights, and what its absences mean to its parent, by the code of their reason. */
interface Child {
  readonly column: Column;
  readonly weights: Float64Array;
  readonly isSkipped: readonly boolean[];
  readonly instead: readonly (number | undefined)[];
}

function whereAbsent(method: Method, child: Indicator): Pick<Child, "isSkipped" | "instead"> {
  const rules = absenceRules(method, child);
  return {
    isSkipped: rules.map((rule) => rule === "skip"),
    instead: rules.map((rule) => (typeof rule === "object" && "score" in rule ? rule.score : undefined)),
  };
}

function combine(node: Indicator, children: readonly Child[], size: number) {
  const mean = meanOf(node.aggregate!);
  const numbers = new Float64Array(size);
  const reasons = new Uint8Array(size);
  const scores = new Float64Array(children.length);
  const shares = new Float64Array(children.length);
  let impossible = 0;
  let tooFew = 0;
  for (let i = 0; i < size; i++) {
    let present = 0;
    let asked = 0;
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
      } else if (child.isSkipped[reason]) skippedFor ||= reason;
      else isWithheld = true;
    }
    const isTooFew = !isWithheld && present > 0 && present / asked < node.minimumPresent;
    if (isTooFew) tooFew += 1;
    if (isWithheld || isTooFew || present === 0) {
      reasons[i] = isWithheld || isTooFew ? withheld : skippedFor || withheld;
      continue;
    }
    const isWhole = present === children.length;
    const score = mean(isWhole ? scores : scores.subarray(0, present), isWhole ? shares : shares.subarray(0, present));
    if (typeof score === "number") numbers[i] = score;
    else {
      reasons[i] = noResult;
      impossible += 1;
    }
  }
  return { column: { numbers, reasons } satisfies Column, impossible, tooFew };
}
