import { comparedAt } from "../aggregate/again";
import { record } from "../aggregate/copeland";
import { openDuels } from "../aggregate/duels";
import { distancesOf, polesOf } from "../aggregate/topsis";
import type { Evaluation } from "../evaluation";
import type { Indicator } from "../method";
import { treeOf } from "../tree";

/**
 * What a score that was found by comparing units was made of, besides the children's scores and weights (比较结果).
 *
 * Copeland: comparisons won, drawn and lost. TOPSIS: the distances from both poles, and for each child its highest and
 * lowest score and what its scores are divided by.
 *
 * @param unit - position among the evaluation's units
 * @returns by name; nothing for other aggregates, and for a unit that was not compared
 */
export function comparedInputs(evaluation: Evaluation, node: Indicator, unit: number): Record<string, number> {
  const compared = comparedAt(evaluation, node);
  const place = compared?.at(unit);
  if (!compared || !place) return {};
  const { field, row } = place;
  if (compared.how === "copeland") {
    const { won, drawn, lost } = record(openDuels(field), row);
    return { "pairs won": won, "pairs drawn": drawn, "pairs lost": lost };
  }
  const poles = polesOf(field, compared.how.topsis);
  if (!poles) return {};
  const { toBest, toWorst } = distancesOf(field, poles, row);
  const children = treeOf(evaluation.method.indicators).childrenOf.get(node.code)!;
  return {
    "distance best": toBest,
    "distance worst": toWorst,
    ...Object.fromEntries(
      children.flatMap(({ code }, c) => [
        [`best ${code}`, poles.best[c]!],
        [`worst ${code}`, poles.worst[c]!],
        [`length ${code}`, poles.lengths[c]!],
      ]),
    ),
  };
}
