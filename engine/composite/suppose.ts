import type { Column } from "../terms/column";
import type { Columns } from "./derive";

/** What indicators are supposed to be instead of what the tables say (假设值): by the indicator's code, then by the unit's. */
export type Supposed = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The indicators' values with what is supposed in place of some of them; every step after this takes them as it takes
 * what was reported. Nothing else that the tables' columns lead to is changed: no other indicator, target or adjustment.
 *
 * What is supposed of a unit that takes its score of the indicator from others is of no effect.
 *
 * @param values - as derived, by the indicator's code
 * @param codes - the units' codes, in their order
 * @throws RangeError when there is no such indicator or unit, or a value is not finite
 * @example withSupposed(new Map([["A", { numbers: Float64Array.of(1), reasons: Uint8Array.of(0) }]]), ["7"], new Map([["A", new Map([["7", 2]])]])).get("A").numbers[0] // => 2
 */
export function withSupposed(values: Columns, codes: readonly string[], supposed: Supposed | undefined): Columns {
  if (!supposed || supposed.size === 0) return values;
  const found = new Map(values);
  for (const [indicator, own] of supposed) {
    const column = values.get(indicator);
    if (!column) throw new RangeError(`no indicator ${indicator}`);
    found.set(indicator, replaced(column, codes, own));
  }
  return found;
}

function replaced(column: Column, codes: readonly string[], own: ReadonlyMap<string, number>): Column {
  const [numbers, reasons] = [column.numbers.slice(), column.reasons.slice()];
  for (const [code, value] of own) {
    const unit = codes.indexOf(code);
    if (unit < 0) throw new RangeError(`no unit ${code}`);
    if (!Number.isFinite(value)) throw new RangeError(`the value supposed for ${code} is ${value}`);
    numbers[unit] = value;
    reasons[unit] = 0;
  }
  return { numbers, reasons };
}
