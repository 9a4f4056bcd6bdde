import type { LedgerRow } from "../ledger/ledger";
import { issue, type Issue } from "../terms/issue";
import type { RowCompletion } from "./result";
import { inUnitOf } from "./rate";

/** How many times too large or too small a value looks like 亿 for 万, or a fraction for a percentage. */
const suspiciousTimes = 1000;

/**
 * What the figures of a ledger show to be wrong (完成数据检查), each with the cell and what to do.
 *
 * @param rows - the ledger's rows, worked out
 */
export function checkCompletion(rows: readonly RowCompletion[]): Issue[] {
  return rows.flatMap((row) => [...checkUnits(row), ...checkSize(row), ...checkTypedRate(row)]);
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
  if (previous && typeof previous.value === "number" && isOff(previous.value))
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
  const { row, rate } = completion;
  const typed = row.typedRate;
  if (!typed || typeof typed.value !== "number" || typeof rate.value !== "number") return [];
  const asPercent = typed.unit?.kind === "ratio" || Math.abs(typed.value) > 3 ? typed.value : typed.value * 100;
  const step = typedStep(row);
  const computed = 100 * rate.value;
  const isCapped = asPercent === 100 && computed > 100;
  if (isCapped || Math.abs(asPercent - computed) <= step) return [];
  return [
    issue("warning", "rate.typed-differs", typed.place, {
      indicator: row.indicator,
      typed: asPercent,
      computed: Math.round(computed * 100) / 100,
    }),
  ];
}

/** Half of the last digit that was typed, in percentage points, with a little for the rounding of the figures. */
function typedStep(row: LedgerRow): number {
  const text = row.typedRate?.written ?? "";
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  const isPercent = /%/u.test(text) || row.typedRate?.unit?.kind === "ratio";
  return isPercent ? Math.max(0.05, 0.5 * 10 ** -decimals) * 1.05 : Math.max(0.05, 50 * 10 ** -decimals) * 1.05;
}
