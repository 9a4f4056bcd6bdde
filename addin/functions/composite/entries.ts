/** The functions over county tables, in the order of the reference. */
export const compositeEntries = [] as const;
