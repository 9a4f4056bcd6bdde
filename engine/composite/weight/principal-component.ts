import { principalComponents } from "../../stats/principal-components";
import type { ScoreColumns, WeightsOrFault } from "./found";
import { isConstant, noWeights, scaled } from "./shares";

/** Loadings and variances differ by so much through rounding alone. */
const noise = 1e-9;

/**
 * Weights from the first principal component (主成分法): the loadings of the component with the greatest variance of the
 * scores' correlation matrix, scaled to add up to 1.
 *
 * Correlations take all scale off the columns. A component has no sign of its own and is turned so that its loadings add
 * up to more than 0. A loading that is still below 0 belongs to a child that runs against the others: no weights then,
 * rather than one below 0. Nor are there any where two components share the greatest variance, so that no direction goes
 * before another. Zeros and scores below 0 are numbers like any other. A constant column weighs 0; where all are constant
 * there are no weights.
 *
 * @param columns - of at least three units
 * @source COINr: get_PCA, which takes the same loadings as weights, with whatever signs they come in
 */
export function principalWeights(columns: ScoreColumns): WeightsOrFault {
  if ((columns[0]?.length ?? 0) < 3) return noWeights("few");
  const varying = columns.flatMap((column, i) => (isConstant(column) ? [] : [i]));
  if (varying.length === 0) return noWeights("constant");
  const [first, second] = principalComponents(varying.map((i) => columns[i]!)) ?? [];
  if (!first) return noWeights("constant");
  if (second && first.variance - second.variance < noise) return noWeights("ambiguous");
  const loadings = columns.map((_, i) => (varying.includes(i) ? first.loadings[varying.indexOf(i)]! : 0));
  const opposed = loadings.flatMap((each, i) => (each < -noise ? [i] : []));
  if (opposed.length > 0) return noWeights("opposed", opposed);
  const found = scaled(
    loadings.map((each) => Math.max(0, each)),
    { loading: loadings },
  );
  return "fault" in found ? found : { ...found, overall: { variance: first.variance, share: first.share } };
}
