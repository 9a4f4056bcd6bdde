import type { PaperCell, PaperTable } from "../../engine/index";
import { widthOf } from "../text-width";

/** A cell in its column. */
export interface PlacedCell {
  readonly column: number;
  readonly cell: PaperCell;
}

/** Rows of a table with every cell in its column, and how many columns there are (表格网格). */
interface Placed {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly columns: number;
}

/** How many columns a table has, head and rows together. */
export function columnsOf({ header, rows }: PaperTable): number {
  return Math.max(placeCells(header).columns, placeCells(rows).columns);
}

/**
 * Puts the cells of rows into their columns; rows that end early are filled up with empty cells.
 *
 * @param least - there are so many columns at the least
 */
export function placeCells(rows: PaperTable["rows"], least = 1): Placed {
  // How many rows below each column's last cell still takes.
  const taken: number[] = [];
  const placed = rows.map((row) => {
    const cells: PlacedCell[] = [];
    let column = 0;
    const skip = (): void => {
      while ((taken[column] ?? 0) > 0) taken[column++]!--;
    };
    for (const cell of row) {
      skip();
      cells.push({ column, cell });
      for (let i = 0; i < (cell.columns ?? 1); i++) taken[column++] = (cell.rows ?? 1) - 1;
    }
    for (; column < taken.length; column++) if ((taken[column] ?? 0) > 0) taken[column]!--;
    return cells;
  });
  const columns = Math.max(least, taken.length);
  return { rows: filledUp(placed, columns), columns };
}

/** Rows that end early get empty cells, and cells that reach below the last row end there. */
function filledUp(rows: readonly (readonly PlacedCell[])[], columns: number): PlacedCell[][] {
  const taken = new Array<number>(columns).fill(0);
  return rows.map((row, r) => {
    const inRow = new Map(row.map((each) => [each.column, each]));
    const cells: PlacedCell[] = [];
    for (let column = 0; column < columns;) {
      if (taken[column]! > 0) {
        taken[column++]!--;
        continue;
      }
      const cell: PaperCell = inRow.get(column)?.cell ?? { text: "" };
      const deep = Math.min(cell.rows ?? 1, rows.length - r);
      cells.push({ column, cell: { ...cell, rows: deep } });
      for (let i = 0; i < (cell.columns ?? 1); i++) taken[column++] = deep - 1;
    }
    return cells;
  });
}

const [leastNeed, mostNeed] = [6, 30];

/** What each column needs, in half-width characters: its longest text, within bounds; heads may stand in two lines. */
export function columnNeeds(table: PaperTable, columns: number): number[] {
  const needs = new Array<number>(columns).fill(leastNeed);
  const hear = (rows: PaperTable["rows"], share: number): void => {
    for (const row of placeCells(rows).rows)
      for (const { column, cell } of row) {
        if ((cell.columns ?? 1) > 1) continue;
        const need = Math.max(...cell.text.split("\n").map(widthOf)) * share + 3;
        needs[column] = Math.min(mostNeed, Math.max(needs[column]!, need));
      }
  };
  hear(table.header, 0.5);
  hear(table.rows, 1);
  return needs;
}

/** The widths of columns as parts of a whole, as the table says or as its texts need; their sum is the whole. */
export function columnWidths(table: PaperTable, columns: number, whole: number): number[] {
  const said = table.widths?.length === columns ? table.widths : columnNeeds(table, columns);
  const sum = said.reduce((a, b) => a + b, 0);
  let [used, done] = [0, 0];
  return said.map((share) => {
    used += share;
    const width = Math.round((used / sum) * whole) - done;
    done += width;
    return width;
  });
}

/** What the numbers of a table are, as papers say it above the table (计量单位). @example unitText("分") // => "单位：分" */
export function unitText(unit: string): string {
  return unit.startsWith("单位") ? unit : `单位：${unit}`;
}
