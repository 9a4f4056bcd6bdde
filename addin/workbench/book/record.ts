import type { CellKey, CellRules, CellValue } from "../../../engine/index";
import type { BookSheet } from "./book";

/** What stands in a cell. */
export interface CellState {
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly numberFormat?: string | undefined;
}

/** Cells that a run wrote together on a sheet that stays. */
export interface CellsRecord {
  readonly id: number;
  readonly cells: ReadonlyMap<CellKey, { readonly before: CellState; readonly after: CellState }>;
  /** Rules that it laid over them. */
  readonly rules: readonly CellRules[];
}

/** What a run did, for it to be taken back later than edits that came after it (运行记录). */
export interface RunRecord {
  readonly title: string;
  readonly job: string;
  /** Sheets that it wrote; what stood there before, none for a sheet that is new. */
  readonly sheets: readonly { readonly id: number; readonly before: BookSheet | undefined }[];
  readonly cells: readonly CellsRecord[];
}

/**
 * A record with what an earlier run of the same job did: who takes back a job that was worked out again after an edit wants
 * none of its results, not those from before the edit.
 */
export function joined(earlier: RunRecord | undefined, now: RunRecord): RunRecord {
  if (earlier?.job !== now.job) return now;
  const first = new Map(earlier.sheets.map((each) => [each.id, each]));
  const sheets = now.sheets.map((each) => first.get(each.id) ?? each);
  const untouched = earlier.sheets.filter(({ id }) => !now.sheets.some((each) => each.id === id));
  const cells = now.cells.map((record) => {
    const old = new Map(earlier.cells.filter(({ id }) => id === record.id).flatMap((each) => [...each.cells]));
    const kept = [...record.cells].map(
      ([key, { before, after }]) => [key, { before: old.get(key)?.before ?? before, after }] as const,
    );
    return { ...record, cells: new Map(kept) };
  });
  return { ...now, sheets: [...sheets, ...untouched], cells };
}
