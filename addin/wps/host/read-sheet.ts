import { cellKey, type CellKey, type CellRange, type CellValue, type Sheet } from "../../../engine/index";
import { cutTail } from "../../../files/index";
import type { Watch } from "../../host";
import { meet, rangeAddress } from "../../shared/area";
import { cellOf, readGrid } from "./cells";
import { breathe } from "./failure";
import { constants, type WpsSheet } from "./model";
import { rangeOf, rangeOn } from "./sheets";
import { uniformParts } from "./uniform";

/**
 * Reads a sheet whole (读取工作表), values and formulas in one call each. Notes and drop-downs are not read.
 *
 * Of number formats and merges what cells share is asked block by block; that a block whose cells differ says so is from the
 * documentation.
 */
export async function readSheet(sheet: WpsSheet, { signal, onProgress }: Watch = {}): Promise<Sheet> {
  await breathe(signal);
  const range = rangeOf(sheet.UsedRange);
  const head = { name: sheet.Name, ...(sheet.Visible === constants.visible ? {} : { isHidden: true }) };
  const rows: CellValue[][] = Array.from({ length: range.bottom + 1 }, () => []);
  const [formulas, numberFormats] = [new Map<CellKey, string>(), new Map<CellKey, string>()];
  const [values, typed] = [readGrid(sheet, range, "Value2"), readGrid(sheet, range, "Formula")];
  const formats = formatsOf(sheet, range, values);
  values.forEach((line, r) =>
    line.forEach((each, c) => {
      const key = cellKey(range.top + r, range.left + c);
      const { value, formula, format } = cellOf(each, typed[r]![c], formats.get(key));
      const row = rows[range.top + r]!;
      while (row.length < range.left + c) row.push(null);
      row.push(value);
      if (formula !== undefined) formulas.set(key, formula);
      if (format !== undefined) numberFormats.set(key, format);
    }),
  );
  onProgress?.(1, 2);
  await breathe(signal);
  const filled = cutTail(rows);
  const withFormulas = formulas.size > 0 ? { formulas } : {};
  if (filled.length === 0) return { ...head, rows: [], merges: [], ...withFormulas };
  const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0);
  const whole = { top: 0, left: 0, bottom: filled.length - 1, right: width - 1 };
  const read = { merges: mergesOf(sheet, whole), ...hiddenOf(sheet, whole) };
  onProgress?.(2, 2);
  return { ...head, rows: filled, ...read, ...withFormulas, ...(numberFormats.size > 0 ? { numberFormats } : {}) };
}

/** The number formats of cells that hold numbers; others' tell nothing. */
function formatsOf(sheet: WpsSheet, range: CellRange, values: readonly (readonly unknown[])[]): Map<CellKey, string> {
  const formats = new Map<CellKey, string>();
  const hasNumbers = ({ top, left, bottom, right }: CellRange): boolean => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (typeof values[row - range.top]?.[column - range.left] === "number") return true;
    return false;
  };
  const ask = (part: CellRange): string | undefined => {
    if (!hasNumbers(part)) return "";
    const format = rangeOn(sheet, part).NumberFormat;
    return typeof format === "string" ? format : undefined;
  };
  for (const { range: part, value } of uniformParts(range, ask, true))
    for (let row = part.top; value !== "" && row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) formats.set(cellKey(row, column), value);
  return formats;
}

/** The merged blocks of a sheet, cut where its contents end (合并单元格). */
function mergesOf(sheet: WpsSheet, filled: CellRange): CellRange[] {
  const found = new Map<string, CellRange>();
  const isFound = (part: CellRange): boolean =>
    [...found.values()].some(
      (merge) =>
        merge.top <= part.top && part.bottom <= merge.bottom && merge.left <= part.left && part.right <= merge.right,
    );
  uniformParts(
    filled,
    (part) => {
      if (isFound(part)) return true;
      const range = rangeOn(sheet, part);
      // Only `false` says that there is none; a block of merged and other cells may say anything else.
      if (range.MergeCells === false) return true;
      const corner = { ...part, bottom: part.top, right: part.left };
      const area = rangeOf(rangeOn(sheet, corner).MergeArea);
      if (area.top < area.bottom || area.left < area.right) found.set(rangeAddress(area), area);
      return isFound(part) || (part.top === part.bottom && part.left === part.right) ? true : undefined;
    },
    false,
  );
  return [...found.values()]
    .filter((merge) => meet(merge, filled))
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, filled.bottom),
      right: Math.min(merge.right, filled.right),
    }))
    .filter((merge) => merge.top < merge.bottom || merge.left < merge.right)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function hiddenOf(sheet: WpsSheet, filled: CellRange): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  const hidden = (part: CellRange, lines: "EntireRow" | "EntireColumn"): boolean | undefined => {
    const given = rangeOn(sheet, part)[lines].Hidden;
    return typeof given === "boolean" ? given : undefined;
  };
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (const { range, value } of uniformParts({ ...filled, right: 0 }, (part) => hidden(part, "EntireRow"), false))
    for (let row = range.top; value && row <= range.bottom; row++) rows.add(row);
  for (const { range, value } of uniformParts({ ...filled, bottom: 0 }, (part) => hidden(part, "EntireColumn"), true))
    for (let column = range.left; value && column <= range.right; column++) columns.add(column);
  return {
    ...(rows.size > 0 ? { hiddenRows: rows } : {}),
    ...(columns.size > 0 ? { hiddenColumns: columns } : {}),
  };
}
