import type { Sheet } from "../../engine/index";
import { areaText } from "./workbook/area";
import { Book } from "./workbook/book";
import { ErrorValue, type Cell, type CellValue } from "./workbook/cell";
import type { Switches } from "./workbook/switches";
import type { Visibility } from "./workbook/worksheet";

/** A cell of the user's workbook as a test writes it down; taken literally: `"12"` is a text. */
export type CellSpecification =
  | null
  | number
  | string
  | boolean
  | {
      readonly value?: null | number | string | boolean | { readonly error: string };
      /** With its equals sign; `value` is then what Excel worked out. */
      readonly formula?: string;
      /** All that the formula gives, its own cell first; the cells that it spills into are written down as `null`. */
      readonly spill?: readonly (readonly (null | number | string | boolean | { readonly error: string })[])[];
      readonly numberFormat?: string;
      /** Paths below `format`: `{ "fill.color": "#FF0000" }`. */
      readonly style?: Readonly<Record<string, unknown>>;
    };

/** A sheet of the user's workbook as a test writes it down. */
export interface SheetSpecification {
  readonly name: string;
  readonly rows?: readonly (readonly CellSpecification[])[];
  /** Addresses: `A1:D1`. */
  readonly merges?: readonly string[];
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
  readonly password?: string;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A workbook as a test writes it down. */
export interface BookSpecification {
  /** One sheet called Sheet1 where nothing is said. */
  readonly sheets?: readonly SheetSpecification[];
  /** The name of the sheet that is in front. */
  readonly active?: string;
  readonly isProtected?: boolean;
  readonly switches?: Partial<Switches>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Makes the workbook. */
export function makeBook(specification: BookSpecification): Book {
  const book = new Book();
  Object.assign(book.switches, specification.switches);
  for (const each of specification.sheets ?? [{ name: "Sheet1" }]) {
    const sheet = book.add(each.name);
    (each.rows ?? []).forEach((row, down) =>
      row.forEach((cell, right) => {
        if (cell === null) return;
        const made = Object.assign(sheet.grid.cell(down, right), cellOf(cell));
        if (made.formula === undefined || typeof cell !== "object") return;
        sheet.spills.learn(made.formula, cell.spill?.map((line) => line.map(valueOf)) ?? [[made.value]]);
      }),
    );
    sheet.spills.settle();
    for (const address of each.merges ?? []) sheet.grid.merges.push(sheet.GetRange(address).area);
    for (const row of each.hiddenRows ?? []) sheet.grid.line("rows", row).isHidden = true;
    for (const column of each.hiddenColumns ?? []) sheet.grid.line("columns", column).isHidden = true;
  }
  const front = specification.active === undefined ? undefined : book.sheet(specification.active);
  for (const each of specification.sheets ?? [])
    if (each.visibility !== undefined) book.sheet(each.name).Visibility = each.visibility;
  for (const each of specification.sheets ?? [])
    if (each.isProtected) book.sheet(each.name).protection.Protect({}, each.password);
  if (front) book.activate(front);
  for (const [key, value] of Object.entries(specification.settings ?? {})) book.settings.Add(key, value);
  if (specification.isProtected) book.protection.Protect();
  return book;
}

function cellOf(cell: Exclude<CellSpecification, null>): Cell {
  if (typeof cell !== "object") return { value: cell };
  const { value = null, formula, numberFormat, style } = cell;
  const made: Cell = { value: valueOf(value) };
  if (formula !== undefined) made.formula = formula;
  if (numberFormat !== undefined) made.numberFormat = numberFormat;
  if (style !== undefined) made.style = { ...style };
  return made;
}

function valueOf(value: null | number | string | boolean | { readonly error: string }): CellValue {
  return value !== null && typeof value === "object" ? new ErrorValue(value.error) : value;
}

/** A sheet as files are read into it, as one of a workbook. */
export function fromSheet(sheet: Sheet): SheetSpecification {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, down) =>
      row.map((value, right): CellSpecification => {
        const key = down * 16_384 + right;
        const formula = sheet.formulas?.get(key);
        const numberFormat = sheet.numberFormats?.get(key);
        if (formula === undefined && numberFormat === undefined && (value === null || typeof value !== "object"))
          return value;
        return {
          value,
          ...(formula === undefined ? {} : { formula: formula.startsWith("=") ? formula : `=${formula}` }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
        };
      }),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) =>
      areaText({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }),
    ),
    ...(sheet.isHidden ? { visibility: "Hidden" as const } : {}),
    hiddenRows: [...(sheet.hiddenRows ?? [])],
    hiddenColumns: [...(sheet.hiddenColumns ?? [])],
  };
}
