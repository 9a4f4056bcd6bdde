import type { Ledger, LedgerRow } from "../ledger/ledger";
import type { Explained } from "../terms/explained";
import type { Issue } from "../terms/issue";
import type { Light, LightRule } from "./light";

/** One row of a ledger, worked out (完成情况). */
export interface RowCompletion {
  readonly row: LedgerRow;
  /** A ratio, with its working. */
  readonly rate: Explained;
  readonly met: boolean | undefined;
  /** A ratio; left out where pace does not apply or the period is not known. */
  readonly pace?: Explained;
  /** Rate − pace, or rate − 1 where pace does not apply; percentage points. */
  readonly gap?: number;
  /** Actual − target in the target's unit, positive where more was reached than promised. */
  readonly toTarget?: number;
  readonly light: Light;
}

/** A ledger, worked out. */
export interface LedgerCompletion {
  readonly ledger: Ledger;
  readonly rows: readonly RowCompletion[];
  readonly issues: readonly Issue[];
  readonly lights: LightRule;
}
