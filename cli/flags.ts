import { InvalidArgumentError } from "commander";
import {
  columnAt,
  columnRoles,
  readDay,
  type CalendarDay,
  type ColumnOverrules,
  type ColumnRole,
} from "../engine/index";

/** A day, as 2023-09-30. */
export function parseDay(text: string): CalendarDay {
  const day = readDay(text);
  if (!day) throw new InvalidArgumentError("日期应写成 2023-09-30 的样子。");
  return day;
}

/** The rows of a header, as 3 or 3-4, from 0. */
export function parseRows(text: string): { top: number; bottom: number } {
  const [, first, last] = /^(\d{1,7})(?:-(\d{1,7}))?$/u.exec(text) ?? [];
  const top = Number(first) - 1;
  const bottom = Number(last ?? first) - 1;
  if (!(top >= 0 && bottom >= top && bottom - top < 10))
    throw new InvalidArgumentError("表头行应写成 3 或 3-4 的样子。");
  return { top, bottom };
}

/** A number. */
export function parseNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) throw new InvalidArgumentError("应写成一个数。");
  return number;
}

/** What one more column is, as reported=H, beside those that were said before. */
export function collectColumn(text: string, before: ColumnOverrules = {}): ColumnOverrules {
  const [, role, letters] = /^([A-Za-z]+)=([A-Za-z]{1,3})$/u.exec(text) ?? [];
  if (role === undefined || letters === undefined || !columnRoles.includes(role as ColumnRole))
    throw new InvalidArgumentError(`应写成 栏目=列，栏目是 ${columnRoles.join("、")} 之一。`);
  return { ...before, [role]: columnAt(letters) };
}
