import type { DataWeights } from "../schema/weights";
import { criticWeights } from "./critic";
import { deviationWeights } from "./deviation";
import { entropyWeights } from "./entropy";
import type { ScoreColumns, WeightsOrFault } from "./found";
import { principalWeights } from "./principal-component";
import { variationWeights } from "./variation";

/** Weights from the spread of the children's scores, by the way that the method names (客观赋权). */
export function weightsFromScores(from: DataWeights, columns: ScoreColumns): WeightsOrFault {
  switch (from.kind) {
    case "entropy":
      return entropyWeights(columns, from.shift);
    case "critic":
      return criticWeights(columns);
    case "deviation":
      return deviationWeights(columns);
    case "variation":
      return variationWeights(columns);
    case "principal-component":
      return principalWeights(columns);
  }
}
