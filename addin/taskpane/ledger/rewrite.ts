import type { CellValue, Sheet } from "../../../engine/index";
import type { Block, Host, SheetHead } from "../../host";
import { findOwnColumns } from "./own-columns";
import type { LedgerState } from "./state";
import type { Target, ToWrite } from "./write-run";

/** What of a result that was written can be written again after an edit (可更新的写入内容). */
export interface Rewritable {
  /** None where nothing of it is left. */
  readonly target?: Target;
  /** What the sheets were called that may be written anew, and their names. */
  readonly names: ReadonlyMap<string, string>;
  /** Sheets that the user changed since: they are left as they are. */
  readonly unfollowed: readonly string[];
}

const nothing: Rewritable = { names: new Map(), unfollowed: [] };

/**
 * What is left of what was written: sheets that are there and that nobody edited, columns in which our headers stand. A run
 * that was undone is gone, and is not written again by itself.
 *
 * @param sheets - the ledgers' sheets as they are now
 */
export function rewritable(
  { written = [], writing }: Pick<LedgerState, "written" | "writing">,
  heads: readonly SheetHead[],
  sheets: readonly Sheet[],
): Rewritable {
  if (!writing) return nothing;
  const { target, wanted } = writing;
  if (target.type === "columns") {
    const own = sheets.flatMap(findOwnColumns).filter(({ what }) => what in target.columns);
    // Columns may have moved; of several headers for one thing the first counts.
    const columns = Object.fromEntries(own.reverse().map(({ what, column }) => [what, column]));
    return own.length === 0 ? nothing : { ...nothing, target: { type: "columns", columns } };
  }
  const present = written.flatMap((name, i) => {
    const head = heads.find((each) => each.name === name);
    return head ? [{ head, wanted: wanted[i] ?? name }] : [];
  });
  const own = present.filter(({ head }) => head.isOurs && head.job === "ledger");
  return {
    names: new Map(own.map(({ head, wanted: first }) => [first, head.name])),
    unfollowed: present.filter((each) => !own.includes(each)).map(({ head }) => head.name),
    ...(own.length === 0 ? {} : { target }),
  };
}

/** Of what is to be written, what is otherwise than what stands there; after an undo that is nothing. */
export async function changedOnly(host: Host, { sheets, blocks }: ToWrite, { names }: Rewritable): Promise<ToWrite> {
  const kept: Sheet[] = [];
  for (const sheet of sheets) {
    const name = names.get(sheet.name);
    if (name !== undefined && !isAlike(await host.readSheet(name), sheet)) kept.push(sheet);
  }
  const changed: Block[] = [];
  for (const block of blocks) if (!stands(await host.readSheet(block.sheet), block)) changed.push(block);
  return { sheets: kept, blocks: changed };
}

function isAlike(now: Sheet, next: Sheet): boolean {
  const count = Math.max(now.rows.length, next.rows.length);
  return Array.from({ length: count }, (_, row) => row).every((row) =>
    isSameRow(now.rows[row] ?? [], next.rows[row] ?? []),
  );
}

function isSameRow(now: readonly CellValue[], next: readonly CellValue[]): boolean {
  const count = Math.max(now.length, next.length);
  return Array.from({ length: count }, (_, column) => column).every(
    (column) => (now[column] ?? null) === (next[column] ?? null),
  );
}

function stands(now: Sheet, { row, column, cells }: Block): boolean {
  return cells.rows.every((values, i) =>
    values.every((value, j) => (now.rows[row + i]?.[column + j] ?? null) === (value ?? null)),
  );
}
