import { areaText, isWholeColumns, isWholeRows, quoteSheet, type Area } from "./area";
import { outward, valueType, type Cell } from "./cell";
import { entryOf } from "./entry";
import { accessDenied, invalidArgument } from "./failure";
import { HostObject } from "./host-object";
import { shownText } from "./number-text";
import type { Worksheet } from "./worksheet";

type Rows = readonly (readonly unknown[])[];

/** A range's cells: where they are, what they hold and show (区域). */
export abstract class RangeCells extends HostObject {
  override readonly className: string = "Range";
  /** Set when an add-in keeps the range between batches. */
  referenceId = "";

  constructor(
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    super();
  }

  get _ReferenceId(): string {
    return this.referenceId;
  }
  get Address(): string {
    return `${quoteSheet(this.sheet.Name)}!${areaText(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.there().row;
  }
  get ColumnIndex(): number {
    return this.there().column;
  }
  get RowCount(): number {
    return this.there().rows;
  }
  get ColumnCount(): number {
    return this.there().columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }

  get Values(): unknown[][] | null {
    return this.read((cell) => outward(cell?.value ?? null));
  }
  set Values(value: unknown) {
    this.write(value, "DataChanged", (cell, entry) => {
      type(cell, entry, this.numberFormatOf(cell));
      if (cell.formula !== undefined) cell.value = this.sheet.spills.valueOf(cell.formula);
    });
  }
  get ValueTypes(): unknown[][] | null {
    return this.read((cell) => valueType(cell?.value ?? null));
  }
  get Text(): unknown[][] | null {
    return this.read((cell, row, column) => shownText(cell?.value ?? null, this.sheet.grid.numberFormat(row, column)));
  }
  get Formulas(): unknown[][] | null {
    return this.read((cell) => {
      const from = this.sheet.book.switches.spillsShowFormula ? cell?.spilledFrom : undefined;
      return cell?.formula ?? (from && this.sheet.grid.peek(...from)?.formula) ?? outward(cell?.value ?? null);
    });
  }
  set Formulas(value: unknown) {
    this.Values = value;
  }
  get FormulasLocal(): unknown[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.Values = value;
  }
  get NumberFormat(): unknown[][] | null {
    return this.read((_, row, column) => this.sheet.grid.numberFormat(row, column));
  }
  set NumberFormat(value: unknown) {
    const { grid } = this.sheet;
    if (isWholeColumns(this.area) && typeof value === "string") {
      this.guard();
      for (let at = this.area.column; at < this.area.column + this.area.columns; at += 1)
        grid.line("columns", at).numberFormat = value;
      grid.eachPresent(this.area, (cell) => (cell.numberFormat = value));
      return;
    }
    this.write(value, "FormatChanged", (cell, format) => {
      if (typeof format !== "string") throw invalidArgument();
      cell.numberFormat = format === "" ? "General" : format;
    });
  }
  get NumberFormatLocal(): unknown[][] | null {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  /** The area, if its sheet is still there. */
  there(): Area {
    this.sheet.there();
    return this.area;
  }

  /** Refuses where the sheet is protected and a cell of the range is locked. */
  guard(what = "formatCells"): void {
    this.sheet.there();
    const { protection, grid } = this.sheet;
    if (!protection.isOn || (what !== "content" && protection.allows(what))) return;
    if (what === "content" && grid.commonStyle(this.area, "protection.locked") === false) return;
    throw accessDenied();
  }

  private numberFormatOf(cell: Cell & { at?: [number, number] }): string {
    return cell.numberFormat ?? (cell.at ? this.sheet.grid.numberFormat(...cell.at) : "General");
  }

  private read(of: (cell: Cell | undefined, row: number, column: number) => unknown): unknown[][] | null {
    const { row, column, rows, columns } = this.there();
    // Of whole rows and columns, and of more cells than it likes to send, Excel gives null and no error.
    if (this.IsEntireColumn || this.IsEntireRow) return null;
    if (rows * columns >= this.sheet.book.switches.nullValuesFrom) return null;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) =>
        of(this.sheet.grid.peek(row + down, column + right), row + down, column + right),
      ),
    );
  }

  private write(value: unknown, event: "DataChanged" | "FormatChanged", put: (cell: Cell, value: unknown) => void) {
    const { row, column, rows, columns } = this.there();
    this.guard(event === "DataChanged" ? "content" : "formatCells");
    if (this.IsEntireColumn || this.IsEntireRow) throw invalidArgument();
    this._checkSize(value);
    const isMany = Array.isArray(value);
    for (let down = 0; down < rows; down += 1)
      for (let right = 0; right < columns; right += 1) {
        const each = isMany ? (value as Rows)[down]![right] : value;
        if (each === null || each === undefined) continue;
        const cell: Cell & { at?: [number, number] } = this.sheet.grid.cell(row + down, column + right);
        cell.at = [row + down, column + right];
        try {
          put(cell, each);
        } finally {
          delete cell.at;
        }
      }
    if (event === "DataChanged") this.sheet.changed(this.area);
  }

  /** Whether a value has the range's shape; one that is no array goes into every cell. */
  private _checkSize(value: unknown): void {
    if (!Array.isArray(value)) return;
    const isFit =
      value.length === this.area.rows &&
      (value as unknown[]).every((row) => Array.isArray(row) && row.length === this.area.columns);
    if (!isFit)
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns)
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }

  _KeepReference(): void {
    this.sheet.there();
  }
}

/** Puts something into a cell as if it was typed there. */
function type(cell: Cell, value: unknown, numberFormat: string): void {
  delete cell.spilledFrom;
  if (typeof value === "boolean" || typeof value === "number") {
    cell.value = numberFormat === "@" && typeof value === "number" ? String(value) : value;
    delete cell.formula;
    return;
  }
  if (typeof value !== "string") throw invalidArgument();
  const entry = entryOf(value, numberFormat);
  cell.value = entry.value;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.numberFormat !== undefined && numberFormat === "General") cell.numberFormat = entry.numberFormat;
}
