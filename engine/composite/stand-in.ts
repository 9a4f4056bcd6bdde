import { absenceRules, scoreOf } from "./absence";
import type { Evaluation } from "./evaluation";
import type { Indicator } from "./method";

/**
 * The score that the method gives to a node without one, in its parent's score (缺失代分).
 *
 * @param unit - position among the evaluation's units
 * @returns `undefined` where the method gives none, or where the node has a score
 */
export function standIn({ method, scores }: Evaluation, node: Indicator, unit: number): number | undefined {
  return scoreOf(absenceRules(method, node)[scores.get(node.code)!.reasons[unit]!]);
}
