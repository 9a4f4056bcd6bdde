/** What a column is sorted by; a row without it stands last, whichever way. */
export type SortKey = number | string | undefined;

/** Which column a table is sorted by, and which way. */
export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/** What comes after a click on a column's head: up, then down, then as it was. */
export function nextSorting(now: Sorting | undefined, column: string): Sorting | undefined {
  if (now?.column !== column) return { column, isDescending: false };
  return now.isDescending ? undefined : { column, isDescending: true };
}

/**
 * Rows sorted by a key, numbers before words, words as a dictionary of the language has them; equal ones stay in their
 * order.
 */
export function sortedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  isDescending: boolean,
  language: "zh" | "en",
): readonly Row[] {
  const words = new Intl.Collator(language === "zh" ? "zh-CN" : "en", { numeric: true });
  const compare = (a: number | string, b: number | string): number => {
    if (typeof a === "number") return typeof b === "number" ? a - b : -1;
    return typeof b === "number" ? 1 : words.compare(a, b);
  };
  return rows
    .map((row, index) => ({ row, index, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return a.key === b.key ? a.index - b.index : a.key === undefined ? 1 : -1;
      const order = compare(a.key, b.key);
      return (isDescending ? -order : order) || a.index - b.index;
    })
    .map(({ row }) => row);
}
