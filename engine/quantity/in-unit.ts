import { cellText, type CellValue } from "../terms/sheet";
import type { AbsenceReason } from "../terms/value";
import { readAbsence } from "./absence";
import { numberInCell, readQuantity } from "./quantity";
import { convert, isConvertible, withMultiplier, type UnitOfMeasure } from "./unit";

/**
 * What a cell says in a given unit of measure (按计量单位取数).
 *
 * A unit in the cell beats the one around it; a multiplier alone (387万) multiplies that one; a number without any unit
 * is taken to be in the wanted one.
 *
 * @param value - what the cell holds
 * @param wanted - the unit of the result
 * @param around - the unit of a bare number, such as that of its column
 * @returns the number; the reason where there is none; the cell's unit where that is of another kind than the wanted one
 * @example inUnit("387万亩", readUnit("亩")!) // => 3870000
 * @example inUnit("—", readUnit("亩")!) // => "not-applicable"
 */
export function inUnit(
  value: CellValue,
  wanted: UnitOfMeasure,
  around: UnitOfMeasure = wanted,
): number | AbsenceReason | UnitOfMeasure {
  const written = cellText(value);
  const isText = typeof value === "string" || value === null;
  const absence = isText ? readAbsence(written) : undefined;
  if (absence) return absence;
  const quantity = typeof value === "number" ? numberInCell(value) : isText ? readQuantity(value) : undefined;
  if (!quantity) return "unreadable";
  const { unit } = quantity;
  const own = unit?.kind === "number" ? withMultiplier(unit.written, around) : (unit ?? around);
  if (!own) return "unreadable";
  return isConvertible(own, wanted) ? convert(quantity.value, own, wanted) : own;
}
