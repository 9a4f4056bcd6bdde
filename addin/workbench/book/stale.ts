import { cellKey, type CellKey, type Sheet } from "../../../engine/index";
import { isOurs, type Book, type BookSheet } from "./book";
import { dependentsOf } from "./dependents";
import { isSame } from "./edit";

/**
 * A book in which formulas are marked whose inputs are others than before (待重算): nothing here works formulas out, so they
 * show what was. What a run wrote anew shows what is.
 */
export function withStale(before: Book, after: Book): Book {
  if (!after.sheets.some(({ sheet }) => (sheet.formulas?.size ?? 0) > 0)) return after;
  const old = new Map(before.sheets.map((each) => [each.id, each]));
  const changed = new Map<number, Iterable<CellKey>>();
  after.sheets.forEach((each, at) => {
    const earlier = old.get(each.id);
    if (earlier?.sheet === each.sheet) return;
    // Formulas follow rows and columns that move; what moved shows the same.
    if (earlier && earlier.source?.shifts.length !== each.source?.shifts.length) return;
    changed.set(at, changedCells(earlier?.sheet, each.sheet));
  });
  const found = dependentsOf(after, changed);
  let isOther = false;
  const sheets = after.sheets.map((each, at) => {
    const stale = staleOf(each, old.get(each.id), found.get(at));
    if (isEqual(stale, each.stale)) return each;
    isOther = true;
    return { ...each, stale };
  });
  return isOther ? { ...after, sheets } : after;
}

function staleOf(
  each: BookSheet,
  earlier: BookSheet | undefined,
  found: ReadonlySet<CellKey> | undefined,
): ReadonlySet<CellKey> {
  const { formulas } = each.sheet;
  if (formulas === undefined) return new Set();
  // A run has just worked out what it wrote.
  if (isOurs(each) && each.sheet !== earlier?.sheet && each.mark !== earlier?.mark) return new Set();
  const kept = [...(each.stale ?? []), ...(found ?? [])].filter((key) => formulas.has(key));
  return new Set(kept);
}

function isEqual(a: ReadonlySet<CellKey>, b: ReadonlySet<CellKey> | undefined): boolean {
  return a.size === (b?.size ?? 0) && (b === undefined || [...a].every((key) => b.has(key)));
}

/** Cells that hold another value or formula; rows that are the same object hold the same. */
function changedCells(before: Sheet | undefined, after: Sheet): CellKey[] {
  const keys: CellKey[] = [];
  const last = Math.max(before?.rows.length ?? 0, after.rows.length);
  for (let row = 0; row < last; row++) {
    const [old = [], now = []] = [before?.rows[row], after.rows[row]];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old.length, now.length); column++)
      if (!isSame(old[column] ?? null, now[column] ?? null)) keys.push(cellKey(row, column));
  }
  return keys;
}
