import type { Issue } from "../terms/issue";
import { checkComplete } from "./checks/complete";
import type { Checked } from "./checks/checked";
import { checkFormula } from "./checks/formula";
import { checkOrder } from "./checks/order";
import { checkPlace } from "./checks/place";
import { checkSum } from "./checks/sum";
import { checkTotal } from "./checks/total";
import { contextOf } from "./context";
import type { Finding } from "./result";
import type { AuditRules } from "./schema";
import type { PublishedTable } from "./table";

/**
 * Holds a table to one of its rules (按一条规则核对).
 *
 * @param at - the rule's position
 * @param issues - takes what is wrong with the rule
 * @param only - where only this row is asked for, others may be left out
 */
export function runCheck(
  table: PublishedTable,
  rules: AuditRules,
  at: number,
  issues: Issue[] = [],
  only?: number,
): Checked {
  const { findings, unchecked } = runAs(table, rules, at, issues, only);
  return { findings: findings.map(withoutNoise), unchecked };
}

/** Decimals as they were meant: 72.05 and not 72.04999999999999, which would be shown as 72.0. */
function withoutNoise(finding: Finding): Finding {
  const [expected, low, high] = [finding.expected, finding.low, finding.high].map((x) =>
    Number.isFinite(x) ? Number(x.toPrecision(13)) : x,
  ) as [number, number, number];
  return { ...finding, expected, low, high };
}

function runAs(
  table: PublishedTable,
  rules: AuditRules,
  at: number,
  issues: Issue[],
  only: number | undefined,
): Checked {
  const check = rules.checks[at]!;
  const context = contextOf(table, rules.variables, `checks.${at}`, issues);
  switch (check.kind) {
    case "formula":
      return checkFormula(context, check, only);
    case "place":
      return checkPlace(context, check, only);
    case "total":
      return checkTotal(context, check, only);
    case "sum":
      return checkSum(context, check);
    case "order":
      return checkOrder(context, check);
    case "complete":
      return checkComplete(context, check);
  }
}
