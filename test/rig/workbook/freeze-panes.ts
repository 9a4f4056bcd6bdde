import { parseArea, sheetColumns, sheetRows } from "./area";
import { invalidArgument, itemNotFound } from "./failure";
import { HostObject } from "./host-object";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** Rows and columns that stay in view (冻结窗格). */
export class WorksheetFreezePanes extends HostObject {
  override readonly className = "WorksheetFreezePanes";
  rows = 0;
  columns = 0;

  constructor(readonly sheet: Worksheet) {
    super();
  }
  FreezeRows(count = 1): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 1): void {
    this.freeze(0, count);
  }
  FreezeAt(range: unknown): void {
    const area = range instanceof Range ? range.area : parseArea(String(range));
    this.freeze(
      area.rows === sheetRows ? 0 : area.row + area.rows,
      area.columns === sheetColumns ? 0 : area.column + area.columns,
    );
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocationOrNullObject(): Range | null {
    this.sheet.there();
    const { rows, columns } = this;
    if (rows === 0 && columns === 0) return null;
    return new Range(this.sheet, { row: 0, column: 0, rows: rows || sheetRows, columns: columns || sheetColumns });
  }
  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (!location) throw itemNotFound();
    return location;
  }
  private freeze(rows: number, columns: number): void {
    this.sheet.there();
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) throw invalidArgument();
    this.rows = rows;
    this.columns = columns;
  }
}
