import type { Evaluation } from "../composite/evaluation";
import { alterationsOf, type Alteration } from "./alterations";
import { contributions, type Contributions } from "./contributions";
import { effectiveWeights, type GroupWeights } from "./effective-weights";
import { originsOf, type Origin } from "./origins";
import { openStandings, type Standing } from "./standing";
import { indicatorStatistics, type Statistics } from "./statistics";

/** An evaluation with what it means (评价结果分析): everything that a report is made from. */
export interface Findings {
  readonly evaluation: Evaluation;
  /** What the totals are made of. */
  readonly contributions: Contributions;
  /** Why each unit stands where it does, in the evaluation's order. */
  readonly standings: readonly Standing[];
  /** The weights of all nodes in each group. */
  readonly weights: readonly GroupWeights[];
  /** Where the indicators' values come from, by their codes. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Every value that was filled in or treated. */
  readonly alterations: readonly Alteration[];
  /** What the indicators look like, by their codes. */
  readonly statistics: ReadonlyMap<string, Statistics>;
}

/** More units than these are not held against each other pair by pair; one that is asked for still is (`standingOf`). */
const mostInDetail = 500;

/** Works out what an evaluation means. */
export function analyse(evaluation: Evaluation): Findings {
  const origins = originsOf(evaluation);
  return {
    evaluation,
    contributions: contributions(evaluation),
    standings: [...evaluation.units.keys()].map(
      openStandings(evaluation, undefined, evaluation.units.length > mostInDetail),
    ),
    weights: effectiveWeights(evaluation),
    origins,
    alterations: alterationsOf(evaluation, origins),
    statistics: indicatorStatistics(evaluation),
  };
}
