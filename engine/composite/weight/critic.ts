import { correlation } from "../../stats/correlation";
import { deviation } from "../../stats/deviation";
import { extent } from "../../stats/extent";
import { sum } from "../../stats/sum";
import type { ScoreColumns, WeightsOrFault } from "./found";
import { isConstant, noWeights, scaled } from "./shares";

/** Correlations differ from 1 by so much through rounding alone. */
const noise = 1e-12;

/**
 * CRITIC weights (客观权重赋权法): contrast × conflict.
 *
 * Every column is first brought to 0–1 by its lowest and highest score, whatever its scale; contrast is the sample
 * standard deviation of that, conflict Σ (1 − r) with Pearson's r over the other columns; weight = contrast × conflict ÷
 * their sum. Zeros and scores below 0 are numbers like any other. A constant column weighs 0 and is in conflict with
 * none; where all are constant, or all that are left say the same, there are no weights. A child without siblings weighs 1.
 *
 * @param columns - of at least three units: of two, all correlations are 1 or −1
 * @source Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995), Determining objective weights in multiple criteria
 *   problems: the CRITIC method, Computers & Operations Research 22
 */
export function criticWeights(columns: ScoreColumns): WeightsOrFault {
  if ((columns[0]?.length ?? 0) < 3) return noWeights("few");
  const contrast = columns.map((column) => {
    const { low, high } = extent(column)!;
    return low === high ? 0 : deviation(column.map((s) => (s - low) / (high - low)))!;
  });
  const conflict = columns.map((column, i) =>
    isConstant(column)
      ? 0
      : sum(
          columns.map((other, j) => {
            const r = i === j ? 1 : correlation(column, other);
            return r === undefined || 1 - r < noise ? 0 : 1 - r;
          }),
        ),
  );
  if (columns.length === 1) return scaled(contrast, { contrast, conflict });
  if (contrast.some((each) => each > 0) && conflict.every((each) => each === 0)) return noWeights("alike");
  return scaled(
    contrast.map((each, i) => each * conflict[i]!),
    { contrast, conflict },
  );
}
