import { nameKey } from "../composite/name";
import { columnLetters } from "../terms/place";
import { cellAt, cellText, widthOf, type Sheet } from "../terms/sheet";

/** The rows of a header, from 0, both ends included (表头). */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** What the columns of a table are called. */
export interface Headers {
  readonly rows: HeaderRows;
  /** As they are written, by column. */
  readonly texts: readonly string[];
  /** The column of every name that a rule can call it by, by the name's key. */
  readonly columns: ReadonlyMap<string, number>;
}

const mostRowsAbove = 40;
const deepestHeader = 3;

/**
 * Finds the header of a published table: the rows in which most of the names of the rules stand.
 *
 * A column is called by its header, by the header without what stands in brackets, by its letters and signs alone, and
 * by its place, as D列. Where the header has several rows, the parts are joined from above; the lowest alone will do
 * where no other column has it.
 *
 * @param wanted - names that rules call columns by
 * @param stated - where the user says that the header is
 */
export function findHeaders(sheet: Sheet, wanted: readonly string[], stated?: HeaderRows): Headers {
  if (stated) return readHeaders(sheet, stated);
  const keys = wanted.map(nameKey);
  let best = readHeaders(sheet, plainHeader(sheet));
  let most = hits(best, keys);
  for (let depth = 1; depth <= deepestHeader; depth++)
    for (let top = 0; top < Math.min(mostRowsAbove, sheet.rows.length - depth); top++) {
      const found = readHeaders(sheet, { top, bottom: top + depth - 1 });
      const count = hits(found, keys);
      if (count > most) [best, most] = [found, count];
    }
  return best;
}

/** Names that are columns by what the header says; places such as D列 are always there and say nothing. */
function hits({ columns }: Headers, keys: readonly string[]): number {
  return keys.filter((key) => columns.has(key) && !/^[A-Z]{1,3}列$/u.test(key)).length;
}

/** The first row of two texts or more and no numbers, with a number somewhere under it. */
function plainHeader(sheet: Sheet): HeaderRows {
  const isNumber = (row: number) => sheet.rows[row]?.some((cell) => typeof cell === "number") ?? false;
  const texts = (row: number) => sheet.rows[row]!.filter((cell) => typeof cell === "string" && cell.trim() !== "");
  const row = sheet.rows.findIndex((_, i) => !isNumber(i) && texts(i).length >= 2 && isNumber(i + 1));
  return { top: Math.max(0, row), bottom: Math.max(0, row) };
}

function readHeaders(sheet: Sheet, rows: HeaderRows): Headers {
  const width = widthOf(sheet);
  const parts = Array.from({ length: width }, (_, column) => partsOf(sheet, rows, column));
  const texts = parts.map((each) => each.join(""));
  const columns = new Map<string, number>();
  const add = (names: readonly string[], isShared: boolean): void => {
    names.forEach((name, column) => {
      const key = nameKey(name);
      const isOnlyOne = names.filter((other) => nameKey(other) === key).length === 1;
      if (key !== "" && !columns.has(key) && (isShared || isOnlyOne)) columns.set(key, column);
    });
  };
  add(texts, true);
  add(texts.map(withoutBrackets), false);
  add(texts.map(lettersOf), false);
  add(
    parts.map((each) => withoutBrackets(each.at(-1) ?? "")),
    false,
  );
  add(
    texts.map((_, column) => `${columnLetters(column)}列`),
    true,
  );
  return { rows, texts, columns };
}

/** The texts of a column's header from above, what is merged across or down taken for each of its cells, once. */
function partsOf(sheet: Sheet, { top, bottom }: HeaderRows, column: number): string[] {
  const parts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge = sheet.merges.find(
      (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right && m.top >= top,
    );
    const text = cellText(cellAt(sheet, merge?.top ?? row, merge?.left ?? column)).replace(/\s+/gu, "");
    if (text !== "" && text !== parts.at(-1)) parts.push(text);
  }
  return parts;
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, "");
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}_]/gu, "");
}
