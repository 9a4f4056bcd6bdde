import { quantityEntry } from "./quantity-entry";

/** The functions over targets, in the order of the reference. */
export const targetsEntries = [quantityEntry] as const;
