import { targetsEntry } from "./targets-entry";

/** The functions over plans, in the order of the reference. */
export const planEntries = [targetsEntry] as const;
