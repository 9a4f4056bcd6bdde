import type { Light } from "../completion/light";
import type { CalendarDay } from "../ledger/period";

/** How far a problem has come (问题状态): found, handed over, being mended, reported back, closed. */
export type RegisterState = "found" | "handed-over" | "mending" | "reported-back" | "closed";

/** How the indicator of a problem stood in one month (当月情况). */
export interface Standing {
  readonly year: number;
  readonly month: number;
  readonly light: Light;
  /** A ratio, to three decimals; left out where there was none. */
  readonly rate?: number;
  /** Rate − pace in percentage points, to one decimal; left out where there was no rate. */
  readonly gap?: number;
}

/** Why a row of a ledger is a problem (问题类型). */
export type ProblemKind = "red" | "yellow" | "not-reported";

/** What is wrong with a row of a ledger: the parameters of its sentence (问题表述的参数). */
export interface Problem {
  readonly kind: ProblemKind;
  /** For yellow: how many months running. */
  readonly months: number;
  readonly standing: Standing;
  /** Whether the gap is to the pace, and not to the whole target. */
  readonly hasPace: boolean;
  /** The name of the indicator, and what was promised and reported, as they were written. */
  readonly indicator: string;
  readonly target: string;
  readonly reported: string;
}

/** A problem as it stands in a row of the register (问题台账条目). Texts are as people left them, "" where there is none. */
export interface RegisterItem {
  /** The sheet's row, from 0. */
  readonly row: number;
  /** Such as 2023-09-003; "" where a problem that was added by hand has none yet. */
  readonly number: string;
  /** Left out where the cell is blank or says something else. */
  readonly state?: RegisterState;
  readonly category: string;
  readonly indicator: string;
  readonly target: string;
  readonly department: string;
  readonly problem: string;
  readonly requirement: string;
  readonly feedback: string;
  /** The number of the earlier problem that this one repeats. */
  readonly previous: string;
  readonly raisedOn?: CalendarDay;
  readonly handedOverOn?: CalendarDay;
  readonly deadline?: CalendarDay;
  readonly closedOn?: CalendarDay;
  /** Month by month, as the register's own lines say; what people wrote between them is not of it. */
  readonly history: readonly Standing[];
}

/** Whether a problem was closed (已销号); only its state says so. */
export function isClosed({ state }: Pick<RegisterItem, "state">): boolean {
  return state === "closed";
}
