import { readLedgers, type LedgerOptions, type LedgerReading, type Sheet } from "../../../engine/index";

/** What the worker does for the ledger view. */
export const ledgerJobs = {
  /** Finds the ledgers of sheets and what their columns are. */
  readLedgers({ sheets, options }: { sheets: readonly Sheet[]; options: LedgerOptions }): LedgerReading {
    return readLedgers(sheets, options);
  },
};
