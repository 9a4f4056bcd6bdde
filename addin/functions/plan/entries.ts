/** The functions over plans, in the order of the reference. */
export const planEntries = [] as const;
