import { columnAt, type CellRange } from "../../../engine/index";

/** What a formula points to: one cell or a block, of its own sheet where none is named (引用). */
export interface Reference {
  /** As it stands in the formula. */
  readonly text: string;
  readonly sheet: string | undefined;
  readonly range: CellRange;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** A sheet's name in quotes or bare, then an address; no letter, digit or bracket may stand before or behind it. */
const reference =
  /(?<![\p{L}\p{N}_.!:\]'])(?:(?:'((?:[^'[\]]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!:])/giu;

/**
 * The cells and blocks that a formula points to, each once, in the order in which they stand there. What stands in
 * quotation marks is text; names, whole columns, tables and other workbooks are left out.
 *
 * @param formula - with or without the equals sign
 */
export function referencesOf(formula: string): Reference[] {
  const found = new Map<string, Reference>();
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/gu, '""');
  for (const [text, quoted, bare, a = "", b = "", c = a, d = b] of withoutTexts.matchAll(reference)) {
    const [top, bottom] = [Number(b) - 1, Number(d) - 1].sort((x, y) => x - y) as [number, number];
    const [left, right] = [columnAt(a), columnAt(c)].sort((x, y) => x - y) as [number, number];
    if (bottom >= lastRow || right >= lastColumn) continue;
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    const key = JSON.stringify([sheet, top, left, bottom, right]);
    if (!found.has(key)) found.set(key, { text, sheet, range: { top, left, bottom, right } });
  }
  return [...found.values()];
}

/** What is no call in a formula: texts, sheets' names in quotes, and columns of tables and other workbooks in brackets. */
const noCall = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/gsu;

/** Before the name Excel shows, and writes into files, marks of its own where it does not know the function. */
const call = /(?<![\p{L}\p{N}_.])(?:_xl\w*?[._])*XP[._]([A-Z][A-Z0-9._]*)\s*\(/giu;

/** The ids of our functions that a formula calls, without the namespace, in capitals, each once. */
export function functionsIn(formula: string): string[] {
  const calls = formula.replace(noCall, '""').matchAll(call);
  return [...new Set(Array.from(calls, ([, id = ""]) => id.toUpperCase().replaceAll("_", ".")))];
}
