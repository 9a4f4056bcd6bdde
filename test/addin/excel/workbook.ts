import type { Sheet } from "../../../engine/index";
import type { Host } from "../../../addin/host";
import { openExcel as openHost } from "../../../addin/excel/open";
import { openExcel, type ExcelSpecification, type OpenedExcel } from "../../rig/node";
import { fromSheet } from "../../rig/specification";

/** A workbook in the rig, and the host on top of the real office.js. */
export async function opened(specification: ExcelSpecification = {}): Promise<OpenedExcel & { readonly host: Host }> {
  const excel = await openExcel(specification);
  return { ...excel, host: await openHost() };
}

/** A workbook of sheets as files would give them. */
export function openedWith(sheets: readonly Sheet[], more: ExcelSpecification = {}): ReturnType<typeof opened> {
  return opened({ ...more, sheets: sheets.map(fromSheet) });
}

/** Everything that a workbook holds and shows, as plain data: equal dumps are equal workbooks. */
export function dumpOf({ book }: OpenedExcel): unknown {
  return book.sheets.map((sheet) => {
    const { grid } = sheet;
    const cells: Record<string, unknown> = {};
    for (const [row, line] of grid.cells)
      for (const [column, cell] of line) {
        const style = Object.entries(cell.style ?? {}).filter(([, value]) => value !== undefined);
        // A cell that holds nothing and looks like nothing is as good as none.
        const { numberFormat = "General", ...rest } = cell;
        if (cell.value === null && cell.formula === undefined && style.length === 0 && numberFormat === "General")
          continue;
        cells[`${row},${column}`] = { ...rest, numberFormat, style: Object.fromEntries(style.sort()) };
      }
    const lines = (kind: "rows" | "columns") =>
      Object.fromEntries([...grid[kind]].filter(([, line]) => Object.values(line).some(Boolean)));
    return {
      id: sheet.id,
      name: sheet.Name,
      visibility: sheet.Visibility,
      cells: Object.fromEntries(Object.entries(cells).sort()),
      rows: lines("rows"),
      columns: lines("columns"),
      merges: grid.merges,
      frozen: [sheet.freezePanes.rows, sheet.freezePanes.columns],
      isProtected: sheet.protection.isOn,
    };
  });
}

/** Waits for what office.js hands on between batches. */
export function aWhile(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
