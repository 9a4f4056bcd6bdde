import type { Ledger, LedgerRow, SideValue } from "../../engine/ledger/ledger";
import type { Reported } from "../../engine/ledger/reported";
import type { Target, TargetKind } from "../../engine/ledger/target";
import type { Comparator } from "../../engine/quantity/bound";
import { readUnit, type UnitOfMeasure } from "../../engine/quantity/unit";
import type { Value } from "../../engine/terms/value";

/** A target with what was reported on it, in the fewest words. */
export interface AnyRow {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly target: Value;
  readonly unit: string;
  readonly reported: Reported;
  readonly isAccumulating?: boolean;
  readonly baseline?: number;
  readonly benchmark?: number;
  readonly plan?: number;
  readonly departments?: LedgerRow["departments"];
  readonly category?: string;
}

const kinds: readonly TargetKind[] = ["level", "increment", "growth", "decline", "relative", "rank", "stage"];
const comparators: readonly Comparator[] = [">=", ">", "<=", "<", "~", "="];
const targets: readonly Value[] = [-3.5, 0, 0.3, 200, 100, "not-reported", "unreadable"];
const units: readonly string[] = ["", "万亩", "亩", "公里"];

/** A reported number in a unit; none where the unit is "". */
export function quantity(value: number, unit = ""): Reported {
  const own = readUnit(unit);
  const known = own ? { unit: own } : {};
  return {
    ...{ type: "quantity", value, ...known, unitSource: "cell", isApproximate: false, isAmbiguous: false },
    written: `${value}${unit}`,
  };
}

const stages = (["done", "in-progress", "not-started", "failed"] as const).map((stage): Reported => ({
  ...{ type: "stage", stage, written: stage },
}));
const absences = (["not-reported", "not-applicable", "unreadable"] as const).map((reason): Reported => ({
  ...{ type: "absent", reason, written: "" },
}));

/** Every kind of target with every comparison and sign, beside reports of every sort and unit. */
export function everyRow(): AnyRow[] {
  const rows: AnyRow[] = [];
  for (const kind of kinds)
    for (const comparator of comparators)
      for (const target of targets) {
        const numbers = [-100, -3.5, 0, 0.285, 190, 200, 2000000, ...(typeof target === "number" ? [target] : [])];
        const reports = [
          ...numbers.flatMap((value, i) => [quantity(value), quantity(value, units[i % units.length])]),
          ...stages,
          ...absences,
        ];
        reports.forEach((reported, i) =>
          rows.push(dressed({ kind, comparator, target, unit: units[i % 3]!, reported }, rows.length)),
        );
      }
  return rows;
}

/** Gives a row what rows may have beside target and report, in turns that do not go along with one another. */
function dressed(row: AnyRow, n: number): AnyRow {
  const role = (["lead", "support", "responsible"] as const)[n % 3]!;
  return {
    ...row,
    isAccumulating: n % 2 === 0,
    ...(n % 3 === 0 ? { baseline: n % 9 === 0 ? 200 : 120 } : {}),
    ...(n % 5 < 3 ? { benchmark: 5.3 } : {}),
    ...(n % 7 === 0 ? { plan: 60 } : {}),
    departments:
      n % 4 === 0
        ? []
        : [
            { name: `第${n % 11}局`, role },
            { name: "县财政局", role: "support" },
          ],
    category: n % 6 === 0 ? "" : `第${n % 5}类`,
  };
}

/** A ledger of such rows. */
export function ledgerOf(
  rows: readonly AnyRow[],
  period: Ledger["period"] = { year: 2025, months: 9, source: "as-of" },
): Ledger {
  return {
    ...{ sheet: "台账", title: "各种目标", header: { top: 0, bottom: 0 }, columns: [], period, totals: [] },
    rows: rows.map(rowOf),
  };
}

function rowOf(any: AnyRow, i: number): LedgerRow {
  const unit = readUnit(any.unit);
  const side = (value: number): SideValue => ({
    ...{ value, ...(unit ? { unit } : {}), written: String(value), place: { row: i } },
  });
  return {
    ...{ row: i, condition: 0, indicator: `指标${i}`, isHidden: false, places: {} },
    categories: any.category ? [any.category] : [],
    target: targetOf(any, unit),
    reported: any.reported,
    departments: any.departments ?? [],
    towns: [],
    ...(any.baseline === undefined ? {} : { baseline: side(any.baseline) }),
    ...(any.benchmark === undefined ? {} : { benchmark: side(any.benchmark) }),
    ...(any.plan === undefined ? {} : { plan: side(any.plan) }),
  };
}

function targetOf({ kind, comparator, target, isAccumulating }: AnyRow, unit: UnitOfMeasure | undefined): Target {
  return {
    ...{ kind, comparator, value: target, ...(unit ? { unit } : {}), unitSource: "cell", isComparatorStated: true },
    isAccumulating: isAccumulating === true,
    written: String(target),
  };
}
