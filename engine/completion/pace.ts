import { isConvertible, convert } from "../quantity/unit";
import type { LedgerRow } from "../ledger/ledger";
import type { LedgerPeriod } from "../ledger/period";
import type { Target } from "../ledger/target";
import type { Explained } from "../terms/explained";
import { finite } from "../terms/value";

/**
 * To which targets pace applies: to what adds up over the period, to new things only, only to those that have a plan in
 * their row, to every amount (where the names of the indicators are not known), or to none.
 */
export type PaceScope = "accumulating" | "increments" | "planned" | "amounts" | "none";

/**
 * How far a target should have come by now (序时进度): the plan in its own row ÷ target, else months passed ÷ 12,
 * or the share of the period that the caller gave.
 *
 * Levels and growth rates do not add up over the year; they are compared with the target directly, so for them there is
 * no pace.
 *
 * @param row - a row of a ledger
 * @param period - the months that its report covers
 * @param scope - to which targets pace applies
 * @returns a ratio, 1 = all of it is due; `undefined` where pace does not apply or the period is not known
 * @source 督查通报: 时序进度 = 月数 ÷ 12
 */
export function paceOf(row: LedgerRow, period: LedgerPeriod, scope: PaceScope = "accumulating"): Explained | undefined {
  const { target, plan } = row;
  if (typeof target.value !== "number" || target.value <= 0 || !isPaced(target, scope)) return undefined;
  const planned = plannedOf(row);
  if (planned !== undefined)
    return {
      value: finite(planned / target.value),
      rule: "pace.plan",
      inputs: { plan: planned, target: target.value },
      ...(plan ? { place: plan.place } : {}),
    };
  if (scope === "planned") return undefined;
  if (period.pace !== undefined) return { value: period.pace, rule: "pace.given", inputs: {} };
  if (period.months === undefined) return undefined;
  return { value: period.months / 12, rule: "pace.months", inputs: { months: period.months, of: 12 } };
}

/** Whether a target is of the sort that pace applies to: in the scope, and no ceiling (是否比序时). */
export function isPaced(target: Target, scope: PaceScope): boolean {
  return scope !== "none" && target.comparator !== "<=" && target.comparator !== "<" && isInScope(target, scope);
}

function isInScope({ kind, unit, isAccumulating }: Target, scope: PaceScope): boolean {
  if (scope === "increments") return kind === "increment";
  if (scope !== "amounts") return isAccumulating;
  return (kind === "level" || kind === "increment") && unit?.kind !== "ratio";
}

/**
 * What a row's own plan says should have been reached by now, in the target's unit (序时计划).
 *
 * @returns `undefined` where it has no number, or one of another kind
 */
export function plannedOf({ target, plan }: LedgerRow): number | undefined {
  if (!plan || typeof plan.value !== "number") return undefined;
  const { value } = plan;
  if (!plan.unit || !target.unit || plan.unit.written === target.unit.written) return value;
  return isConvertible(plan.unit, target.unit) ? convert(value, plan.unit, target.unit) : undefined;
}
