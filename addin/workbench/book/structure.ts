import { cellKey, type CellRange, type Sheet } from "../../../engine/index";
import { legalNames, mapReferences } from "../../../files/index";
import { meet } from "../../shared/area";
import { renamed } from "../../shared/sheet-names";
import { isOurs, nextSheetId, withSheets, type Book, type BookSheet } from "./book";
import { shiftedFormula, shiftedMap, shiftedSheet, type Shift } from "./shift";

/**
 * A book in which rows or columns came into a sheet, or went (插入、删除行列): merges, formats and marks move along, and the
 * references of all formulas follow.
 */
export function shifted(book: Book, id: number, shift: Shift): Book {
  const own = book.sheets.find((each) => each.id === id);
  if (own === undefined || shift.count === 0) return book;
  const name = own.sheet.name.toLowerCase();
  return mapSheets(book, (each) => {
    const isOwn = each.id === id;
    const isOn = (sheet: string | undefined): boolean => (sheet === undefined ? isOwn : sheet.toLowerCase() === name);
    const moved = isOwn ? shiftedBookSheet(each, shift) : each;
    return withFormulas(moved, (formula) => shiftedFormula(formula, shift, isOn));
  });
}

/** A book with one sheet more, at the end. @param wanted - its name, which another sheet may have */
export function withNewSheet(book: Book, wanted: string): { readonly book: Book; readonly id: number } {
  const id = nextSheetId();
  const fresh: BookSheet = { id, sheet: { name: freeName(book, wanted), rows: [], merges: [] } };
  return { book: { ...book, sheets: [...book.sheets, fresh] }, id };
}

/** A book in which a sheet is called otherwise, as legal as its name can be; formulas follow. */
export function withName(book: Book, id: number, wanted: string): Book {
  const own = book.sheets.find((each) => each.id === id);
  if (own === undefined || wanted.trim() === "" || wanted.trim() === own.sheet.name) return book;
  const others = { ...book, sheets: book.sheets.filter((each) => each !== own) };
  const names = new Map([[own.sheet.name.toLowerCase(), freeName(others, wanted.trim())]]);
  return mapSheets(book, (each) => {
    const followed = withFormulas(each, (formula) => renamed(formula, names));
    if (each !== own) return followed;
    // A sheet that the user named is the user's.
    const { mark, ...rest } = followed;
    const [name = wanted] = names.values();
    return { ...(mark === undefined ? followed : rest), sheet: { ...rest.sheet, name } };
  });
}

/** A book without a sheet; formulas that point to it show #REF!. The last sheet that is seen stays. */
export function withoutSheet(book: Book, id: number): Book {
  const own = book.sheets.find((each) => each.id === id);
  const isOtherSeen = book.sheets.some((each) => each !== own && each.sheet.isHidden !== true);
  if (own === undefined || !isOtherSeen) return book;
  const name = own.sheet.name.toLowerCase();
  const rest = { ...book, sheets: book.sheets.filter((each) => each !== own) };
  return mapSheets(rest, (each) =>
    withFormulas(each, (formula) =>
      mapReferences(formula, ({ sheet }, text) => (sheet?.toLowerCase() === name ? "#REF!" : text)),
    ),
  );
}

/** A book with a copy of a sheet behind it; the copy is the user's. */
export function withCopy(book: Book, id: number): { readonly book: Book; readonly id: number } | undefined {
  const at = book.sheets.findIndex((each) => each.id === id);
  const own = book.sheets[at];
  if (own === undefined) return undefined;
  const copy: BookSheet = {
    id: nextSheetId(),
    sheet: { ...own.sheet, name: freeName(book, own.sheet.name) },
    ...(own.stale && { stale: own.stale }),
  };
  return { book: { ...book, sheets: book.sheets.toSpliced(at + 1, 0, copy) }, id: copy.id };
}

/** A sheet in which a block is one cell, or, where it was, is none (合并单元格); what the merge covers stays. */
export function withMerge(sheet: Sheet, range: CellRange): Sheet {
  const merges = sheet.merges.filter((each) => !meet(each, range));
  const isOneCell = range.top === range.bottom && range.left === range.right;
  if (merges.length < sheet.merges.length) return { ...sheet, merges };
  return isOneCell ? sheet : { ...sheet, merges: [...merges, range] };
}

/** The merge that covers a cell, but for the one in its upper left corner, which is the one that is seen. */
export function coveringMerge(sheet: Sheet, row: number, column: number): CellRange | undefined {
  return sheet.merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && cellKey(row, column) !== cellKey(top, left),
  );
}

function freeName(book: Book, wanted: string): string {
  return legalNames(
    [wanted],
    book.sheets.map(({ sheet }) => sheet.name),
  )[0]!;
}

function shiftedBookSheet(each: BookSheet, shift: Shift): BookSheet {
  const { blocks, stale, source } = each;
  return {
    ...each,
    sheet: shiftedSheet(each.sheet, shift),
    ...(blocks && { blocks: blocks.map((mark) => ({ ...mark, written: shiftedMap(mark.written, shift) })) }),
    ...(stale && {
      stale: new Set(shiftedMap(new Map([...stale].map((key) => [key, true])), shift).keys()),
    }),
    ...(source && { source: { ...source, shifts: [...source.shifts, shift] } }),
  };
}

/** A sheet whose formulas are changed; one of ours stays ours, since only its references follow. */
function withFormulas(each: BookSheet, change: (formula: string) => string): BookSheet {
  const { formulas } = each.sheet;
  if (formulas === undefined) return each;
  let isChanged = false;
  const next = new Map(
    [...formulas].map(([key, formula]) => {
      const other = change(formula);
      isChanged ||= other !== formula;
      return [key, other];
    }),
  );
  if (!isChanged) return each;
  const sheet = { ...each.sheet, formulas: next };
  return { ...each, sheet, ...(each.mark && isOurs(each) && { mark: { ...each.mark, written: sheet } }) };
}

function mapSheets(book: Book, change: (each: BookSheet) => BookSheet): Book {
  const changed = new Map(book.sheets.map((each) => [each.id, change(each)]));
  return withSheets(book, changed);
}
