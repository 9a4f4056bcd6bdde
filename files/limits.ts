/** Largest file that is opened, in bytes (64 MiB): thirty times the largest census table. */
export const maximumFileBytes = 64 * 1024 * 1024;

/** Largest sum of what a workbook's parts unpack to, in bytes (512 MiB): thirty times the largest census table. */
export const maximumExpandedBytes = 512 * 1024 * 1024;

/** Most parts of a workbook; Excel's own have a few dozen. */
export const maximumParts = 10_000;

/** Most cells that are kept of a workbook, counting the gaps before the last filled cell of each row. */
export const maximumCells = 10_000_000;

/** Columns of a worksheet (Excel's specification). */
export const maximumColumns = 16_384;

/** Files carry no time: equal sheets give equal bytes. The date is the first that a zip can hold. */
export const noTime = new Date(Date.UTC(1980, 0, 1));
