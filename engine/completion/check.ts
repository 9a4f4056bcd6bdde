import type { Ledger, LedgerRow } from "../ledger/ledger";
import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import type { RowCompletion } from "./result";
import { amountInUnitOf, inUnitOf, type RateOptions } from "./rate";

/** How many times too large or too small a value looks like 亿 for 万, or a fraction for a percentage. */
const suspiciousTimes = 1000;

/** From so many rates typed by hand on, rates that disagree say that a column was misread. */
const fewestTypedRates = 3;
/** Percentage points by which a misread column shows; a slip of rounding or of hand is rarely as large. */
const misreadGap = 5;

/**
 * What the figures of a ledger show to be wrong (完成数据检查), each with the cell and what to do.
 *
 * @param ledger - the ledger, for its header
 * @param rows - its rows, worked out
 * @param options - how
 */
export function checkCompletion(ledger: Ledger, rows: readonly RowCompletion[], options: RateOptions): Issue[] {
  return [
    ...checkColumnsByRates(ledger, rows),
    ...rows.flatMap((row) => [
      ...checkUnits(row),
      ...(options.fromBaseline === true ? checkBaseline(row) : []),
      ...checkSize(row),
      ...checkTypedRate(row),
    ]),
  ];
}

/** Where most rates typed by hand follow from other figures, the target's or the report's column was misread. */
function checkColumnsByRates({ columns, header }: Ledger, rows: readonly RowCompletion[]): Issue[] {
  const compared = rows.flatMap((row) => typedAndComputed(row) ?? []);
  // A rate that was cut off at 100 % by hand is no sign.
  const isOff = (typed: number, computed: number): boolean =>
    Math.abs(typed - computed) > misreadGap && Math.abs(typed - Math.min(computed, 100)) > misreadGap;
  const off = compared.filter(({ typed, computed }) => isOff(typed, computed));
  const place = rows.find((row) => row.row.typedRate)?.row.typedRate?.place;
  if (compared.length < fewestTypedRates || 2 * off.length <= compared.length || !place) return [];
  const headOf = (role: "target" | "reported"): string => columns.find((c) => c.role === role)?.header ?? "";
  return [
    issue(
      "warning",
      "column.rates-disagree",
      { ...place, row: header.bottom },
      { count: off.length, compared: compared.length, target: headOf("target"), reported: headOf("reported") },
    ),
  ];
}

function checkUnits({ row, rate }: RowCompletion): Issue[] {
  const { target, reported, places, indicator } = row;
  const where = places.reported ?? { row: row.row };
  if (reported.type !== "quantity" || !target.unit || !reported.unit || rate.value !== "undefined") return [];
  return [
    issue("error", "unit.other-kind", where, {
      indicator,
      reported: reported.unit.written,
      target: target.unit.written,
    }),
  ];
}

/** A baseline that is of another kind than the target, such as last year's amount beside a target of growth. */
function checkBaseline({ row: { target, baseline, indicator } }: RowCompletion): Issue[] {
  if (typeof baseline?.value !== "number" || typeof target.value !== "number" || target.kind === "relative") return [];
  if (amountInUnitOf(target, baseline) !== undefined) return [];
  const params = { indicator, baseline: baseline.written, target: target.written };
  return [issue("warning", "baseline.other-kind", baseline.place, params)];
}

/** 亿 and 万 mixed up: a value a thousand times last year's, or the target's. */
function checkSize({ row }: RowCompletion): Issue[] {
  const { target, reported, previous, places, indicator } = row;
  if (reported.type !== "quantity" || reported.value === 0) return [];
  const actual = inUnitOf(target, reported);
  if (actual === undefined) return [];
  const where = places.reported ?? { row: row.row };
  const isOff = (other: number): boolean => {
    const times = Math.abs(actual / other);
    return other !== 0 && (times >= suspiciousTimes || times <= 1 / suspiciousTimes);
  };
  const before = previous && amountInUnitOf(target, previous);
  if (previous && before !== undefined && isOff(before))
    return [
      issue("warning", "value.times-previous", where, {
        indicator,
        reported: reported.written,
        previous: previous.written,
      }),
    ];
  const isAmount = typeof target.value === "number" && target.kind !== "growth" && target.kind !== "decline";
  if (isAmount && typeof target.value === "number" && isOff(target.value))
    return [
      issue("warning", "value.times-target", where, { indicator, reported: reported.written, target: target.written }),
    ];
  const isFraction =
    typeof target.value === "number" && target.unit?.kind === "ratio" && actual > 0 && actual <= 1 && target.value > 10;
  return isFraction
    ? [issue("warning", "value.fraction", where, { indicator, reported: reported.written, target: target.written })]
    : [];
}

/** A rate typed by hand that does not follow from its own row, beyond the digits that were typed. */
function checkTypedRate(completion: RowCompletion): Issue[] {
  const { row } = completion;
  const rates = typedAndComputed(completion);
  if (!rates) return [];
  const { typed, computed, place } = rates;
  const isCapped = typed === 100 && computed > 100;
  if (isCapped || Math.abs(typed - computed) <= typedStep(row)) return [];
  return [
    issue("warning", "rate.typed-differs", place, {
      indicator: row.indicator,
      typed,
      computed: Math.round(computed * 100) / 100,
    }),
  ];
}

/** Both rates of a row in per cent, and where the typed one stands; nothing where there is only one. */
function typedAndComputed({ row, rate }: RowCompletion): { typed: number; computed: number; place: Place } | undefined {
  const typed = row.typedRate;
  if (!typed || typeof typed.value !== "number" || typeof rate.value !== "number") return undefined;
  const isPercent = typed.unit?.kind === "ratio" || Math.abs(typed.value) > 3;
  return { typed: isPercent ? typed.value : typed.value * 100, computed: 100 * rate.value, place: typed.place };
}

/** Half of the last digit that was typed, in percentage points, with a little for the rounding of the figures. */
function typedStep(row: LedgerRow): number {
  const text = row.typedRate?.written ?? "";
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  const isPercent = /%/u.test(text) || row.typedRate?.unit?.kind === "ratio";
  return isPercent ? Math.max(0.05, 0.5 * 10 ** -decimals) * 1.05 : Math.max(0.05, 50 * 10 ** -decimals) * 1.05;
}
