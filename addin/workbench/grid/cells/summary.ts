import type { CellRange, CellValue, Sheet } from "../../../../engine/index";

/** What the selected cells come to (选区统计). */
export interface RangeSummary {
  /** Cells that say something. */
  readonly filled: number;
  /** Cells that hold numbers; texts that look like numbers, blanks and errors are none. */
  readonly numbers: number;
  readonly sum: number;
}

/**
 * What the cells of a block come to; blanks and hidden cells are not counted.
 *
 * Sums are compensated, so that 0.1 ten times is 1.
 */
export function summariseRange(sheet: Sheet, range: CellRange): RangeSummary {
  let [filled, numbers, sum, lost] = [0, 0, 0, 0];
  const last = Math.min(range.bottom, sheet.rows.length - 1);
  for (let r = range.top; r <= last; r++) {
    if (sheet.hiddenRows?.has(r)) continue;
    const row: readonly CellValue[] = sheet.rows[r]!;
    const end = Math.min(range.right, row.length - 1);
    for (let c = range.left; c <= end; c++) {
      const value = row[c]!;
      if (value === null || value === "" || sheet.hiddenColumns?.has(c)) continue;
      filled++;
      if (typeof value !== "number") continue;
      numbers++;
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    }
  }
  return { filled, numbers, sum: sum + lost };
}
