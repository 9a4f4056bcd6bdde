import type { Evaluation } from "../composite/evaluation";
import { contributions, type Contributions } from "./contributions";
import { originsOf, type Origin } from "./origins";

/** An evaluation with what it means (评价结果分析): everything that a report is made from. */
export interface Findings {
  readonly evaluation: Evaluation;
  /** What the totals are made of. */
  readonly contributions: Contributions;
  /** Where the indicators' values come from, by their codes. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Works out what an evaluation means. */
export function analyse(evaluation: Evaluation): Findings {
  return { evaluation, contributions: contributions(evaluation), origins: originsOf(evaluation) };
}
