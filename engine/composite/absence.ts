import { absenceReasons, type AbsenceReason } from "../terms/value";
import type { AbsenceRule, Indicator, Method } from "./method";

/**
 * What the method does where a node has no number for a reason: its own rule, else the method's (缺失值规则).
 *
 * @param reason - why there is none
 */
export function absenceRule(method: Method, node: Indicator, reason: AbsenceReason): AbsenceRule {
  const policy = node.absence ?? method.absence;
  if (typeof policy === "string" || !("otherwise" in policy)) return policy;
  if (reason === "needs-benchmark" || reason === "withheld") return policy.otherwise;
  return policy[reason] ?? policy.otherwise;
}

/** The rule for each code of an absence; there is none for code 0, a number. */
export function absenceRules(method: Method, node: Indicator): readonly (AbsenceRule | undefined)[] {
  return [undefined, ...absenceReasons.map((reason) => absenceRule(method, node, reason))];
}
