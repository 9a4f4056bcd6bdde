import {
  completeLedger,
  readLedgerColumns,
  type CompletionOptions,
  type Issue,
  type LedgerColumns,
  type LedgerRow,
  type RateOptions,
  type RowCompletion,
} from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { wrongArgument } from "../fault";
import { readBlanks, type Blanks } from "./blanks";

/** Targets with their reports, as a function's arguments give them; one cell for each target. */
export interface TargetColumns extends Omit<LedgerColumns, "period"> {
  readonly blanks: Blanks;
}

/** Reads the arguments that all functions over columns of targets share; what is to be taken as blank is blank. */
export function targetColumns(args: FunctionArguments): TargetColumns {
  const targets = args.column("targets");
  const reported = args.columnFor("reported", targets.length) ?? targets.map(() => null);
  const single = args.has("reported") && args.column("reported").length === 1;
  if (single && targets.length > 1)
    throw wrongArgument(
      `“完成情况”只有一个单元格，目标有 ${targets.length} 个，应一一对应`,
      `There is one report for ${targets.length} targets; each target needs its own`,
    );
  const units = args.columnFor("units", targets.length);
  const indicators = args.columnFor("names", targets.length);
  const blanks = readBlanks(args, targets.length);
  return {
    targets: targets.map((cell, i) => (blanks.isTargetBlank(cell, i) ? null : cell)),
    reported: reported.map((cell, i) => (blanks.isReportBlank(cell, i) ? null : cell)),
    ...(units ? { units } : {}),
    ...(indicators ? { indicators } : {}),
    blanks,
  };
}

/** How rates are worked out where the field has more than one way, from the arguments `costs` and `growth`. */
export function rateOptions(args: FunctionArguments): RateOptions {
  const cost = args.choice("costs", { ratio: ["比值"], difference: ["差额", "差值"] });
  const growth = args.choice("growth", { rates: ["增速"], levels: ["水平"] });
  return { ...(cost ? { cost } : {}), ...(growth ? { growth } : {}) };
}

/** What came out for one target: its conditions, and what was noticed. */
export interface CompletedTarget {
  readonly conditions: readonly RowCompletion[];
  readonly issues: readonly Issue[];
}

/**
 * Works columns of targets out.
 *
 * @param columns - as they were read
 * @param paces - the share of the period that has passed, one for each target where it is known
 * @param options - how
 * @returns one for each target, in order
 */
export function completeColumns(
  columns: TargetColumns,
  paces: readonly (number | undefined)[],
  options: CompletionOptions,
): CompletedTarget[] {
  const { ledger, issues } = readLedgerColumns({ ...columns, period: { source: "caller" } });
  const found = columns.targets.map((): { conditions: RowCompletion[]; issues: Issue[] } => ({
    conditions: [],
    issues: [],
  }));
  const note = (each: Issue): void => void found[each.where.row ?? -1]?.issues.push(each);
  issues.forEach(note);
  // Rows of equal pace and scope are one ledger: it is worked out with one period.
  const scopeOf = (row: number): "accumulating" | "amounts" =>
    (columns.indicators?.[row] ?? "") === "" ? "amounts" : "accumulating";
  const groups = new Map<string, LedgerRow[]>();
  for (const row of ledger.rows) {
    const key = `${scopeOf(row.row)} ${String(paces[row.row])}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const rows of groups.values()) {
    const [{ row: first } = { row: 0 }] = rows;
    const pace = paces[first];
    const period = { source: "caller" as const, ...(pace === undefined ? {} : { pace }) };
    const completed = completeLedger({ ...ledger, rows, period }, { ...options, pace: scopeOf(first) });
    for (const each of completed.rows) found[each.row.row]?.conditions.push(each);
    completed.issues.forEach(note);
  }
  return found;
}
