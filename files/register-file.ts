import { registerSheet, type RegisterMerge, type Sheet } from "../engine/index";
import { saveBook, type BookFile, type SheetToSave } from "./book";
import { heightsOf } from "./xlsx/heights";
import type { SavedPackage } from "./xlsx/package/save";

/**
 * A workbook with a merged problem register in it (存入问题台账): in the sheet that it was read from only those cells are
 * another that the merge changed, so that looks, notes, columns and rows of the user's own stay; a new register is a sheet
 * behind the others.
 *
 * @param origin - the .xlsx
 * @param book - as `readBook` read it
 * @param merge - what was merged into its register
 * @returns `undefined` where the file is written in a way that is not changed here
 */
export function saveRegister(
  origin: Uint8Array,
  { sheets, kept }: Pick<BookFile, "sheets" | "kept">,
  merge: RegisterMerge,
): Promise<SavedPackage | undefined> {
  const { name } = merge.register.sheet;
  const isThere = sheets.some((sheet) => sheet.name === name);
  const added: SheetToSave[] = isThere ? [] : [{ sheet: registerSheet(merge.register) }];
  const saved = sheets.map((sheet) => asItIs(sheet, sheet.name === name ? merge : undefined));
  return saveBook({ origin, sheets: [...saved, ...added], kept });
}

/** A sheet of the file, with what a merge changed in it. New rows look like the last problem above them. */
function asItIs(sheet: Sheet, merge: RegisterMerge | undefined): SheetToSave {
  const edits = merge?.edits ?? [];
  const height = sheet.rows.length;
  const above = merge?.register.items.findLast(({ row }) => row < height)?.row;
  const cells = edits.map(({ row, column, value }) => ({
    row,
    column,
    value,
    ...(row >= height && above !== undefined ? { looksLike: above } : {}),
  }));
  return {
    name: sheet.name,
    isHidden: sheet.isHidden === true,
    patch: {
      from: sheet.name,
      cells,
      formulas: sheet.formulas ?? new Map(),
      stale: [],
      addedMerges: [],
      removedMerges: [],
      rules: [],
      ...(merge ? { heights: heightsOfRows(merge, new Set(cells.map(({ row }) => row))) } : {}),
    },
  };
}

/** A row that has more to say than before is as high as its texts need: programs do not always see to that. */
function heightsOfRows({ register }: RegisterMerge, rows: ReadonlySet<number>): Map<number, number> {
  return new Map([...heightsOf(registerSheet(register))].filter(([row]) => rows.has(row) && row > register.header));
}
