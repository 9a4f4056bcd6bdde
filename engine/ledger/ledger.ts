import type { UnitOfMeasure } from "../quantity/unit";
import type { Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import type { Value } from "../terms/value";
import type { RecognisedColumn } from "./columns";
import type { Department } from "./department";
import type { LedgerPeriod } from "./period";
import type { Reported } from "./reported";
import type { ColumnRole } from "./role";
import type { Target } from "./target";
import type { Town } from "./town";

/** A number that stands in a row beside target and report, with the cell that it comes from. */
export interface SideValue {
  readonly value: Value;
  readonly unit?: UnitOfMeasure;
  readonly written: string;
  readonly place: Place;
}

/** One target of a ledger with what was reported on it (台账条目). Two conditions in one cell give two rows. */
export interface LedgerRow {
  /** The sheet's row, from 0. */
  readonly row: number;
  /** Which of the cell's conditions it is, from 0. */
  readonly condition: number;
  /** The indicator's name, without a unit in brackets behind it. */
  readonly indicator: string;
  /** Sections and categories above it, from the widest to the closest. */
  readonly categories: readonly string[];
  readonly target: Target;
  readonly reported: Reported;
  readonly previous?: SideValue;
  readonly plan?: SideValue;
  readonly typedRate?: SideValue;
  readonly baseline?: SideValue;
  readonly benchmark?: SideValue;
  readonly departments: readonly Department[];
  /** The towns that the row is of; most rows are of none. */
  readonly towns: readonly Town[];
  readonly remark?: string;
  readonly isHidden: boolean;
  /** Where the cells of the row stand. */
  readonly places: Partial<Record<ColumnRole, Place>>;
}

/** A row that adds others up (合计). */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  /** The rows from which on it may add up, from 0, the nearest first: behind the last total, the last section, the header. */
  readonly starts: readonly number[];
  /** What it gives as the sum of targets or reports, or as the number of rows (共140项). */
  readonly sums: readonly {
    readonly role: "target" | "reported";
    readonly value: number;
    readonly isCount: boolean;
    readonly place: Place;
  }[];
}

/** A table of targets and reports as it was read from a sheet (台账). */
export interface Ledger {
  readonly file?: string;
  readonly sheet: string;
  readonly title: string;
  /** The header's first and last row, from 0. */
  readonly header: { readonly top: number; readonly bottom: number };
  readonly columns: readonly RecognisedColumn[];
  readonly period: LedgerPeriod;
  readonly rows: readonly LedgerRow[];
  readonly totals: readonly TotalRow[];
}

/** What was found in a workbook: its ledgers, and what the user should know about the reading. */
export interface LedgerReading {
  readonly ledgers: readonly Ledger[];
  readonly issues: readonly Issue[];
}
