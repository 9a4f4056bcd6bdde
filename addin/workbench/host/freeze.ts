import type { CellKey } from "../../../engine/index";
import type { Freezing } from "../../host";
import { cellOf } from "../../shared/area";
import { isOurs, withSheets, type Book, type BookSheet } from "../book/book";
import { stateOf, withStates } from "../book/cells";
import type { CellsRecord, RunRecord } from "../book/record";

/** The formulas of a book that could become values, and those that show an error (可转为数值的公式). */
export function freezableIn(book: Book, isMeant: (formula: string) => boolean): Freezing {
  const formulas: Freezing["formulas"][number][] = [];
  const failing: Freezing["failing"][number][] = [];
  for (const { sheet } of book.sheets)
    for (const key of meantIn(sheet.formulas, isMeant)) {
      const place = { sheet: sheet.name, ...cellOf(key) };
      const { value } = stateOf(sheet, key);
      if (typeof value === "object" && value !== null) failing.push({ ...place, error: value.error });
      else formulas.push(place);
    }
  return { formulas, failing };
}

/**
 * A book in which formulas became the values that they show: what they spill into stands there as values already.
 *
 * @returns `undefined` where there is none
 */
export function frozenBook(
  book: Book,
  title: string,
  isMeant: (formula: string) => boolean,
): { readonly book: Book; readonly record: RunRecord } | undefined {
  const cells: CellsRecord[] = [];
  const changed = new Map<number, BookSheet>();
  for (const each of book.sheets) {
    const { sheet, id } = each;
    const after = new Map(
      meantIn(sheet.formulas, isMeant).flatMap((key) => {
        const { value, numberFormat } = stateOf(sheet, key);
        const isError = typeof value === "object" && value !== null;
        return isError ? [] : [[key, { value, numberFormat }] as const];
      }),
    );
    if (after.size === 0) continue;
    // Each is taken back by itself: one whose value was edited since stays a value.
    for (const [key, state] of after)
      cells.push({ id, rules: [], cells: new Map([[key, { before: stateOf(sheet, key), after: state }]]) });
    const frozen = withStates(sheet, after);
    const mark = each.mark && isOurs(each) ? { mark: { ...each.mark, written: frozen } } : {};
    const stale = each.stale && new Set([...each.stale].filter((key) => !after.has(key)));
    changed.set(id, { ...each, ...mark, ...(stale && { stale }), sheet: frozen });
  }
  if (changed.size === 0) return undefined;
  return { book: withSheets(book, changed), record: { title, job: "freeze", sheets: [], cells } };
}

/** Formulas that are meant, row by row. */
function meantIn(formulas: ReadonlyMap<CellKey, string> | undefined, isMeant: (formula: string) => boolean): CellKey[] {
  const meant = [...(formulas ?? [])].filter(([, formula]) => isMeant(formula.replace(/^\s*=/u, "")));
  return meant.map(([key]) => key).sort((a, b) => a - b);
}
