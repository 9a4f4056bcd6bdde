import type { Comparator } from "../quantity/bound";
import { readAbsence } from "../quantity/absence";
import { numberInCell, readQuantity, writeQuantity } from "../quantity/quantity";
import { halfWidth, squeeze } from "../quantity/text";
import { readUnit, type UnitOfMeasure } from "../quantity/unit";
import type { Place } from "../terms/place";
import { cellKey, cellText, type CellValue } from "../terms/sheet";
import type { RecognisedColumn } from "./columns";
import { readDepartments, type Department } from "./department";
import type { Grid } from "./grid";
import type { Header } from "./header";
import type { LedgerRow, SideValue } from "./ledger";
import { readReported } from "./read-reported";
import { readTarget } from "./read-target";
import type { ColumnRole } from "./role";
import type { Target } from "./target";
import { townsOf } from "./town";

/** What all rows of a table share. */
export interface RowContext {
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: Partial<Record<ColumnRole, readonly number[]>>;
  readonly sections: readonly string[];
  /** What the category columns say for the row, one a column. */
  readonly categories: readonly string[];
  readonly sheetUnit?: UnitOfMeasure;
  readonly file?: string;
}

/** The columns of each role, from left to right. */
export function columnsByRole(columns: readonly RecognisedColumn[]): RowContext["columns"] {
  const byRole: Partial<Record<ColumnRole, number[]>> = {};
  for (const { role, column } of columns) (byRole[role] ??= []).push(column);
  return byRole;
}

/**
 * Reads one row of data; two conditions in its target cell give two rows.
 *
 * @param context - the table
 * @param row - from 0
 * @param above - the row read before, whose indicator a blank one goes on with
 */
export function readRow(context: RowContext, row: number, above?: LedgerRow): LedgerRow[] {
  const { grid, columns, sheetUnit } = context;
  const { indicator, unit: indicatorUnit } = indicatorOf(context, row, above);
  const unitText = textOf(context, row, "unit");
  const unitColumn = readUnit(unitText) ?? indicatorUnit;
  const targetAt = columns.target?.[0];
  const targetUnit = targetAt === undefined ? undefined : context.header.columns[targetAt]?.unit;
  const targets =
    targetAt === undefined
      ? readTarget(null, undefined, { indicator })
      : readTarget(targetCell(context, row, targetAt), formatAt(grid, row, targetAt), {
          indicator,
          ...(unitColumn ? { unitColumn } : {}),
          ...(targetUnit ? { headerUnit: targetUnit } : {}),
          ...comparatorOf(textOf(context, row, "kind")),
          ...kindOf(textOf(context, row, "kind")),
          ...(isGrowthColumn(context, targetAt) ? { isGrowth: true } : {}),
          // A unit column that says nothing of a row says that the sheet's unit is not the row's.
          ...(sheetUnit && (columns.unit === undefined || unitColumn) ? { sheetUnit } : {}),
        });
  const departments = departmentsOf(context, row);
  const shared = {
    row,
    indicator,
    categories: [...context.sections, ...context.categories].filter((text) => text !== ""),
    departments,
    towns: townsOf(textOf(context, row, "town"), departments),
    isHidden: grid.sheet.hiddenRows?.has(row) === true,
    places: placesOf(context, row),
    ...(textOf(context, row, "remark") === "" ? {} : { remark: textOf(context, row, "remark") }),
  };
  return targets.map((target, condition) => {
    const column = reportColumn(context, row, target, unitColumn);
    return {
      ...shared,
      condition,
      target,
      reported: reportAt(context, row, column, target, unitColumn),
      ...sideValues(context, row, target, unitColumn),
      places: { ...shared.places, ...(column === undefined ? {} : { reported: placeOf(context, row, column) }) },
    };
  });
}

/** What the target cell promises, with the words of a column of bounds (不低于, ≥, 左右) around its number. */
function targetCell(context: RowContext, row: number, column: number): CellValue {
  const value = context.grid.value(row, column);
  const bound = textOf(context, row, "bound");
  if (bound === "") return value;
  const quantity = typeof value === "number" ? numberInCell(value, formatAt(context.grid, row, column)) : undefined;
  const number = quantity ? writeQuantity(quantity.value, quantity.unit) : cellText(value);
  return /^(?:以[上下内]|左右|上下|之[内上下]|内)/u.test(bound) ? number + bound : bound + number;
}

/** What a column of kinds says of a row: 水平 and 存量 are levels, 新增 and 增量 what is newly done. */
function kindOf(text: string): { kind?: "level" | "increment" } {
  if (/^(?:水平|存量|时点)(?:型|类|指标)?$/u.test(text)) return { kind: "level" };
  return /^(?:新增|增量)(?:型|类|指标)?$/u.test(text) ? { kind: "increment" } : {};
}

/** 逆向 makes a bare number a ceiling. */
function comparatorOf(text: string): { comparator?: Comparator } {
  return /逆向|负向|反向|越低越好|越小越好/u.test(text) ? { comparator: "<=" } : {};
}

function isGrowthColumn({ header }: RowContext, column: number): boolean {
  return /增长|增速|增幅/u.test(header.columns[column]?.parts.join("") ?? "");
}

/**
 * The column that answers a target: the growth beside an absolute report (同比) for a target of growth, else the report.
 *
 * An indicator that is itself a growth rate, or whose unit is per cent, is reported in the report's own column unless that
 * says nothing (—). Per cent promised of an indicator in 亿元 is growth too.
 */
function reportColumn(
  { grid, columns, header }: RowContext,
  row: number,
  target: Target,
  unitColumn?: UnitOfMeasure,
): number | undefined {
  const reported = columns.reported?.[0];
  const growth = columns.reportedGrowth?.[0];
  const isOfGrowth = target.kind === "relative" && /增速|增长|增幅/u.test(target.written);
  if (growth === undefined || (target.unit?.kind !== "ratio" && !isOfGrowth)) return reported;
  const own =
    reported === undefined ? undefined : readQuantity(grid.value(row, reported), formatAt(grid, row, reported));
  const around = own?.unit ?? unitColumn ?? (reported === undefined ? undefined : header.columns[reported]?.unit);
  const isAbsolute = around !== undefined && around.kind !== "ratio";
  const isSaid = reported !== undefined && readAbsence(grid.text(row, reported)) === undefined;
  const isGrowth = isOfGrowth || ["growth", "decline"].includes(target.kind) || target.unitSource === "cell";
  return isGrowth && (isAbsolute || !isSaid) && grid.text(row, growth) !== "" ? growth : (reported ?? growth);
}

function reportAt(
  { grid, header, columns, sheetUnit }: RowContext,
  row: number,
  column: number | undefined,
  target: Target,
  unitColumn: UnitOfMeasure | undefined,
): LedgerRow["reported"] {
  const headerUnit = column === undefined ? undefined : header.columns[column]?.unit;
  const own = columns.reportedUnit?.[0];
  const around = (own === undefined ? undefined : readUnit(grid.text(row, own))) ?? unitColumn;
  const value = column === undefined ? null : grid.value(row, column);
  return readReported(value, column === undefined ? undefined : formatAt(grid, row, column), {
    target,
    ...(around ? { unitColumn: around } : {}),
    ...(headerUnit ? { headerUnit } : {}),
    ...(sheetUnit ? { sheetUnit } : {}),
  });
}

const sideRoles = [
  ["previous", "previous"],
  ["plan", "plan"],
  ["completionRate", "typedRate"],
  ["baseline", "baseline"],
  ["benchmark", "benchmark"],
] as const;

function sideValues(
  context: RowContext,
  row: number,
  target: Target,
  unitColumn: UnitOfMeasure | undefined,
): Partial<Record<(typeof sideRoles)[number][1], SideValue>> {
  const values: Partial<Record<(typeof sideRoles)[number][1], SideValue>> = {};
  // A rate that is promised says nothing of the unit of last year's amount.
  const isRate = target.kind === "growth" || target.kind === "decline";
  for (const [role, name] of sideRoles) {
    const at = context.columns[role]?.[0];
    const written = at === undefined ? "" : context.grid.text(row, at);
    if (at === undefined || written === "") continue;
    const quantity = readQuantity(context.grid.value(row, at), formatAt(context.grid, row, at));
    const headerUnit = context.header.columns[at]?.unit;
    const promised = isRate && role === "previous" ? undefined : target.unit;
    const around = unitColumn ?? headerUnit ?? context.sheetUnit ?? promised;
    const unit = quantity?.unit ?? (role === "completionRate" ? headerUnit : around);
    values[name] = {
      value: quantity?.value ?? readAbsence(written) ?? "unreadable",
      ...(unit ? { unit } : {}),
      written,
      place: placeOf(context, row, at),
    };
  }
  return values;
}

/** The indicator's name; a unit of measure in brackets behind it belongs to the numbers, not to the name. */
function indicatorOf(
  context: RowContext,
  row: number,
  above: LedgerRow | undefined,
): { indicator: string; unit?: UnitOfMeasure } {
  const text =
    textOf(context, row, "indicator") ||
    (context.columns.indicator
      ? (above?.indicator ?? "")
      : textOf(context, row, "town") || textOf(context, row, "target"));
  const name = text.replace(/\s*\n\s*/gu, "");
  const m = /^(.+?)\s*[(（[]\s*(?:计量)?(?:单位)?[:：]?\s*([^()（）[\]]{1,10})[)）\]]$/u.exec(name);
  const unit = m?.[2] === undefined ? undefined : readUnit(halfWidth(m[2]));
  return m?.[1] !== undefined && unit?.isKnown ? { indicator: m[1], unit } : { indicator: name };
}

/**
 * The categories of a row, given those of the row above: a blank cell of a category goes on with the one above it.
 *
 * @param context - the table
 * @param row - from 0
 * @param above - the categories of the row above, one a column; empty at the top
 */
export function categoriesAt({ grid, columns }: RowContext, row: number, above: readonly string[]): string[] {
  return (columns.category ?? []).map((column, i) => squeeze(grid.text(row, column)) || (above[i] ?? ""));
}

function departmentsOf(context: RowContext, row: number): Department[] {
  const roles = ["lead", "responsible", "support"] as const;
  return roles.flatMap((role) =>
    (context.columns[role] ?? []).flatMap((column) => readDepartments(context.grid.text(row, column), role)),
  );
}

function placesOf(context: RowContext, row: number): LedgerRow["places"] {
  const entries = (Object.entries(context.columns) as [ColumnRole, readonly number[]][]).map(([role, [column = 0]]) => [
    role,
    placeOf(context, row, column),
  ]);
  return Object.fromEntries(entries) as LedgerRow["places"];
}

/** Where a cell of the table stands. */
export function placeOf({ grid, file }: RowContext, row: number, column: number): Place {
  return { ...(file === undefined ? {} : { file }), sheet: grid.sheet.name, row, column };
}

function textOf(context: RowContext, row: number, role: ColumnRole): string {
  const at = context.columns[role]?.[0];
  return at === undefined ? "" : context.grid.text(row, at);
}

function formatAt(grid: Grid, row: number, column: number): string | undefined {
  const at = grid.origin(row, column);
  return grid.sheet.numberFormats?.get(cellKey(at.row, at.column));
}
