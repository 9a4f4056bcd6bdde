import type { LedgerResult } from "../../completion/complete";
import { isPaced, plannedOf, type PaceScope } from "../../completion/pace";
import { amountInUnitOf, inUnitOf } from "../../completion/rate";
import type { RowCompletion } from "../../completion/result";
import type { LedgerRow } from "../../ledger/ledger";
import type { Place } from "../../terms/place";
import type { Value } from "../../terms/value";
import { absenceWords, stageWords } from "../../report/words";

/** One target with the numbers that its formulas begin with, all in the target's unit; words where there is no number. */
export interface LiveLedgerRow {
  readonly completion: RowCompletion;
  /** Position of its ledger. */
  readonly ledger: number;
  readonly target: number | string;
  readonly actual: number | string;
  readonly baseline?: number;
  readonly benchmark?: number;
  readonly plan?: number;
  readonly isPaced: boolean;
  readonly source: Place;
}

/** The rows of all ledgers, in order. */
export function liveRows({ ledgers, options }: LedgerResult): LiveLedgerRow[] {
  // A place names its file only where there are several.
  const isOneFile = new Set(ledgers.map(({ ledger }) => ledger.file)).size === 1;
  return ledgers.flatMap(({ ledger, rows }, i) =>
    rows.map((completion) => {
      const { file, ...place } = { ...(completion.row.places.reported ?? completion.row.places.target) };
      const named = isOneFile || file === undefined ? {} : { file };
      return {
        ...{ ...figuresOf(completion.row, options.pace), completion, ledger: i },
        source: { ...named, sheet: ledger.sheet, ...place, row: completion.row.row },
      };
    }),
  );
}

function figuresOf(
  row: LedgerRow,
  scope: PaceScope = "accumulating",
): Omit<LiveLedgerRow, "completion" | "ledger" | "source"> {
  const { target } = row;
  const baseline = row.baseline && target.kind !== "relative" ? amountInUnitOf(target, row.baseline) : undefined;
  const benchmark = typeof row.benchmark?.value === "number" ? row.benchmark.value : target.benchmark?.value;
  const plan = plannedOf(row);
  return {
    target: worded(target.value),
    actual: actualOf(row),
    ...(baseline === undefined ? {} : { baseline }),
    ...(benchmark === undefined || target.kind !== "relative" ? {} : { benchmark }),
    ...(plan === undefined ? {} : { plan }),
    isPaced: isPaced(target, scope),
  };
}

/** The figures that a relative target lies between are in per cent, its margin in points: they are not converted. */
function actualOf({ target, reported }: LedgerRow): number | string {
  if (reported.type === "stage") return stageWords[reported.stage];
  if (reported.type === "absent") return absenceWords[reported.reason];
  const own = target.kind === "relative" ? reported.value : inUnitOf(target, reported);
  return own ?? absenceWords.undefined;
}

/** A value as its cell has it: the number, or the word of its absence. */
export function worded(value: Value): number | string {
  return typeof value === "number" ? value : absenceWords[value];
}
