import type { Place } from "../../../engine/index";
import type { Outcome } from "./outcome";

/** Title, note and header stand above the rows of a sheet of completion. */
const rowsAbove = 3;

/**
 * The row of a result that a cell belongs to: its row in the ledger, or its line on the sheet of completion that was written.
 *
 * @param written - the names of the sheets that were written: those of the ledgers come first
 * @returns its index, or `undefined` for a cell that is part of neither
 */
export function explainedRow(outcome: Outcome, written: readonly string[], { sheet, row }: Place): number | undefined {
  if (sheet === undefined || row === undefined) return undefined;
  const { ledgers } = outcome.recognition;
  const ledger = written.slice(0, ledgers.length).indexOf(sheet);
  if (ledger >= 0) return outcome.rows.filter((each) => each.ledger === ledger)[row - rowsAbove]?.index;
  return outcome.rows.find((each) => each.place.sheet === sheet && each.place.row === row)?.index;
}
