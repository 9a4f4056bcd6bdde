import type { Evaluation } from "../composite/evaluation";
import { valueAt } from "../terms/column";
import type { Value } from "../terms/value";

/** How one unit came out of an evaluation (单位结果). */
export interface UnitOutcome {
  readonly code: string;
  readonly name: string;
  readonly group: string | undefined;
  /** Its places among all and within its group; `null` without a score, and for a reference unit. */
  readonly places: { readonly all: number | null; readonly group: number | null };
  /** The total, not rounded. */
  readonly score: Value;
}

/** Who is on a list of an evaluation. */
export interface ListOutcome {
  readonly id: string;
  readonly title: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** How an evaluation came out, without what led to it: small enough to be kept until the next (评价结局). */
export interface Outcome {
  /** Which places count. */
  readonly scope: "all" | "group";
  readonly units: readonly UnitOutcome[];
  readonly lists: readonly ListOutcome[];
}

/** What of an evaluation is kept, to hold the next against it. */
export function outcomeOf({ method, units, ranks, total, lists }: Evaluation): Outcome {
  return {
    scope: method.ranking.scope[0]!,
    units: units.map(({ code, name, group }, i) => ({
      code,
      name,
      group,
      places: { all: ranks.all[i] ?? null, group: ranks.group[i] ?? null },
      score: valueAt(total, i),
    })),
    lists: lists.map(({ id, title, entries }) => ({
      id,
      title,
      units: entries.map(({ unit }) => ({ code: units[unit]!.code, name: units[unit]!.name })),
    })),
  };
}
