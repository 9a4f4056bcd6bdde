import type { Evaluation } from "../composite/evaluation";
import { flagCorrelations, type FlaggedPair } from "./correlation-flags";
import { reliabilities, type Reliability } from "./reliability";

/** How the indicators go together (多元分析): what a report about the framework itself is made from. */
export interface Multivariate {
  readonly pairs: readonly FlaggedPair[];
  readonly reliabilities: readonly Reliability[];
}

/** Works out how the scores go together, within every dimension and with it (多元分析). */
export function multivariate(evaluation: Evaluation): Multivariate {
  return { pairs: flagCorrelations(evaluation), reliabilities: reliabilities(evaluation) };
}
