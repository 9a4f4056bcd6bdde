import type { Setting } from "../host";
import type { SavedLooks } from "../shared/saved-looks";
import { getSetting, setSetting } from "./settings";

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

const key = "written";

/** Longest record of a sheet's looks: the web keeps 2 MB of settings in all. */
export const longestLooks = 60_000;

/** What the workbook remembers. */
export function readMarks(): Marks {
  const { sheets, blocks } = (getSetting(key) ?? {}) as Partial<Marks>;
  return { sheets: sheets ?? {}, blocks: blocks ?? [] };
}

/** Remembers in the workbook. @throws HostFailure when it cannot be saved */
export function writeMarks({ sheets, blocks }: Marks): Promise<void> {
  const isEmpty = Object.keys(sheets).length === 0 && blocks.length === 0;
  return setSetting(key, isEmpty ? undefined : ({ sheets, blocks } as unknown as Setting));
}
