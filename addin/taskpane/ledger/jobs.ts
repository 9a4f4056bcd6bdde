import type { LedgerInput } from "./input";
import { outcomeOf, type Outcome, type RunInput } from "./outcome";
import { recognise, type Recognition } from "./recognise";
import { layOut, type Target, type ToWrite } from "./write-run";

/** What the worker does for the ledger view. */
export const ledgerJobs = {
  /** Finds the ledgers of sheets and what their columns are. */
  recogniseLedgers(input: LedgerInput): Recognition {
    return recognise(input).recognition;
  },
  /** Works ledgers out, and compares them with the last run. */
  completeLedgers(input: RunInput): Outcome {
    return outcomeOf(input);
  },
  /** What a run writes. */
  writeLedgers(input: RunInput & { readonly target: Target }): ToWrite {
    return layOut(input);
  },
};
