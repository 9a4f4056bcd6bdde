import { comparatorSigns, readLedgerColumns, targetKindWords, type Target } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";

/** XP.TARGET: what target texts say, one row each: value, unit, comparator and kind, once for every condition. */
export function target(args: FunctionArguments): unknown {
  const targets = args.column("targets");
  const units = args.columnFor("units", targets.length);
  const indicators = args.columnFor("names", targets.length);
  const { ledger } = readLedgerColumns({
    targets,
    reported: [],
    ...(units ? { units } : {}),
    ...(indicators ? { indicators } : {}),
    period: { source: "caller" },
  });
  const rows = targets.map((): unknown[] => []);
  for (const { row, target: condition } of ledger.rows) rows[row]?.push(...cellsOf(condition));
  return rows;
}

function cellsOf({ value, unit, comparator, kind, written }: Target): readonly (number | string | null)[] {
  if (typeof value === "number")
    return [value, unit?.written ?? null, comparatorSigns[comparator], targetKindWords[kind]];
  return written === "" || value !== "unreadable"
    ? [null, null, null, null]
    : [null, null, null, targetKindWords.stage];
}
