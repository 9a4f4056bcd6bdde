import type { Issue } from "../terms/issue";
import type { CellValue, Sheet } from "../terms/sheet";
import { checkRow } from "./check";
import { gridOf } from "./grid";
import type { Header } from "./header";
import type { Ledger } from "./ledger";
import type { LedgerPeriod } from "./period";
import { readRow, type RowContext } from "./read-row";
import type { ColumnRole } from "./role";

/** A ledger whose columns are known: one cell for each target, in order. */
export interface LedgerColumns {
  readonly targets: readonly CellValue[];
  readonly reported: readonly CellValue[];
  readonly units?: readonly CellValue[];
  /** The indicators' names; without them a target's own words stand for its name. */
  readonly indicators?: readonly CellValue[];
  readonly period: LedgerPeriod;
}

/**
 * Reads targets and reports that stand in columns of their own, without a header (按列读取台账).
 *
 * Each cell is read as in a ledger with such columns; no row is taken for a title or a total. Rows count from 0, and so
 * do the rows in which issues are; a target with several conditions gives several rows of the same number.
 *
 * @param columns - of equal length; what is missing at an end is blank
 * @returns the ledger, and what looks wrong in its rows
 */
export function readLedgerColumns({ targets, reported, units, indicators, period }: LedgerColumns): {
  ledger: Ledger;
  issues: Issue[];
} {
  const given: [ColumnRole, readonly CellValue[] | undefined][] = [
    ["target", targets],
    ["reported", reported],
    ["unit", units],
    ["indicator", indicators],
  ];
  const columns = given.flatMap(([role, cells]) => (cells === undefined ? [] : [{ role, cells }]));
  const sheet: Sheet = {
    name: "",
    rows: targets.map((_, row) => columns.map(({ cells }) => cells[row] ?? null)),
    merges: [],
  };
  const header: Header = {
    top: 0,
    bottom: 0,
    columns: columns.map(({ role }, column) => ({ column, parts: [], role, certainty: 1 })),
  };
  const context: RowContext = {
    grid: gridOf(sheet),
    header,
    columns: Object.fromEntries(columns.map(({ role }, column) => [role, [column]])),
    sections: [],
    categories: [],
  };
  const rows = targets.flatMap((_, row) => readRow(context, row));
  const recognised = header.columns.map(({ column, role }) => ({
    column,
    role,
    header: "",
    certainty: 1,
    isOverruled: true,
  }));
  return {
    ledger: { sheet: "", title: "", header: { top: 0, bottom: 0 }, columns: recognised, period, rows, totals: [] },
    issues: rows.flatMap(checkRow),
  };
}
