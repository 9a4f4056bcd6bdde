import { useEffect } from "preact/hooks";
import { usePane } from "../pane";
import { useLive, type Live } from "../live/use-live";
import { useTexts } from "../texts";
import type { Work } from "../work/work";
import type { Outcome, RunInput } from "./outcome";
import { changedOnly, rewritable, type Rewritable } from "./rewrite";
import { runTexts } from "./run-texts";
import type { LedgerAction, LedgerState } from "./state";

/** What the ledger view lends, so that its result follows edits. */
export interface FollowingMeans {
  readonly work: Work;
  readonly state: () => LedgerState;
  readonly apply: (action: LedgerAction) => LedgerState;
  /** What the last run was made of; none before one. */
  readonly lastRun: { current: RunInput | undefined };
  /** Reads the ledgers as they are now. @returns what they are worked out from, as it is chosen now */
  readonly readNow: () => Promise<RunInput>;
  /** Hears of the result before an edit and of the one after it. */
  readonly onFollowed: (before: Outcome, after: Outcome) => void;
  readonly keep: (outcome: Outcome, written: readonly string[]) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/**
 * The result follows the edits of its ledger (自动重算): it is worked out again, and what was written of it is written again where
 * the host undoes that together with the edit.
 */
export function useFollowing({ work, state, apply, lastRun, readNow, onFollowed, keep, fail }: FollowingMeans): Live {
  const { host } = usePane();
  const sayRun = useTexts(runTexts);
  const live = useLive("ledger", async (isNewest) => {
    const { source, outcome, edited: before } = state();
    if (!source || !outcome || !lastRun.current) return;
    const isWanted = (): boolean => isNewest() && state().source === source;
    try {
      const { runs = [] } = lastRun.current;
      const input: RunInput = { ...(await readNow()), runs };
      const left: Rewritable = host.isLive
        ? rewritable(state(), await host.sheets(), input.sheets)
        : { names: new Map(), unfollowed: [] };
      const { target } = left;
      const asked = { ...input, since: outcome.standing, ...(target ? { target } : {}) };
      const followed = await work.run("followLedgers", asked);
      if (!isWanted()) return;
      lastRun.current = input;
      onFollowed(outcome, followed.outcome);
      apply({ type: "followed", outcome: followed.outcome, unfollowed: left.unfollowed });
      if (!followed.toWrite) return;
      const { sheets, blocks } = await changedOnly(host, followed.toWrite, left);
      if (!isWanted() || sheets.length + blocks.length === 0) return;
      // What only other options brought about is a step of its own: no edit is there to be taken back with it.
      await host.write({ title: sayRun("runTitle"), job: "ledger", sheets, blocks, follows: before.length > 0 });
      await keep(followed.outcome, state().written ?? []).catch(() => undefined);
    } catch (error) {
      const isCalledOff = error instanceof DOMException && error.name === "AbortError";
      if (isWanted() && !isCalledOff) fail(error);
      // What could not be worked out again stays marked as stale.
      apply({ type: "not-followed" });
    }
  });
  const { edited, isOutdated } = state();
  const isStale = edited.length > 0 || isOutdated;
  // What was edited while it was turned off is caught up with.
  useEffect(() => {
    if (live.isOn && isStale) live.touch();
  }, [live.isOn]);
  return live;
}
