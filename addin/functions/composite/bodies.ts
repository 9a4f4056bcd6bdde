import type { FunctionBodies } from "../entry";
import { ahp } from "./ahp";
import type { compositeEntries } from "./entries";
import { contributions, evaluation, explainScore } from "./evaluation";
import { normalise, ranking, score, weights } from "./numbers";

/** What the functions over county tables do, by id. */
export const compositeBodies: FunctionBodies<typeof compositeEntries> = {
  NORMALISE: normalise,
  WEIGHTS: weights,
  AHP: ahp,
  SCORE: score,
  RANKING: ranking,
  EVALUATION: evaluation,
  CONTRIBUTIONS: contributions,
  EXPLAINSCORE: explainScore,
};
