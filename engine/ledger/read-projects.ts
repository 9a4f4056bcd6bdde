import { readAbsence } from "../quantity/absence";
import { inUnit } from "../quantity/in-unit";
import { readQuantity } from "../quantity/quantity";
import { halfWidth, squeeze } from "../quantity/text";
import { readUnit, type UnitOfMeasure } from "../quantity/unit";
import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { cellKey, type Sheet } from "../terms/sheet";
import type { Value } from "../terms/value";
import { readDepartments } from "./department";
import { gridOf, isBlankRow, filledColumns, type Grid } from "./grid";
import { ledgerPeriod, type CalendarDay } from "./period";
import { findProjectHeader, projectHeaderAt, type ProjectHeader } from "./project-header";
import { projectRoles, type ProjectRole } from "./project-roles";
import type { ProjectMeasure, ProjectRow, ProjectTable, ProjectTotal, ProjectValue } from "./project-table";
import { titleAbove, unitAbove } from "./read";
import { isDepartment } from "./profile";
import { rowKind, type KeyColumns } from "./row-kind";
import { townName } from "./town";

const amounts: readonly ProjectMeasure[] = ["total", "planned", "done"];
const rates: readonly ProjectMeasure[] = ["investmentRate", "openingRate", "finishRate"];
const isYes = /^(?:是|已|√|✓|有|开工|在建|竣工|完工|投产|计划)/u;
const isNo = /^(?:否|未|尚未|没有|×|✗|无$)/u;
/** 全县 above its towns adds them up as 合计 does. */
const wholeLabel = /^(?:全[县市区州旗]|总数|汇总|总体)(?:合计|总计|汇总)?$/u;

/** The unit in which numbers stand where the table says none: none of them is converted. */
const nominal = readUnit("万元")!;

/** A table while it is read. */
interface Context extends ProjectHeader {
  readonly grid: Grid;
  readonly file?: string;
  /** The unit of every amount; left out where none is stated. */
  readonly unit?: UnitOfMeasure;
  readonly unitOf: (role: ProjectMeasure) => UnitOfMeasure | undefined;
}

/**
 * Reads the tables of key projects of a workbook (读取重点项目表): a line a project, or a line a department, town or kind.
 *
 * @param sheets - the workbook's sheets; hidden ones are left out
 * @param options - the day up to which the reports go
 * @param file - the workbook's name, for places
 * @returns the tables, none where there are none, and cells whose numbers could not be read
 */
export function readProjects(
  sheets: readonly Sheet[],
  options: { readonly asOf?: CalendarDay } = {},
  file?: string,
): { tables: ProjectTable[]; issues: Issue[] } {
  const tables = sheets
    .filter((sheet) => sheet.isHidden !== true)
    .flatMap((sheet) => readSheet(sheet, options.asOf, file));
  return { tables, issues: tables.flatMap(readingIssues) };
}

function readSheet(sheet: Sheet, asOf: CalendarDay | undefined, file: string | undefined): ProjectTable[] {
  const grid = gridOf(sheet);
  const tables: ProjectTable[] = [];
  let found = findProjectHeader(grid);
  while (found) {
    const { table, next } = readTable(contextOf(grid, found, file), asOf);
    if (table.rows.length > 0) tables.push(table);
    found = findProjectHeader(grid, next);
  }
  return tables;
}

function contextOf(grid: Grid, { header, columns }: ProjectHeader, file: string | undefined): Context {
  const sheetUnit = unitAbove(grid, header);
  const stated = (role: ProjectMeasure): UnitOfMeasure | undefined => {
    const unit = columns[role] === undefined ? undefined : header.columns[columns[role]]?.unit;
    return unit?.kind === "money" ? unit : undefined;
  };
  const money = sheetUnit?.kind === "money" ? sheetUnit : undefined;
  const unit = stated("planned") ?? stated("done") ?? money ?? stated("total");
  return {
    grid,
    header,
    columns,
    ...(file === undefined ? {} : { file }),
    ...(unit ? { unit } : {}),
    unitOf: (role) => stated(role) ?? money ?? unit,
  };
}

function readTable(context: Context, asOf: CalendarDay | undefined): { table: ProjectTable; next: number } {
  const { grid, header, columns, file, unit } = context;
  const keys = keyColumns(columns);
  const rows: ProjectRow[] = [];
  const totals: ProjectTotal[] = [];
  let behind = 0;
  let row = header.bottom + 1;
  for (; row < grid.height; row++) {
    if (isBlankRow(grid, row)) continue;
    const kind = rowKind(grid, header, row, keys);
    if (kind === "next-header" || projectHeaderAt(grid, row)) break;
    const label = squeeze(grid.text(row, filledColumns(grid, row)[0] ?? 0));
    const name = nameOf(context, row);
    if (kind === "total" || wholeLabel.test(name) || wholeLabel.test(label)) {
      const isPart = /小\s*计/u.test(label + name);
      totals.push({
        row,
        label: name === "" ? label : name,
        from: isPart ? behind : 0,
        to: rows.length,
        values: valuesOf(context, row),
      });
      behind = rows.length;
    }
    if (kind === "section") behind = rows.length;
    if (kind !== "data" || wholeLabel.test(name) || /^其中/u.test(name)) continue;
    rows.push(...readRow(context, row, name));
  }
  const table: ProjectTable = {
    ...(file === undefined ? {} : { file }),
    sheet: grid.sheet.name,
    title: titleAbove(grid, 0, header),
    header: { top: header.top, bottom: header.bottom },
    period: ledgerPeriod(grid, header, asOf),
    ...(unit ? { unit } : {}),
    columns: recognised(context),
    rows,
    // A total above its rows adds up those below.
    totals: totals.map((total) => (total.to === 0 ? { ...total, to: rows.length } : total)),
  };
  return { table, next: row };
}

function recognised({ header, columns }: Context): ProjectTable["columns"] {
  return projectRoles.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [{ column, role, header: header.columns[column]?.parts.join(" › ") ?? "" }];
  });
}

function keyColumns(columns: ProjectHeader["columns"]): KeyColumns {
  const { planned, done, number } = columns;
  return {
    indicator: columns.name ?? columns.town ?? columns.department ?? 0,
    ...(planned === undefined ? {} : { target: planned }),
    ...(done === undefined ? {} : { reported: done }),
    ...(number === undefined ? {} : { number }),
  };
}

function nameOf({ grid, columns }: Context, row: number): string {
  const { name, town, department } = columns;
  const at = [name, town, department].find((column) => column !== undefined && grid.text(row, column) !== "");
  return at === undefined ? "" : grid.text(row, at).replace(/\s*\n\s*/gu, "");
}

/** One row; none where it says nothing of any measure. */
function readRow(context: Context, row: number, name: string): ProjectRow[] {
  const { grid, columns, header } = context;
  const values = valuesOf(context, row);
  if (name === "" || Object.values(values).every(({ written }) => written === "")) return [];
  const head = columns.name === undefined ? "" : (header.columns[columns.name]?.parts.join("") ?? "");
  const isProject = columns.count === undefined && /项目|工程/u.test(head);
  const said = (role: ProjectRole): string => (columns[role] === undefined ? "" : grid.text(row, columns[role]));
  const own = isProject ? [] : [name];
  const office = said("department") || own.filter(isDepartment).join("、");
  const offices = readDepartments(office, "responsible").filter(({ role }) => role !== "support");
  const column = squeeze(halfWidth(said("town")));
  const towns = [
    ...[column].filter((text) => text !== ""),
    ...[...offices.map((each) => each.name), ...own].flatMap((each) => townName(each) ?? []),
  ];
  return [
    {
      row,
      name,
      isProject,
      departments: [...new Set(offices.map((each) => each.name).filter((each) => townName(each) === undefined))],
      towns: [...new Set(towns.map((town) => townName(town) ?? town))],
      values,
    },
  ];
}

function valuesOf(context: Context, row: number): ProjectRow["values"] {
  const values: Partial<Record<ProjectMeasure, ProjectValue>> = {};
  for (const role of projectRoles) {
    const column = context.columns[role];
    if (column === undefined || role === "number" || role === "name" || role === "town" || role === "department")
      continue;
    const written = context.grid.text(row, column);
    values[role] = { value: valueOf(context, role, row, column), written, place: placeOf(context, row, column) };
  }
  return values;
}

function valueOf(context: Context, role: ProjectMeasure, row: number, column: number): Value {
  const { grid, unit = nominal, unitOf } = context;
  const cell = grid.value(row, column);
  if (amounts.includes(role)) {
    const amount = inUnit(cell, unit, unitOf(role) ?? unit);
    return typeof amount === "object" ? "unreadable" : amount;
  }
  const written = halfWidth(grid.text(row, column)).trim();
  const origin = grid.origin(row, column);
  const quantity = readQuantity(cell, grid.sheet.numberFormats?.get(cellKey(origin.row, origin.column)));
  if (rates.includes(role)) {
    if (!quantity) return readAbsence(written) ?? "unreadable";
    const isPercent = quantity.unit?.kind === "ratio" || headOf(context, column).includes("%") || quantity.value > 3;
    return isPercent ? quantity.value / 100 : quantity.value;
  }
  if (!quantity && isYes.test(written)) return 1;
  if (!quantity && isNo.test(written)) return 0;
  return quantity?.value ?? readAbsence(written) ?? "unreadable";
}

function headOf({ header }: Context, column: number): string {
  return halfWidth(header.columns[column]?.parts.join("") ?? "");
}

function placeOf({ grid, file }: Context, row: number, column: number): Place {
  return { ...(file === undefined ? {} : { file }), sheet: grid.sheet.name, row, column };
}

/** Cells that hold something other than a number, and amounts without a unit. */
function readingIssues({ file, sheet, header, unit, columns, rows }: ProjectTable): Issue[] {
  const hasAmounts = columns.some(({ role }) => amounts.some((amount) => amount === role));
  const place = { ...(file === undefined ? {} : { file }), sheet, row: header.bottom };
  return [
    ...(hasAmounts && !unit ? [issue("warning", "projects.unit-missing", place)] : []),
    ...rows.flatMap(({ name, values }) =>
      Object.values(values).flatMap(({ value, written, place: at }) =>
        value === "unreadable" ? [issue("warning", "projects.unreadable", at, { name, written })] : [],
      ),
    ),
  ];
}
