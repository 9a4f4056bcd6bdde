/** Says whether nothing was edited since a run began: an answer that is older than an edit is not shown. */
export type IsNewest = () => boolean;

/** What is worked out again whenever something is edited (自动重算). */
export interface Newest {
  /** Something was edited: works out again, now or as soon as the run under way is over. */
  readonly touch: () => void;
  /** Nothing more is wanted: the run under way is not the newest any more, and none follows it. */
  readonly drop: () => void;
}

/**
 * Runs one thing at a time, the newest edit wins (改动合并): edits during a run make it outdated, and one run follows for all
 * of them. A thread that was begun anew for every edit would never get to its end under somebody who types quickly.
 *
 * @param run - works out again; it tells its own failures, and shows its answer only as long as it is the newest
 */
export function newestOnly(run: (isNewest: IsNewest) => Promise<void>): Newest {
  let isWanted = false;
  let isRunning = false;
  let round = 0;
  const go = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      const own = ++round;
      try {
        await run(() => own === round && !isWanted);
      } catch {
        // What failed was told by the run itself; the next edit is a new beginning.
      }
    }
    isRunning = false;
  };
  return {
    touch: () => {
      isWanted = true;
      if (!isRunning) void go();
    },
    drop: () => {
      isWanted = false;
      round += 1;
    },
  };
}
