import type { SavedLooks } from "./saved-looks";

/** What is remembered of a sheet that we wrote (写入记录). */
export interface SheetMark {
  readonly job: string;
  /** What the run called it. */
  readonly wanted: string;
  /** The name that it got: one that the user renamed is the user's. */
  readonly name: string;
  /** Fingerprint of its cells. */
  readonly print: string;
  /** None where they are too long to be kept: such a sheet is not written anew. */
  readonly looks?: SavedLooks;
}

/** What is remembered of cells that we wrote into a sheet of the user's. */
export interface BlockMark {
  /** The sheet, by its id. */
  readonly id: string;
  readonly job: string;
  /** Addresses of the cells. */
  readonly cells: string;
  readonly print: string;
}

/** Everything that we wrote into this workbook, as far as it is remembered; sheets by their ids. */
export interface Marks {
  readonly sheets: Readonly<Record<string, SheetMark>>;
  readonly blocks: readonly BlockMark[];
}

/** Longest record of a sheet's looks: the web keeps 2 MB of settings in all. */
const longestLooks = 60_000;

/** What can be remembered: nothing of sheets that are gone, and no looks that are too long to be kept. */
export function remembered({ sheets, blocks }: Marks, ids: ReadonlySet<string>): Marks {
  return {
    sheets: Object.fromEntries(
      Object.entries(sheets).flatMap(([id, { looks, ...mark }]) => {
        const isShort = looks !== undefined && JSON.stringify(looks).length <= longestLooks;
        return ids.has(id) ? [[id, isShort ? { ...mark, looks } : mark] as const] : [];
      }),
    ),
    blocks: blocks.filter(({ id }) => ids.has(id)),
  };
}
