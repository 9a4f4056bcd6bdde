import { deviation } from "../../stats/deviation";
import { mean } from "../../stats/mean";
import type { ScoreColumns, WeightsOrFault } from "./found";
import { isConstant, noWeights, positionsWhere, scaled } from "./shares";

/**
 * Coefficient of variation weights (变异系数法): v = sample standard deviation ÷ mean; weight = v ÷ Σ v.
 *
 * Columns are scaled by their mean. Scores below 0 can bring the mean near 0 and the coefficient near any number: no
 * weights then. Zeros are numbers like any other. A constant column weighs 0, also one of zeros; where all are constant
 * there are no weights.
 *
 * @param columns - of at least two units
 * @source Pearson, K. (1896), Regression, Heredity and Panmixia: the coefficient of variation
 */
export function variationWeights(columns: ScoreColumns): WeightsOrFault {
  if ((columns[0]?.length ?? 0) < 2) return noWeights("few");
  const negative = positionsWhere(columns, (column) => column.some((s) => s < 0));
  if (negative.length > 0) return noWeights("negative", negative);
  const coefficients = columns.map((column) => (isConstant(column) ? 0 : deviation(column)! / mean(column)!));
  return scaled(coefficients, { variation: coefficients });
}
