import type { Column } from "../../terms/column";
import type { Columns } from "../derive";
import type { ListSpec } from "../method";
import { orderBy, type Order } from "../rank";

/** What lines for lists are made from. */
export interface Contest {
  readonly isRanked: Uint8Array;
  readonly groupOf: readonly (string | undefined)[];
  /** The totals as they are compared. */
  readonly total: Column;
  readonly byScore: Order;
  readonly scores: Columns;
  /** Places gained since the last evaluation. */
  readonly change: Column | undefined;
  /** Growth of the total since the last evaluation, in per cent. */
  readonly growth: Column | undefined;
  /** What a list's own formula gives. */
  readonly formula: (formula: string, path: string) => Column;
}

/** Units in line for a list, best first. */
export interface Line {
  readonly units: readonly number[];
  readonly order: Order;
}

/**
 * What a list goes by, for every unit (评选依据): the total, places gained, growth in per cent, a node's score, or what
 * its formula gives.
 *
 * @param path - of the list's field in the method
 */
export function listValues({ by }: ListSpec, contest: Contest, path: string): Column | undefined {
  if (typeof by === "object") return contest.formula(by.formula, `${path}.formula`);
  if (by === "score") return contest.total;
  if (by === "rise") return contest.change;
  return by === "growth" ? contest.growth : contest.scores.get(by);
}

/**
 * Who is in line for a list, best first (排队). By places gained and by growth only those who gained some; nobody whose
 * value is absent.
 *
 * @param values - what the list goes by
 * @param groups - only units that count in one of these; in any where it is left out
 */
export function lineUp(
  { by }: ListSpec,
  values: Column,
  { isRanked, groupOf, byScore }: Contest,
  groups?: readonly string[],
): Line {
  const order = by === "score" ? byScore : orderBy(values);
  const isGain = by === "rise" || by === "growth";
  const units = groupOf.flatMap((group, i) => {
    const isInGroup = groups === undefined || (group !== undefined && groups.includes(group));
    const hasValue = values.reasons[i] === 0 && (!isGain || values.numbers[i]! > 0);
    return isRanked[i] === 1 && isInGroup && hasValue ? [i] : [];
  });
  return { units: units.sort(order), order };
}
