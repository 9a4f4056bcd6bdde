import { cellAt, cellKey, cellText, numberText, percentText, type CellValue, type Sheet } from "../../../engine/index";

/** What is known of one cell from its sheet alone (单元格说明). */
export interface CellFacts {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it; "" for a blank cell. */
  readonly text: string;
  /** What its column is called, where something above it says so. */
  readonly head: string | undefined;
  /** What its row is called: the words to the left of it. */
  readonly names: readonly string[];
  readonly formula: string | undefined;
  readonly note: string | undefined;
  /** What the row says of how its number came about, in a column of its own. */
  readonly working: string | undefined;
  readonly source: string | undefined;
  /** In a ledger that came of a plan: the clause that the row is from, and its sentence. */
  readonly clause: string | undefined;
  readonly sentence: string | undefined;
}

/** Heads of the columns in which our sheets say how a row's numbers came about, and from where. */
const workingHead = "计算过程";
const sourceHead = "来源";
/** Heads of a ledger that came of a plan. */
const clauseHead = "条款";
const sentenceHead = "原文";

/** How many words of a row are enough to know it by. */
const namesShown = 3;

/** What is known of a cell: what it shows, what its row and column are called, and what our sheets say beside it. */
export function cellFacts(sheet: Sheet, row: number, column: number): CellFacts {
  const headRow = headRowOf(sheet, row, column);
  const key = cellKey(row, column);
  const beside = (head: string): string | undefined => {
    if (headRow === undefined) return undefined;
    const at = (sheet.rows[headRow] ?? []).findIndex((value) => cellText(value) === head);
    return at < 0 || at === column ? undefined : cellText(cellAt(sheet, row, at)) || undefined;
  };
  return {
    sheet: sheet.name,
    row,
    column,
    text: shownText(sheet, row, column),
    head: headRow === undefined ? undefined : cellText(cellAt(sheet, headRow, column)),
    names: namesOf(sheet, row, column),
    formula: sheet.formulas?.get(key),
    note: sheet.notes?.get(key),
    working: beside(workingHead),
    source: beside(sourceHead),
    clause: beside(clauseHead),
    sentence: beside(sentenceHead),
  };
}

/** What a cell shows, with the percent sign that is only in its format. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column);
  if (typeof value !== "number") return cellText(value);
  const format = sheet.numberFormats?.get(cellKey(row, column)) ?? "";
  return /%(?=[^"]*(?:"[^"]*"[^"]*)*$)/u.test(format) ? percentText(value, 2) : numberText(value, 4);
}

/** The nearest row above that holds words over the cell, and in which words stand side by side, as heads do. */
function headRowOf(sheet: Sheet, row: number, column: number): number | undefined {
  for (let above = row - 1; above >= 0; above--) {
    if (!isWord(cellAt(sheet, above, column))) continue;
    const words = (sheet.rows[above] ?? []).filter(isWord).length;
    const numbers = (sheet.rows[above] ?? []).filter((value) => typeof value === "number").length;
    if (words > 1 && words > numbers && !isLikeRowBelow(sheet, above, row)) return above;
  }
  return undefined;
}

/** Whether a row holds numbers where the cell's own row does: then it is one of its neighbours, not its heads. */
function isLikeRowBelow(sheet: Sheet, above: number, row: number): boolean {
  const own = sheet.rows[row] ?? [];
  return (sheet.rows[above] ?? []).some(
    (value, column) => typeof value === "number" && typeof own[column] === "number",
  );
}

function namesOf(sheet: Sheet, row: number, column: number): string[] {
  const words = (sheet.rows[row] ?? []).slice(0, column).filter(isWord);
  return words.slice(0, namesShown).map((value) => cellText(value));
}

function isWord(value: CellValue): boolean {
  return typeof value === "string" && /\p{L}/u.test(value);
}
