import type { Sheet } from "../../../engine/index";
import { legalNames } from "../../../files/index";
import { nextSheetId, type Book } from "../book/book";

/**
 * A workbook with sheets of another behind its own (加入工作表), each under the name that it has or, where that is taken, the
 * next free one.
 *
 * @returns the workbook, and the names that the sheets got
 */
export function withAdded(
  book: Book,
  sheets: readonly Sheet[],
): { readonly book: Book; readonly names: readonly string[] } {
  const taken = book.sheets.map(({ sheet }) => sheet.name);
  const names = legalNames(
    sheets.map(({ name }) => name),
    taken,
  );
  const added = sheets.map((sheet, i) => ({ id: nextSheetId(), sheet: { ...sheet, name: names[i]! } }));
  return { book: { ...book, sheets: [...book.sheets, ...added] }, names };
}
