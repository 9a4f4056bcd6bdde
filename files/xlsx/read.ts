import { DecryptionError, EncryptedFileError, HucreError, InvalidArgumentError } from "hucre";
import { type Cell, readXlsx, type Sheet as StoredSheet } from "hucre/xlsx";
import { type CellKey, cellKey, type CellValue, issue, type Issue, type Sheet } from "../../engine/index";
import { damaged, UnreadableFile } from "../failure";
import { maximumCells } from "../limits";
import type { WorkbookReader } from "../workbook";
import { readChoices } from "./choices";
import { movedFormula } from "../formula/references";
import { checkDirectory } from "./directory";
import { shownFormula } from "./functions";
import { cutTail, dateText, isTelling, shownNumber, shownText } from "./shown";

/**
 * Reads .xlsx workbooks, those of WPS and other programs included (工作簿).
 *
 * Kept are values, the formulas behind them (without the sign in front), the number formats of numbers, merges, notes,
 * lists to choose from, what is hidden, and what stays in view; looks are not. Rows and columns behind the last filled ones are cut off. Where the workbook as a
 * whole cannot be read, its sheets are tried one by one, and those that fail (a chart sheet, a damaged part) become
 * issues.
 */
export const xlsxReader: WorkbookReader = {
  async read(bytes, name) {
    checkDirectory(bytes);
    const { stored, issues } = await readSheets(bytes, name);
    const sheets = stored.map(sheetOf);
    for (const sheet of sheets)
      if (sheet.rows.length === 0)
        issues.push(issue("info", "file.sheet-empty", { file: name, sheet: sheet.name }, { file: name }));
    const uncalculated = new Map(stored.flatMap((each) => uncalculatedIn(each)));
    for (const [sheet, cells] of uncalculated) {
      const [first = 0] = cells;
      const place = { file: name, sheet, row: Math.floor(first / width), column: first % width };
      issues.push(issue("warning", "file.formulas-uncalculated", place, { count: cells.length }));
    }
    return { sheets, issues, uncalculated };
  },
};

async function readSheets(bytes: Uint8Array, file: string): Promise<{ stored: StoredSheet[]; issues: Issue[] }> {
  try {
    return { stored: (await readXlsx(bytes, { readStyles: true })).sheets, issues: [] };
  } catch (error) {
    const names = error instanceof EncryptedFileError ? [] : await sheetNames(bytes);
    if (names.length < 2) throw refusal(error);
    const stored: StoredSheet[] = [];
    const issues: Issue[] = [];
    for (const [index, sheet] of names.entries())
      try {
        stored.push(...(await readXlsx(bytes, { readStyles: true, sheets: [index] })).sheets);
      } catch (fault) {
        issues.push(issue("warning", "file.sheet-skipped", { file, sheet }, { file, reason: refusal(fault).code }));
      }
    if (stored.length === 0) throw refusal(error);
    return { stored, issues };
  }
}

/** The names of a workbook's sheets, without reading any of them. */
async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  const sheets = ({ name }: { name: string }): boolean => {
    names.push(name);
    return false;
  };
  try {
    await readXlsx(bytes, { sheets });
  } catch {
    return names;
  }
  return names;
}

/** What the library could not read, as a fault of the file: it is given nothing but the bytes. */
function refusal(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  if (error instanceof EncryptedFileError || error instanceof DecryptionError)
    return new UnreadableFile("file.encrypted");
  if (error instanceof InvalidArgumentError || (error instanceof HucreError && /cells/iu.test(error.message)))
    return new UnreadableFile("file.too-many-cells", { limit: maximumCells });
  return damaged("xlsx");
}

/** Columns of a sheet, by which keys of cells count. */
const width = cellKey(1, 0);

/** A formula that was worked out to nothing says so by a text without characters. */
function uncalculatedIn({ name, cells }: StoredSheet): [string, CellKey[]][] {
  const keys: CellKey[] = [];
  for (const [place, { formula, value, formulaResult }] of cells ?? [])
    if (formula !== undefined && (value ?? formulaResult ?? null) === null) {
      const at = place.indexOf(",");
      keys.push(cellKey(Number(place.slice(0, at)), Number(place.slice(at + 1))));
    }
  return keys.length === 0 ? [] : [[name, keys.sort((a, b) => a - b)]];
}

function sheetOf(stored: StoredSheet): Sheet {
  const { name, rows, cells, merges, columns, rowDefs, hidden, veryHidden, dataValidations } = stored;
  const formulas = new Map<CellKey, string>();
  const arrayFormulas = new Set<CellKey>();
  const numberFormats = new Map<CellKey, string>();
  const notes = new Map<CellKey, string>();
  const shared = new Map<number, { readonly row: number; readonly column: number; readonly formula: string }>();
  for (const [place, cell] of cells ?? []) {
    const at = place.indexOf(",");
    const [row, column] = [Number(place.slice(0, at)), Number(place.slice(at + 1))];
    const key = cellKey(row, column);
    if (cell.formula !== undefined) {
      const formula = shownFormula(cell.formula);
      const index = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
      if (index !== undefined && formula !== "") shared.set(index, { row, column, formula });
      // A formula that others share is stated once, by the first of them.
      const first = index === undefined || formula !== "" ? undefined : shared.get(index);
      if (cell.formulaType === "array" && cell.formulaDynamic !== true) arrayFormulas.add(key);
      formulas.set(key, first ? movedFormula(first.formula, row - first.row, column - first.column) : formula);
    }
    const format = cell.style?.numFmt;
    if (format !== undefined && isTelling(format) && typeof (cell.value ?? cell.formulaResult) === "number")
      numberFormats.set(key, format);
    if (cell.comment !== undefined) notes.set(key, cell.comment.text);
  }
  const choices = readChoices(dataValidations ?? []);
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = stored.freezePane ?? {};
  const values = cutTail(rows.map((row, r) => row.map((value, c) => valueOf(value, cells?.get(`${r},${c}`)))));
  const bottom = values.length - 1;
  const right = values.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  const hiddenRows = [...(rowDefs ?? [])].flatMap(([row, def]) => (def.hidden === true && row <= bottom ? [row] : []));
  const hiddenColumns = (columns ?? []).flatMap((def, column) =>
    def.hidden === true && column <= right ? [column] : [],
  );
  return {
    name,
    rows: values,
    merges: (merges ?? [])
      .filter((merge) => merge.startRow <= bottom && merge.startCol <= right)
      .map((merge) => ({
        top: merge.startRow,
        left: merge.startCol,
        bottom: Math.min(merge.endRow, bottom),
        right: Math.min(merge.endCol, right),
      }))
      .filter((merge) => merge.top < merge.bottom || merge.left < merge.right),
    ...(frozenRows + frozenColumns > 0 ? { frozen: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(formulas.size > 0 ? { formulas } : {}),
    ...(arrayFormulas.size > 0 ? { arrayFormulas } : {}),
    ...(numberFormats.size > 0 ? { numberFormats } : {}),
    ...(notes.size > 0 ? { notes } : {}),
    ...(choices.length > 0 ? { choices } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows: new Set(hiddenRows) } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns: new Set(hiddenColumns) } : {}),
    ...(hidden === true || veryHidden === true ? { isHidden: true } : {}),
  };
}

function valueOf(stored: StoredSheet["rows"][number][number], cell: Cell | undefined): CellValue {
  const value = stored ?? cell?.formulaResult ?? null;
  const format = cell?.style?.numFmt;
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === "number") return shownNumber(value, format);
  if (typeof value !== "string") return value;
  if (value.trim() !== "" && cell?.type === "error") return { error: value };
  return shownText(value, cell?.formula !== undefined);
}
