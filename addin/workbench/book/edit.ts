import { cellKey, type CellKey, type CellValue, type Sheet } from "../../../engine/index";

/** What goes into a cell; row and column from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The number format that the cell gets; `null` takes its own away, none leaves it as it is. */
  readonly numberFormat?: string | null;
}

/**
 * A sheet with other values in some of its cells (改单元格). Rows that were not edited are the same objects; a formula in an
 * edited cell goes. A sheet in which nothing changes is returned as it is.
 */
export function edited(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const rows = editedRows(sheet, edits);
  const numberFormats = withFormats(sheet.numberFormats, edits);
  const own = edits.map(({ row, column }) => cellKey(row, column)).filter((key) => sheet.formulas?.has(key) === true);
  if (rows === sheet.rows && numberFormats === sheet.numberFormats && own.length === 0) return sheet;
  return {
    ...sheet,
    rows,
    ...(numberFormats && { numberFormats }),
    ...(own.length > 0 && { formulas: without(sheet.formulas!, own) }),
  };
}

/** Rows with other values in them; all the same ones where no value is another. */
function editedRows({ rows: before }: Sheet, edits: readonly CellEdit[]): Sheet["rows"] {
  const own = new Map<number, CellValue[]>();
  for (const { row, column, value } of edits) {
    const cells = own.get(row) ?? before[row];
    if (isSame(cells?.[column] ?? null, value)) continue;
    let mine = own.get(row);
    if (mine === undefined) own.set(row, (mine = [...(before[row] ?? [])]));
    while (mine.length < column) mine.push(null);
    mine[column] = value;
  }
  if (own.size === 0) return before;
  const rows = [...before];
  for (const [row, cells] of own) {
    while (rows.length < row) rows.push([]);
    rows[row] = cells;
  }
  return rows;
}

/** Whether two cells hold the same. */
export function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return a.error === b.error;
  return Object.is(a, b);
}

function withFormats(before: Sheet["numberFormats"], edits: readonly CellEdit[]): Sheet["numberFormats"] {
  const changed = edits.filter(
    ({ row, column, numberFormat }) =>
      numberFormat !== undefined && (before?.get(cellKey(row, column)) ?? null) !== numberFormat,
  );
  if (changed.length === 0) return before;
  const formats = new Map(before);
  for (const { row, column, numberFormat } of changed) {
    if (typeof numberFormat === "string") formats.set(cellKey(row, column), numberFormat);
    else formats.delete(cellKey(row, column));
  }
  return formats;
}

function without<Value>(map: ReadonlyMap<CellKey, Value>, keys: readonly CellKey[]): Map<CellKey, Value> {
  const rest = new Map(map);
  for (const key of keys) rest.delete(key);
  return rest;
}
