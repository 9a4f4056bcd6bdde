import { deviation } from "../../stats/deviation";
import type { ScoreColumns, WeightsOrFault } from "./found";
import { noWeights, scaled } from "./shares";

/**
 * Standard deviation weights (标准离差法): weight = s ÷ Σ s, with the sample standard deviation of the scores as they are.
 *
 * Columns are not scaled: a child whose scores have a wider range weighs more. Zeros and scores below 0 are numbers like
 * any other. A constant column weighs 0; where all are constant there are no weights.
 *
 * @param columns - of at least two units
 * @source Diakoulaki et al. (1995), as the method that CRITIC is compared with
 */
export function deviationWeights(columns: ScoreColumns): WeightsOrFault {
  if ((columns[0]?.length ?? 0) < 2) return noWeights("few");
  const deviations = columns.map((column) => deviation(column)!);
  return scaled(deviations, { deviation: deviations });
}
