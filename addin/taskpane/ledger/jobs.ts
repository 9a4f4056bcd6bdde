import {
  bulletinOf,
  bulletinPaper,
  completeProjects,
  keepRun,
  liveLedgerSheets,
  readProjects,
  type BulletinPaperOptions,
  type Paper,
  type Sheet,
} from "../../../engine/index";
import type { LedgerInput } from "./input";
import { runBefore } from "./kept";
import { complete, outcomeOf, type Outcome, type RunInput } from "./outcome";
import { lastDayOf, recognise, type Recognition } from "./recognise";
import { mergedRegister, type RegisterInput, type RegisterOutcome } from "./register";
import { slipsOf, type Slips, type SlipsInput } from "./slips";
import { layOut, type Target, type ToWrite } from "./write-run";

/** Ledgers as an edit left them, and what is to be written of that. */
export interface Followed {
  readonly outcome: Outcome;
  readonly toWrite?: ToWrite;
}

/** What a bulletin is written from. */
export interface BulletinInput extends RunInput {
  readonly head: BulletinPaperOptions;
  /** Sheets of the workbook beside the ledgers' in which tables of key projects may stand. */
  readonly others: readonly Sheet[];
}

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
  /** Merges ledgers into the problem register. */
  mergeRegister(input: RegisterInput): RegisterOutcome {
    return mergedRegister(input);
  },
  /** Supervision slips of the open problems of the register. */
  registerSlips(input: SlipsInput): Slips {
    return slipsOf(input);
  },
  /** The monthly bulletin, against the run before where one was kept. */
  bulletinPaper({ head, others, ...input }: BulletinInput): Paper {
    const { result } = complete(input);
    const kept = keepRun(result);
    const last = kept && runBefore(input.runs ?? [], kept);
    const { tables } = readProjects([...input.sheets, ...others], input.asOf ? { asOf: lastDayOf(input.asOf) } : {});
    const projects = tables.length === 0 ? {} : { projects: completeProjects(tables) };
    return bulletinPaper(bulletinOf(result, { ...(last ? { last } : {}), ...projects }), head);
  },
  /** The ledgers as sheets of native formulas, for a workbook of its own. */
  liveLedger(input: RunInput): Sheet[] {
    return liveLedgerSheets(complete(input).result);
  },
  /** Works ledgers out again after an edit, once for what is shown and what is written. */
  followLedgers({ target, ...input }: RunInput & { readonly target?: Target }): Followed {
    const completed = complete(input);
    const outcome = outcomeOf(input, completed);
    return { outcome, ...(target ? { toWrite: layOut({ ...input, target }, completed) } : {}) };
  },
};
