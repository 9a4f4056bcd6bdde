import type { UnitOfMeasure } from "../quantity/unit";
import type { Place } from "../terms/place";
import type { Value } from "../terms/value";
import type { LedgerPeriod } from "./period";
import type { ProjectRole } from "./project-roles";

/** A number of a table of key projects, with its cell. */
export interface ProjectValue {
  /** Amounts in the table's unit, counts as they are, rates as ratios, gaps in percentage points. */
  readonly value: Value;
  readonly written: string;
  readonly place: Place;
}

/** What a table of key projects counts or states, by column. */
export type ProjectMeasure = Exclude<ProjectRole, "number" | "name" | "town" | "department">;

/** A project, or all those of a department, a town or a kind (重点项目条目). */
export interface ProjectRow {
  /** The sheet's row, from 0. */
  readonly row: number;
  readonly name: string;
  /** Whether the row is one project; else it stands for several. */
  readonly isProject: boolean;
  /** Departments that are no towns. */
  readonly departments: readonly string[];
  readonly towns: readonly string[];
  /** What its cells say, blank ones with the reason; measures without a column are left out. */
  readonly values: Readonly<Partial<Record<ProjectMeasure, ProjectValue>>>;
}

/** A row of a table of key projects that adds others up (合计). */
export interface ProjectTotal extends Pick<ProjectRow, "row" | "values"> {
  readonly label: string;
  /** The rows of the table that it adds up: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** A table of key projects as it was read from a sheet (重点项目表). */
export interface ProjectTable {
  readonly file?: string;
  readonly sheet: string;
  readonly title: string;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly period: LedgerPeriod;
  /** The unit of its amounts; left out where it states none. */
  readonly unit?: UnitOfMeasure;
  readonly columns: readonly { readonly column: number; readonly header: string; readonly role: ProjectRole }[];
  readonly rows: readonly ProjectRow[];
  readonly totals: readonly ProjectTotal[];
}
