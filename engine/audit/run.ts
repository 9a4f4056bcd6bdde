import type { Issue } from "../terms/issue";
import { checkComplete } from "./checks/complete";
import type { Checked } from "./checks/checked";
import { checkFormula } from "./checks/formula";
import { checkOrder } from "./checks/order";
import { checkPlace } from "./checks/place";
import { checkSum } from "./checks/sum";
import { checkTotal } from "./checks/total";
import { contextOf } from "./context";
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
