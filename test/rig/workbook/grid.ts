import { areaText, isWholeColumns, isWholeRows, type Area } from "./area";
import { plainLook, type Cell, type Style } from "./cell";
import { invalidArgument } from "./failure";

/** What is said of a row or a column: its size in points, whether it is hidden, how its cells look. */
export interface Line {
  size?: number;
  isHidden?: boolean;
  style?: Style;
  numberFormat?: string;
}

/** More cells than this are never touched one by one: no real job does, and a test should not hang. */
const mostCells = 5_000_000;

/** The cells of a sheet, with what is said of whole rows and columns; only what is there takes room. */
export class Grid {
  readonly cells = new Map<number, Map<number, Cell>>();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  readonly merges: Area[] = [];

  /** The cell, if anything was ever put there. */
  peek(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }

  /** The cell, made if it is not there yet. */
  cell(row: number, column: number): Cell {
    let line = this.cells.get(row);
    if (!line) this.cells.set(row, (line = new Map<number, Cell>()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = { value: null }));
    return cell;
  }

  line(kind: "rows" | "columns", index: number): Line {
    let line = this[kind].get(index);
    if (!line) this[kind].set(index, (line = {}));
    return line;
  }

  numberFormat(row: number, column: number): string {
    return (
      this.peek(row, column)?.numberFormat ??
      this.rows.get(row)?.numberFormat ??
      this.columns.get(column)?.numberFormat ??
      "General"
    );
  }

  /** What a cell looks like: its own style over its row's over its column's. */
  style(row: number, column: number, path: string): unknown {
    for (const style of [this.peek(row, column)?.style, this.rows.get(row)?.style, this.columns.get(column)?.style])
      if (style !== undefined && path in style) return style[path];
    return plainLook(path);
  }

  /** Calls for every cell of an area, made where it is not there yet. */
  eachCell(area: Area, hear: (cell: Cell, row: number, column: number) => void): void {
    if (area.rows * area.columns > mostCells) throw invalidArgument(`too many cells at once: ${areaText(area)}`);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        hear(this.cell(row, column), row, column);
  }

  /** Calls for every cell of an area that is there. */
  eachPresent(area: Area, hear: (cell: Cell, row: number, column: number) => void): void {
    for (const [row, line] of this.cells) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of line)
        if (column >= area.column && column < area.column + area.columns) hear(cell, row, column);
    }
  }

  /** Sets how an area looks; whole columns and rows remember it for cells to come. */
  setStyle(area: Area, path: string, value: unknown): void {
    const lines = isWholeColumns(area) ? "columns" : isWholeRows(area) ? "rows" : undefined;
    if (lines === undefined) {
      this.eachCell(area, (cell) => ((cell.style ??= {})[path] = value));
      return;
    }
    const [from, count] = lines === "columns" ? [area.column, area.columns] : [area.row, area.rows];
    if (count < mostCells / 100)
      for (let index = from; index < from + count; index += 1) (this.line(lines, index).style ??= {})[path] = value;
    this.eachPresent(area, (cell) => ((cell.style ??= {})[path] = value));
  }

  /** What all cells of an area have in common, else `null`, as Excel answers for mixed looks. */
  commonStyle(area: Area, path: string): unknown {
    const first = this.style(area.row, area.column, path) ?? null;
    let isSame = true;
    if (area.rows * area.columns <= mostCells / 50) {
      for (let row = area.row; row < area.row + area.rows && isSame; row += 1)
        for (let column = area.column; column < area.column + area.columns && isSame; column += 1)
          isSame = (this.style(row, column, path) ?? null) === first;
    } else this.eachPresent(area, (_, row, column) => (isSame &&= (this.style(row, column, path) ?? null) === first));
    return isSame ? first : null;
  }

  /** The smallest area with anything in it: values and formulas, and unless `valuesOnly` also looks. */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const add = (row: number, column: number) => {
      if (within && (row < within.row || row >= within.row + within.rows)) return;
      if (within && (column < within.column || column >= within.column + within.columns)) return;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    for (const [row, line] of this.cells)
      for (const [column, cell] of line) if (isUsed(cell, valuesOnly)) add(row, column);
    if (!valuesOnly)
      for (const { row, column, rows, columns } of this.merges) {
        add(row, column);
        add(row + rows - 1, column + columns - 1);
      }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function isUsed(cell: Cell, valuesOnly: boolean): boolean {
  if (cell.value !== null || cell.formula !== undefined) return true;
  if (valuesOnly) return false;
  return cell.numberFormat !== undefined || Object.keys(cell.style ?? {}).length > 0;
}
