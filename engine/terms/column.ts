import { absenceReasons, type AbsenceReason, type Value } from "./value";

/**
 * One number or absence a unit, packed for hot loops (一列数值).
 *
 * `reasons[i]` is 0 where unit i has a number, else the code of its absence; `numbers[i]` is 0 where it has none, so that
 * a forgotten test shows as a wrong number in tests and never as NaN.
 */
export interface Column {
  readonly numbers: Float64Array;
  readonly reasons: Uint8Array;
}

/**
 * The code under which a column stores a reason.
 *
 * @example reasonCode("not-reported") // => 1
 */
export function reasonCode(reason: AbsenceReason): number {
  return absenceReasons.indexOf(reason) + 1;
}

/**
 * The value of one unit.
 *
 * @param column - a column
 * @param i - the unit's position, from 0
 * @returns the number, or the reason of its absence
 * @throws RangeError when there is no such position
 */
export function valueAt(column: Column, i: number): Value {
  const code = column.reasons[i];
  if (code === undefined) throw new RangeError(`no unit ${i} in a column of ${column.reasons.length}`);
  return code === 0 ? column.numbers[i]! : absenceReasons[code - 1]!;
}

/**
 * Packs values into a column.
 *
 * @throws RangeError when a value is not finite: inside the engine that is a defect
 * @example valueAt(columnOf([1, "not-reported"]), 1) // => "not-reported"
 */
export function columnOf(values: readonly Value[]): Column {
  const column = { numbers: new Float64Array(values.length), reasons: new Uint8Array(values.length) };
  values.forEach((value, i) => {
    if (typeof value !== "number") column.reasons[i] = reasonCode(value);
    else if (Number.isFinite(value)) column.numbers[i] = value;
    else throw new RangeError(`value ${i} is ${value}`);
  });
  return column;
}

/** Unpacks a column. */
export function valuesOf(column: Column): Value[] {
  return Array.from(column.reasons, (_, i) => valueAt(column, i));
}
