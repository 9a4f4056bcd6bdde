import { adjustRules } from "./workings/adjust";
import { aggregateRules } from "./workings/aggregate";
import { deriveRules } from "./workings/derive";
import { normaliseRules } from "./workings/normalise";
import { repairRules } from "./workings/repair";
import { weightRules } from "./workings/weights";
import type { ComputedWording } from "./workings/wording";

/** Wordings of every rule by which a score is made, from the cell to the total. */
export const compositeRules: Readonly<Record<string, ComputedWording>> = {
  ...deriveRules,
  ...repairRules,
  ...normaliseRules,
  ...aggregateRules,
  ...adjustRules,
  ...weightRules,
};
