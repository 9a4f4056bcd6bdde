import { cellAt, cellKey, widthOf, type CellKey, type CellRange, type CellValue, type Sheet } from "../../engine/index";

/** What is put into a cell: `null` leaves it as it is, an empty text blanks it. */
export type Content = string | number | boolean | null;

/** Excel's limit for the characters of a cell. */
const longestText = 32_767;

/** Bytes of one batch: the web takes 5 MB, and around every cell there is something more. */
export const batchBytes = 1_000_000;

/** What Excel could take for something else than a text: what begins like a formula or a mark, holds a digit, or is a truth value. */
const ambiguous = /^\s*[=+\-@'#＝＋－＠＃＇（(.$¥￥]|\p{N}|^\s*(?:true|false)\s*$/iu;

/** A text as Excel can hold it: cut to size, halves of characters become �. */
function wholeText(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/**
 * A text as it has to be handed to Excel to stay that text (文本不变形): behind an apostrophe where Excel could read a
 * formula, a number, a date, an error or a truth value in it. Halves of characters become �; what is too long is cut.
 *
 * @example textContent("=A1") // => "'=A1"
 * @example textContent("县统计局") // => "县统计局"
 */
export function textContent(text: string): string {
  const whole = wholeText(text);
  return ambiguous.test(whole) && whole.length < longestText ? `'${whole}` : whole;
}

/** Whether a text stays one only by the format of its cell: an apostrophe would make it longer than a cell can hold. */
export function isTooLongForMark(text: string): boolean {
  return text.length >= longestText && ambiguous.test(text);
}

/** Whether a cell of a sheet stays a text only by its format. */
export function needsTextFormat(sheet: Sheet, row: number, column: number): boolean {
  const value = cellAt(sheet, row, column);
  return typeof value === "string" && isTooLongForMark(value) && !sheet.formulas?.has(cellKey(row, column));
}

/** What is put into a cell for a value, or for the formula that works it out. */
export function contentOf(value: CellValue, formula: string | undefined): Exclude<Content, null> {
  if (formula !== undefined) return `=${formula.replace(/^\s*=/u, "")}`;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  return typeof value === "string" ? textContent(value) : value;
}

/** What is put into a block of cells of a sheet; blank cells are blanked. */
export function contentsIn(sheet: Sheet, { top, left, bottom, right }: CellRange): Content[][] {
  return gridOf({ top, left, bottom, right }, (row, column, key) => {
    const content = contentOf(cellAt(sheet, row, column), sheet.formulas?.get(key));
    // In a cell of the format for texts an apostrophe would be part of the text.
    const isText = typeof content === "string" && sheet.numberFormats?.get(key) === "@";
    return isText ? content.replace(/^'/u, "") : content;
  });
}

/** A grid with something for every cell of a block. */
export function gridOf<Each>(
  { top, left, bottom, right }: CellRange,
  each: (row: number, column: number, key: CellKey) => Each,
): Each[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => each(top + r, left + c, cellKey(top + r, left + c))),
  );
}

/** What of a sheet holds something: from its first cell to its last; `undefined` for an empty one. */
function filledRange(sheet: Sheet): CellRange | undefined {
  const right = widthOf(sheet) - 1;
  return right < 0 ? undefined : { top: 0, left: 0, bottom: sheet.rows.length - 1, right };
}

/** About the bytes that a content takes on its way to Excel. */
function bytesOf(content: Content): number {
  return typeof content === "string" ? 4 + 3 * content.length : 16;
}

/**
 * Cuts a sheet's cells into blocks that go into one batch each (分批): whole rows, and parts of a row that is too large
 * by itself.
 *
 * @param limit - bytes of a batch
 */
export function batchesOf(sheet: Sheet, limit = batchBytes): { readonly range: CellRange; readonly bytes: number }[] {
  const whole = filledRange(sheet);
  if (whole === undefined) return [];
  const batches: { range: CellRange; bytes: number }[] = [];
  let open: { top: number; bytes: number } | undefined;
  const close = (row: number): void => {
    if (open !== undefined) batches.push({ range: { ...whole, top: open.top, bottom: row - 1 }, bytes: open.bytes });
    open = undefined;
  };
  for (let row = 0; row <= whole.bottom; row++) {
    const sizes = (contentsIn(sheet, { ...whole, top: row, bottom: row })[0] ?? []).map(bytesOf);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (open !== undefined && open.bytes + bytes > limit) close(row);
    if (bytes > limit) {
      close(row);
      batches.push(...partsOfRow(row, sizes, limit));
    } else open = { top: open?.top ?? row, bytes: (open?.bytes ?? 0) + bytes };
  }
  close(whole.bottom + 1);
  return batches;
}

function partsOfRow(row: number, sizes: readonly number[], limit: number): { range: CellRange; bytes: number }[] {
  const parts: { range: CellRange; bytes: number }[] = [];
  let left = 0;
  let bytes = 0;
  sizes.forEach((size, column) => {
    if (bytes > 0 && bytes + size > limit) {
      parts.push({ range: { top: row, left, bottom: row, right: column - 1 }, bytes });
      left = column;
      bytes = 0;
    }
    bytes += size;
  });
  return [...parts, { range: { top: row, left, bottom: row, right: sizes.length - 1 }, bytes }];
}
