import { contributionsEntry, evaluationEntry, explainScoreEntry } from "./entries-method";
import { ahpEntry, normaliseEntry, weightsEntry } from "./entries-numbers";
import { rankingEntry, scoreEntry } from "./entries-scores";

/** The functions over county tables, in the order of the reference. */
export const compositeEntries = [
  normaliseEntry,
  weightsEntry,
  ahpEntry,
  scoreEntry,
  rankingEntry,
  evaluationEntry,
  contributionsEntry,
  explainScoreEntry,
] as const;
