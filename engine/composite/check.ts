import type { Issue } from "../terms/issue";
import { checkAbsences } from "./check/absences";
import { checkComparing } from "./check/comparing";
import { checkComposed } from "./check/composed";
import { checkFormulas } from "./check/formulas";
import { checkGroups } from "./check/groups";
import { checkLists } from "./check/lists";
import { checkNames } from "./check/names";
import { checkNodes } from "./check/nodes";
import { checkTreatments } from "./check/treatments";
import { checkTree } from "./check/tree";
import { checkTyping } from "./check/typing";
import { checkWeightRules } from "./check/weight-rules";
import { checkWeights } from "./check/weights";
import type { Method } from "./schema/method";

/**
 * What the form of a method cannot show (办法内容校验).
 *
 * @returns every issue; nodes and weights are looked at only once the indicators are a tree
 */
export function checkReferences(method: Method): Issue[] {
  const tree = checkTree(method.indicators);
  return [
    ...checkNames(method),
    ...tree,
    ...(tree.length > 0
      ? []
      : [
          ...checkNodes(method),
          ...checkWeights(method),
          ...checkWeightRules(method),
          ...checkComparing(method),
          ...checkComposed(method),
        ]),
    ...checkGroups(method),
    ...checkAbsences(method),
    ...checkTreatments(method),
    ...checkLists(method),
    ...checkTyping(method),
    ...checkFormulas(method),
  ];
}
