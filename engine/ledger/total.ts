import { findQuantities, readQuantity } from "../quantity/quantity";
import { squeeze } from "../quantity/text";
import { filledColumns } from "./grid";
import type { TotalRow } from "./ledger";
import { placeOf, type RowContext } from "./read-row";
import { ownText } from "./row-kind";

/**
 * Reads a row that adds others up (合计、小计).
 *
 * @param context - the table
 * @param row - from 0
 * @param starts - the rows from which on it may add up
 */
export function readTotal(context: RowContext, row: number, starts: readonly number[]): TotalRow {
  const { grid, columns } = context;
  const label = squeeze(grid.text(row, filledColumns(grid, row)[0] ?? 0));
  const sums: TotalRow["sums"][number][] = [];
  for (const role of ["target", "reported"] as const) {
    const column = columns[role]?.[0];
    const quantity = column === undefined ? undefined : readQuantity(grid.value(row, column));
    if (column !== undefined && quantity)
      sums.push({ role, value: quantity.value, isCount: false, place: placeOf(context, row, column) });
  }
  const indicatorAt = columns.indicator?.[0];
  const counted = indicatorAt === undefined ? undefined : findQuantities(ownText(grid, row, indicatorAt))[0];
  if (indicatorAt !== undefined && counted && /^(?:项|个|条)$/u.test(counted.unit?.written ?? ""))
    sums.push({ role: "target", value: counted.value, isCount: true, place: placeOf(context, row, indicatorAt) });
  return { row, label, starts, sums };
}
