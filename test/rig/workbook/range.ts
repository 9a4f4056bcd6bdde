import { around, between, checked, holds, intersection, sheetColumns, sheetRows } from "./area";
import type { Cell } from "./cell";
import { invalidArgument, itemNotFound } from "./failure";
import { ConditionalFormatCollection } from "./conditional-formats";
import { copyCell, type CopyType } from "./copying";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { RangeAreas } from "./range-areas";
import { RangeLines } from "./range-lines";
import type { Worksheet } from "./worksheet";

/** A range: how to get from it to others, and what can be done with it whole (区域). */
export class Range extends RangeLines {
  get Format(): RangeFormat {
    return new RangeFormat([this]);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }

  GetCell(row: number, column: number): Range {
    return this.at(this.area.row + row, this.area.column + column, 1, 1);
  }
  GetRow(row: number): Range {
    if (row < 0 || row >= this.area.rows) throw invalidArgument();
    return this.at(this.area.row + row, this.area.column, 1, this.area.columns);
  }
  GetColumn(column: number): Range {
    if (column < 0 || column >= this.area.columns) throw invalidArgument();
    return this.at(this.area.row, this.area.column + column, this.area.rows, 1);
  }
  GetLastCell(): Range {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.area.columns - 1);
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.at(this.area.row, this.area.column, this.area.rows + rows, this.area.columns + columns);
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(this.area.row, this.area.column, rows, columns);
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at(this.area.row + rows, this.area.column + columns, this.area.rows, this.area.columns);
  }
  GetEntireRow(): Range {
    return this.at(this.area.row, 0, this.area.rows, sheetColumns);
  }
  GetEntireColumn(): Range {
    return this.at(0, this.area.column, sheetRows, this.area.columns);
  }
  GetRowsBelow(count = 1): Range {
    return this.at(this.area.row + this.area.rows, this.area.column, count, this.area.columns);
  }
  GetRowsAbove(count = 1): Range {
    return this.at(this.area.row - count, this.area.column, count, this.area.columns);
  }
  GetColumnsAfter(count = 1): Range {
    return this.at(this.area.row, this.area.column + this.area.columns, this.area.rows, count);
  }
  GetColumnsBefore(count = 1): Range {
    return this.at(this.area.row, this.area.column - count, this.area.rows, count);
  }
  GetBoundingRect(other: unknown): Range {
    return new Range(this.sheet, around(this.there(), this.other(other).area));
  }
  GetIntersection(other: unknown): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const shared = intersection(this.there(), this.other(other).area);
    return shared ? new Range(this.sheet, shared) : null;
  }
  GetUsedRange(valuesOnly = false): Range {
    const found = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!found) throw itemNotFound();
    return found;
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.sheet.grid.used(valuesOnly ?? false, this.there());
    return used ? new Range(this.sheet, used) : null;
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const { merges } = this.sheet.grid;
    const area = this.there();
    const found = merges.filter((each) => intersection(each, area));
    return found.length === 0 ? null : new RangeAreas(found.map((each) => new Range(this.sheet, each)));
  }
  GetSurroundingRegion(): Range {
    const { grid } = this.sheet;
    let area = this.there();
    for (;;) {
      const { row, column, rows, columns } = area;
      const wider = between(
        Math.max(0, row - 1),
        Math.max(0, column - 1),
        Math.min(sheetRows - 1, row + rows),
        Math.min(sheetColumns - 1, column + columns),
      );
      const used = grid.used(true, wider);
      const next = used ? around(area, used) : area;
      if (holds(area, next)) return new Range(this.sheet, area);
      area = next;
    }
  }

  get HasSpill(): boolean | null {
    let count = 0;
    const { rows, columns } = this.there();
    this.sheet.grid.eachPresent(this.area, (cell, r, c) => {
      if (cell.spilledFrom !== undefined || this.sheet.spills.areaOf(r, c) !== undefined) count += 1;
    });
    return count === 0 ? false : count === rows * columns ? true : null;
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    const { row, column, rows, columns } = this.there();
    if (rows * columns > 1) return null;
    const area = this.sheet.spills.areaOf(row, column);
    return area ? new Range(this.sheet, area) : null;
  }
  GetSpillingToRange(): Range {
    if (this.CellCount > 1) throw invalidArgument();
    const found = this.GetSpillingToRangeOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  GetSpillParentOrNullObject(): Range | null {
    const { row, column, rows, columns } = this.there();
    const from = rows * columns > 1 ? undefined : this.sheet.grid.peek(row, column)?.spilledFrom;
    return from ? this.at(...from, 1, 1) : null;
  }
  GetSpillParent(): Range {
    if (this.CellCount > 1) throw invalidArgument();
    const found = this.GetSpillParentOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }

  Select(): void {
    this.sheet.book.select(this.sheet, this.there());
  }
  Calculate(): void {
    this.sheet.there();
  }

  Clear(applyTo: string | null = "All"): void {
    const what = applyTo ?? "All";
    if (!["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(what))
      throw invalidArgument();
    this.guard(what === "Formats" ? "formatCells" : "content");
    const clearsContents = ["All", "Contents", "ResetContents"].includes(what);
    const clearsFormats = what === "All" || what === "Formats";
    this.sheet.grid.eachPresent(this.area, (cell) => {
      if (clearsContents) empty(cell);
      if (clearsFormats) bare(cell);
    });
    if (clearsFormats) {
      this.sheet.grid.merges.splice(
        0,
        Infinity,
        ...this.sheet.grid.merges.filter((each) => !intersection(each, this.area)),
      );
      this.sheet.conditionalFormats.clear(this.area);
      for (const kind of ["columns", "rows"] as const)
        if (kind === "columns" ? this.IsEntireColumn : this.IsEntireRow)
          for (const line of this.sheet.grid[kind].values()) {
            delete line.style;
            delete line.numberFormat;
          }
    }
    if (clearsContents) this.sheet.changed(this.area);
  }

  CopyFrom(source: unknown, type?: CopyType | null, skipBlanks?: boolean | null, transpose?: boolean | null): void {
    this.guard("content");
    const { sheet, area } = this.other(source);
    const [rows, columns] = transpose ? [area.columns, area.rows] : [area.rows, area.columns];
    // What is copied is repeated where the range is a multiple of it, and else put there once.
    const isMultiple = this.area.rows % rows === 0 && this.area.columns % columns === 0;
    const to = isMultiple ? this : this.at(this.area.row, this.area.column, rows, columns);
    const copies = new Map<string, Cell | undefined>();
    for (let down = 0; down < area.rows; down += 1)
      for (let right = 0; right < area.columns; right += 1)
        copies.set(`${down} ${right}`, structuredCopy(sheet.grid.peek(area.row + down, area.column + right)));
    this.sheet.grid.eachCell(to.area, (cell, row, column) => {
      const at = [(row - to.area.row) % rows, (column - to.area.column) % columns] as const;
      const [down, right] = transpose ? [at[1], at[0]] : at;
      const copy = copies.get(`${down} ${right}`);
      if (skipBlanks && (copy?.value ?? null) === null && copy?.formula === undefined) return;
      copyCell(copy, cell, type ?? "All", row - area.row - down, column - area.column - right);
    });
    this.sheet.changed(to.area);
  }

  Merge(across: boolean | null = false): void {
    this.guard();
    this.Unmerge();
    const { row, column, rows, columns } = this.area;
    const areas = across
      ? Array.from({ length: rows }, (_, down) => ({ row: row + down, column, rows: 1, columns }))
      : [this.area];
    for (const area of areas) {
      if (area.rows * area.columns === 1) continue;
      // Of what is merged only the upper left cell keeps its value.
      this.sheet.grid.eachPresent(area, (cell, r, c) =>
        r === area.row && c === area.column ? undefined : empty(cell),
      );
      this.sheet.grid.merges.push(area);
    }
  }
  Unmerge(): void {
    this.guard();
    const { merges } = this.sheet.grid;
    merges.splice(0, Infinity, ...merges.filter((each) => !intersection(each, this.area)));
  }

  override part(row: number, column: number, rows: number, columns: number): Range {
    return this.at(this.area.row + row, this.area.column + column, rows, columns);
  }

  /** The range at that place of the sheet. @throws OfficeFailure InvalidArgument outside of it */
  at(row: number, column: number, rows: number, columns: number): Range {
    this.sheet.there();
    return new Range(this.sheet, checked({ row, column, rows, columns }));
  }

  /** A range given as such or by its address. */
  other(range: unknown): Range {
    if (range instanceof Range) return range;
    if (typeof range === "string") return this.sheet.book.rangeAt(range, this.sheet);
    throw invalidArgument();
  }
}

/** A cell as it is now. */
function structuredCopy(cell: Cell | undefined): Cell | undefined {
  return cell && { ...cell, ...(cell.style ? { style: { ...cell.style } } : {}) };
}

/** Takes a cell's content away. */
export function empty(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.spilledFrom;
}

/** Takes a cell's looks away. */
export function bare(cell: Cell): void {
  delete cell.numberFormat;
  delete cell.style;
}
