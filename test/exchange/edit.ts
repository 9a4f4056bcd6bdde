import { methodSchema, type Method } from "../../engine/composite/method";
import { methodToSheets } from "../../engine/exchange/method-to-sheets";
import { exampleMethod } from "../../engine/exchange/template-example";
import { cellKey, cellText, type CellValue, type Sheet } from "../../engine/terms/sheet";

/** The small method that comes with the template. */
export const example: Method = methodSchema.parse(exampleMethod);

/** Its sheets, or those of a method that differs in some fields. */
export function exampleSheets(change: Record<string, unknown> = {}): Sheet[] {
  return methodToSheets(methodSchema.parse({ ...exampleMethod, ...change }));
}

type Change = (sheets: readonly Sheet[]) => Sheet[];

/** Changes one sheet by its name. */
export function onSheet(name: string, change: (sheet: Sheet) => Sheet): Change {
  return (sheets) => {
    expect(sheets.map((sheet) => sheet.name)).toContain(name);
    return sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
  };
}

/** Types a value into the cell under a head, in the row whose first cell says so. */
export function typed(name: string, first: string, head: string, value: CellValue): Change {
  return onSheet(name, (sheet) => {
    const { row, column } = placeOf(sheet, first, head);
    const rows = sheet.rows.map((cells, r) =>
      r === row
        ? Object.assign(
            Array.from({ length: Math.max(cells.length, column + 1) }, (_, c) => cells[c] ?? null),
            { [column]: value },
          )
        : cells,
    );
    return { ...sheet, rows };
  });
}

/** Makes a cell a formula of the spreadsheet. */
export function computed(name: string, first: string, head: string, formula: string): Change {
  return onSheet(name, (sheet) => {
    const { row, column } = placeOf(sheet, first, head);
    return { ...sheet, formulas: new Map([[cellKey(row, column), formula]]) };
  });
}

/** Writes another head over a column. */
export function renamed(name: string, head: string, other: string): Change {
  return onSheet(name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell === head ? other : cell))),
  }));
}

/** Takes a sheet out. */
export function deleted(name: string): Change {
  return (sheets) => sheets.filter((sheet) => sheet.name !== name);
}

/** Adds rows below a sheet. */
export function added(name: string, ...rows: CellValue[][]): Change {
  return onSheet(name, (sheet) => ({ ...sheet, rows: [...sheet.rows, ...rows] }));
}

/** Changes one after the other. */
export function all(...changes: Change[]): Change {
  return (sheets) => changes.reduce<Sheet[]>((before, change) => change(before), [...sheets]);
}

function placeOf({ rows }: Sheet, first: string, head: string): { row: number; column: number } {
  const row = rows.findIndex(([cell]) => cell !== undefined && cellText(cell) === first);
  const column = rows.map((cells) => cells.findIndex((cell) => cellText(cell) === head)).find((at) => at >= 0) ?? -1;
  if (row < 0 || column < 0) throw new Error(`no cell ${first} × ${head}`);
  return { row, column };
}
