import { intersection, type Area } from "./area";
import { ErrorValue, type Cell, type CellValue } from "./cell";
import type { Grid } from "./grid";

type Table = readonly (readonly CellValue[])[];

/**
 * What formulas that return more than one cell spill into (溢出区域). The model works nothing out: what a formula of this
 * sheet gives is written down beforehand, and shows wherever that formula is typed.
 */
export class Spills {
  readonly #values = new Map<string, CellValue>();
  readonly #results = new Map<string, Table>();

  constructor(readonly grid: Grid) {}

  /** Says what a formula gives on this sheet: all its cells, or one. */
  learn(formula: string, result: Table): void {
    this.#values.set(formula, result[0]![0]!);
    if (result.length > 1 || result[0]!.length > 1) this.#results.set(formula, result);
  }

  /** What a formula that is typed shows in its own cell; 0 where nothing is known of it. */
  valueOf(formula: string): CellValue {
    return this.#values.get(formula) ?? 0;
  }

  /** Works the sheet out again after cells were typed into or cleared, as Excel does after every command. */
  settle(): void {
    if (this.#results.size === 0) return;
    const anchors: { cell: Cell; row: number; column: number; result: Table }[] = [];
    for (const [row, line] of this.grid.cells)
      for (const [column, cell] of line) {
        if (cell.spilledFrom !== undefined) {
          cell.value = null;
          delete cell.spilledFrom;
        }
        const result = cell.formula === undefined ? undefined : this.#results.get(cell.formula);
        if (result) anchors.push({ cell, row, column, result });
      }
    anchors.sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { cell, row, column, result } of anchors) {
      const area = { row, column, rows: result.length, columns: result[0]!.length };
      if (!this.isFree(area)) {
        cell.value = new ErrorValue("#SPILL!");
        continue;
      }
      this.grid.eachCell(area, (to, r, c) => {
        to.value = result[r - row]![c - column]!;
        if (to !== cell) to.spilledFrom = [row, column];
      });
    }
  }

  /** The area that the formula in a cell fills; `undefined` for one that fills only its own, and for any other cell. */
  areaOf(row: number, column: number): Area | undefined {
    const cell = this.grid.peek(row, column);
    const result = cell?.formula === undefined ? undefined : this.#results.get(cell.formula);
    if (!result) return undefined;
    if (cell!.value instanceof ErrorValue && cell!.value.text === "#SPILL!") return undefined;
    return { row, column, rows: result.length, columns: result[0]!.length };
  }

  private isFree(area: Area): boolean {
    if (this.grid.merges.some((merge) => intersection(merge, area))) return false;
    let isFree = true;
    this.grid.eachPresent(area, (cell, row, column) => {
      if (row === area.row && column === area.column) return;
      if (cell.value !== null || cell.formula !== undefined) isFree = false;
    });
    return isFree;
  }
}
