import { absenceReasons, type AbsenceReason } from "../terms/value";
import type { AbsencePolicy, AbsenceRule, Fill, Indicator, Method } from "./method";
import { nodePath } from "./tree";

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

/** The score that a rule gives where there is no number; `undefined` where it gives none (缺失计分). */
export function scoreOf(rule: AbsenceRule | undefined): number | undefined {
  return typeof rule === "object" && "score" in rule ? rule.score : undefined;
}

/** What a rule fills in where there is no number; `undefined` where it fills nothing. */
export function fillOf(rule: AbsenceRule | undefined): Fill | undefined {
  return typeof rule === "object" && "fill" in rule ? rule.fill : undefined;
}

/** A policy for absences, with the path of the field that holds it. */
export interface PlacedPolicy {
  readonly path: string;
  /** Whose it is; `undefined` for the method's own. */
  readonly node: Indicator | undefined;
  readonly policy: AbsencePolicy;
}

/** The method's policy for absences, then those of some nodes that have one of their own. */
export function policiesOf(method: Method, nodes: readonly Indicator[] = method.indicators): PlacedPolicy[] {
  return [
    { path: "absence", node: undefined, policy: method.absence },
    ...nodes.flatMap((node) =>
      node.absence === undefined ? [] : [{ path: `${nodePath(method, node)}.absence`, node, policy: node.absence }],
    ),
  ];
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
  return rules.flatMap(([prefix, rule]) => {
    const fill = fillOf(rule);
    return fill === undefined ? [] : [{ path: `${prefix}fill`, fill }];
  });
}

/** The formulas by which policies fill, each with its path in the method. */
export function fillFormulasOf(policies: readonly PlacedPolicy[]): { path: string; formula: string }[] {
  return policies.flatMap(({ path: field, policy }) =>
    fillsOf(policy).flatMap(({ path, fill }) => {
      if (typeof fill !== "object") return [];
      if ("formula" in fill) return [{ path: `${field}.${path}.formula`, formula: fill.formula }];
      return fill.years.map(({ value }, i) => ({ path: `${field}.${path}.years.${i}.value`, formula: value }));
    }),
  );
}
