import type { Evaluation } from "../composite/evaluation";
import { contributions, type Contributions } from "./contributions";
import { originsOf, type Origin } from "./origins";
import { openStandings, type Standing } from "./standing";

/** An evaluation with what it means (评价结果分析): everything that a report is made from. */
export interface Findings {
  readonly evaluation: Evaluation;
  /** What the totals are made of. */
  readonly contributions: Contributions;
  /** Why each unit stands where it does, in the evaluation's order. */
  readonly standings: readonly Standing[];
  /** Where the indicators' values come from, by their codes. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Works out what an evaluation means. */
export function analyse(evaluation: Evaluation): Findings {
  const standings = [...evaluation.units.keys()].map(openStandings(evaluation));
  return { evaluation, contributions: contributions(evaluation), standings, origins: originsOf(evaluation) };
}
