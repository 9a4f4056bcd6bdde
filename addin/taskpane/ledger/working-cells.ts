import { cellText, cellAt, type ColumnRole, type Place, type Sheet } from "../../../engine/index";
import { shownText } from "../cell/facts";
import type { Outcome, OutcomeRow } from "./outcome";

/** A cell that a row's rate rests on (依据单元格). */
export interface WorkingCell {
  readonly role: ColumnRole;
  /** What it shows; "" for a blank one. */
  readonly text: string;
  readonly place: Place;
}

/** The columns that a rate may rest on, in the order of its formula. */
const roles: readonly ColumnRole[] = [
  "reported",
  "reportedGrowth",
  "reportedUnit",
  "target",
  "unit",
  "baseline",
  "benchmark",
  "previous",
  "plan",
];

/** Blank cells of these columns are part of the working: a report or target that is missing is why there is no rate. */
const needed: readonly ColumnRole[] = ["reported", "target"];

/**
 * The cells that a row of a result rests on, each as it shows its value.
 *
 * @param sheet - the sheet of the ledger, as it was read
 */
export function workingCells(sheet: Sheet, { recognition }: Outcome, row: OutcomeRow): WorkingCell[] {
  const columns = recognition.ledgers[row.ledger]?.columns ?? [];
  const at = row.place.row;
  if (at === undefined) return [];
  return roles.flatMap((role) => {
    const all = columns.filter((each) => each.role === role);
    // Of several columns of reports the row's own counts.
    const { column } = all.find((each) => each.column === row.place.column) ?? all[0] ?? {};
    if (column === undefined) return [];
    const cell = firstOfMerge(sheet, at, column);
    if (cellText(cellAt(sheet, cell.row, cell.column)) === "" && !needed.includes(role)) return [];
    return [{ role, text: shownText(sheet, cell.row, cell.column), place: { sheet: sheet.name, ...cell } }];
  });
}

/** The cell that holds the value: of merged cells the first. */
function firstOfMerge({ merges }: Sheet, row: number, column: number): { row: number; column: number } {
  const merge = merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}
