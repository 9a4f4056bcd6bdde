import { completionEntry } from "./completion-entry";
import { explainRateEntry } from "./explain-rate-entry";
import { paceEntry } from "./pace-entry";
import { quantityEntry } from "./quantity-entry";
import { targetEntry } from "./target-entry";

/** The functions over targets, in the order of the reference. */
export const targetsEntries = [completionEntry, explainRateEntry, targetEntry, quantityEntry, paceEntry] as const;
