import { squeeze } from "../quantity/text";
import { monthsPassed, type CalendarDay } from "./period";
import type { Ledger } from "./ledger";

/** A ledger that another one of the same workbook replaces. */
export interface SetAside {
  readonly ledger: Ledger;
  readonly instead: Ledger;
}

/**
 * Of ledgers that hold the same indicators for several months, one a sheet, keeps the latest that is due (按月分表).
 *
 * @param ledgers - all ledgers of a workbook, in order
 * @param asOf - the day up to which reports count
 */
export function chooseSheets(
  ledgers: readonly Ledger[],
  asOf?: CalendarDay,
): { ledgers: Ledger[]; setAside: SetAside[] } {
  const kept: Ledger[] = [];
  const setAside: SetAside[] = [];
  for (const ledger of ledgers) {
    const at = kept.findIndex((other) => other.sheet !== ledger.sheet && isSame(other, ledger));
    const other = kept[at];
    if (!other) kept.push(ledger);
    else if (dueMonth(ledger, asOf) >= dueMonth(other, asOf)) {
      kept[at] = ledger;
      setAside.push({ ledger: other, instead: ledger });
    } else setAside.push({ ledger, instead: other });
  }
  return {
    ledgers: kept,
    setAside: setAside.map((s) => ({ ...s, instead: kept.find((k) => isSame(k, s.ledger)) ?? s.instead })),
  };
}

function isSame(a: Ledger, b: Ledger): boolean {
  const names = new Set(a.rows.map((row) => squeeze(row.indicator)));
  const shared = b.rows.filter((row) => names.has(squeeze(row.indicator))).length;
  return b.rows.length > 2 && shared >= 0.8 * Math.max(a.rows.length, b.rows.length);
}

/** Later months count more; a month that is not due yet counts less than any that is. */
function dueMonth(ledger: Ledger, asOf: CalendarDay | undefined): number {
  const named = /(\d{1,2})\s*月/u.exec(ledger.sheet)?.[1];
  const month =
    named === undefined ? (ledger.period.source === "as-of" ? 0 : (ledger.period.months ?? 0)) : Number(named);
  return asOf !== undefined && month > Math.max(1, monthsPassed(asOf)) ? -month : month;
}
