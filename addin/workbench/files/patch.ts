import { cellKey, type CellKey, type CellRange, type Sheet } from "../../../engine/index";
import type { CellPatch, SheetToSave } from "../../../files/index";
import { cellOf, rangeAddress } from "../../shared/area";
import type { BookSheet } from "../book/book";
import { stateOf } from "../book/cells";
import { isSame } from "../book/edit";

/**
 * A sheet as it is to be saved (差异): what is another in a sheet of the file that was opened, else all of it. Rows that are
 * the same objects were not edited.
 *
 * A sheet into which rows or columns came, or from which they went, is saved whole, without the looks that it had.
 */
export function sheetToSave({ sheet, source, stale = new Set() }: BookSheet): SheetToSave {
  if (source === undefined || source.shifts.length > 0) return { sheet };
  const { opened } = source;
  const outdated = [...stale].filter((key) => sheet.formulas?.has(key) === true);
  return {
    name: sheet.name,
    isHidden: sheet.isHidden === true,
    patch: {
      from: opened.name,
      cells: [...changedKeys(opened, sheet)].map((key) => patchOf(opened, sheet, key)),
      formulas: sheet.formulas ?? new Map<CellKey, string>(),
      stale: outdated,
      addedMerges: without(sheet.merges, opened.merges),
      removedMerges: without(opened.merges, sheet.merges),
      rules: (sheet.rules ?? []).filter((rule) => opened.rules?.includes(rule) !== true),
    },
  };
}

/** Whether a sheet that is saved whole loses looks that its file has. */
export function losesLooks(each: BookSheet): boolean {
  return each.source !== undefined && "sheet" in sheetToSave(each);
}

/** Cells whose value, formula or number format is another. */
function changedKeys(before: Sheet, after: Sheet): Set<CellKey> {
  const keys = new Set<CellKey>();
  const last = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < last; row++) {
    const [old = [], now = []] = [before.rows[row], after.rows[row]];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old.length, now.length); column++)
      if (!isSame(old[column] ?? null, now[column] ?? null)) keys.add(cellKey(row, column));
  }
  for (const name of ["formulas", "numberFormats"] as const) {
    const [old, now] = [before[name], after[name]];
    if (old === now) continue;
    for (const key of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]))
      if (old?.get(key) !== now?.get(key)) keys.add(key);
  }
  return keys;
}

function patchOf(before: Sheet, after: Sheet, key: CellKey): CellPatch {
  const { value, formula, numberFormat } = stateOf(after, key);
  const isOther = before.numberFormats?.get(key) !== numberFormat;
  return { ...cellOf(key), value, formula, ...(isOther && { numberFormat: numberFormat ?? null }) };
}

function without(ranges: readonly CellRange[], others: readonly CellRange[]): CellRange[] {
  const there = new Set(others.map(rangeAddress));
  return ranges.filter((range) => !there.has(rangeAddress(range)));
}
