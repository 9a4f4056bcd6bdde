import type { Sheet } from "../terms/sheet";
import { isRegisterSheet, readRegister } from "./read";
import { monthOf } from "./standing";

/**
 * Of a workbook's registers that which is carried on (最近的问题台账): that whose histories go furthest, and of those that go
 * equally far the last.
 *
 * @param sheets - the workbook's, in their order
 * @returns `undefined` where none is a register
 */
export function latestRegister(sheets: readonly Sheet[]): Sheet | undefined {
  const registers = sheets.filter(isRegisterSheet).map((sheet) => ({ sheet, month: lastMonthOf(sheet) }));
  const furthest = Math.max(...registers.map(({ month }) => month));
  return registers.findLast(({ month }) => month === furthest)?.sheet;
}

function lastMonthOf(sheet: Sheet): number {
  const items = readRegister(sheet).register?.items ?? [];
  return Math.max(0, ...items.flatMap(({ history }) => history.map(monthOf)));
}
