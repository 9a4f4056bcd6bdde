import { absenceReasons, type AbsenceReason } from "../terms/value";
import type { AbsencePolicy, AbsenceRule, Fill, Indicator, Method } from "./method";

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

/** A fill of a policy, with its path within the policy; "" where the policy is the rule itself. */
export interface PlacedFill {
  readonly path: string;
  readonly fill: Fill;
}

/** Every fill of a policy (填补规定). */
export function fillsOf(policy: AbsencePolicy): PlacedFill[] {
  if (typeof policy === "string") return [];
  const rules: [string, AbsenceRule | undefined][] =
    "otherwise" in policy
      ? (["not-reported", "not-applicable", "unreadable", "undefined", "otherwise"] as const).map((reason) => [
          `${reason}.`,
          policy[reason],
        ])
      : [["", policy]];
  return rules.flatMap(([prefix, rule]) =>
    typeof rule === "object" && "fill" in rule ? [{ path: `${prefix}fill`, fill: rule.fill }] : [],
  );
}

/** The formulas by which a policy fills, each with its path within the policy. */
export function fillFormulasOf(policy: AbsencePolicy): { path: string; formula: string }[] {
  return fillsOf(policy).flatMap(({ path, fill }) => {
    if (typeof fill !== "object") return [];
    if ("formula" in fill) return [{ path: `${path}.formula`, formula: fill.formula }];
    return fill.years.map(({ value }, i) => ({ path: `${path}.years.${i}.value`, formula: value }));
  });
}
