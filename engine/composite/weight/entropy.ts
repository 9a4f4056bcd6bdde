import { sum } from "../../stats/sum";
import type { ScoreColumns, WeightsOrFault } from "./found";
import { isConstant, noWeights, positionsWhere, scaled } from "./shares";

/**
 * Entropy weights (熵权法): the more unevenly a child's scores are spread over the units, the more it weighs.
 *
 * p = s ÷ Σ s within each column; entropy e = −Σ p·ln p ÷ ln n; difference d = 1 − e; weight d ÷ Σ d. Columns are scaled
 * by their sum and by nothing else. A score of 0 adds nothing to e (0·ln 0 = 0). A score below 0 has no share: no weights,
 * unless `shift` lifts it. A constant column weighs 0; where all are constant there are no weights.
 *
 * @param columns - of at least two units
 * @param shift - added to every score before shares are taken, in points
 * @source Zeleny, M. (1982), Multiple Criteria Decision Making; Tzeng and Huang (2011), Multiple Attribute Decision Making
 */
export function entropyWeights(columns: ScoreColumns, shift = 0): WeightsOrFault {
  const n = columns[0]?.length ?? 0;
  if (n < 2) return noWeights("few");
  const lifted = columns.map((column) => column.map((s) => s + shift));
  const negative = positionsWhere(lifted, (column) => column.some((s) => s < 0));
  if (negative.length > 0) return noWeights("negative", negative);
  const differences = lifted.map((column) => {
    if (isConstant(column)) return 0;
    const whole = sum(column);
    // 1 − e, summed at once: for even columns the difference itself keeps no digits.
    const terms = column.map((s) => (s === 0 ? 0 : (s / whole) * Math.log((s / whole) * n)));
    return Math.max(0, sum(terms) / Math.log(n));
  });
  return scaled(differences, { entropy: differences.map((d) => 1 - d), difference: differences });
}
