import { cellAt, cellText, widthOf, type Sheet } from "../terms/sheet";
import { nameKey } from "./name";

/** The head of a county table (表头). */
export interface TableHead {
  /** Its last row; -1 where no cell has the header of the codes. */
  readonly row: number;
  /** The headers as they are written, white space left out, by column. */
  readonly headers: readonly string[];
  /** The column of each header, by the header's key; the first where a header is repeated. */
  readonly columns: ReadonlyMap<string, number>;
  readonly repeated: ReadonlySet<string>;
}

/**
 * The head of a county table: the first row that has the header of the codes, and the rows over which that cell is merged.
 *
 * In a head of several rows a column is called by its lowest text, and where another column has the same, by all of them
 * (`人口数_合计`); by all of them it is found in either case.
 *
 * @param code - the key of the codes' header
 */
export function tableHead(sheet: Sheet, code: string): TableHead {
  const top = sheet.rows.findIndex((row) => row.some((cell) => nameKey(cellText(cell)) === code));
  if (top < 0) return { row: -1, headers: [], columns: new Map(), repeated: new Set() };
  const left = sheet.rows[top]!.findIndex((cell) => nameKey(cellText(cell)) === code);
  const merge = sheet.merges.find((each) => each.top === top && each.left <= left && each.right >= left);
  const row = merge?.bottom ?? top;
  const texts = Array.from({ length: widthOf(sheet) }, (_, column) => textsDown(sheet, top, row, column));
  const lowest = texts.map((down) => down.at(-1) ?? "");
  const whole = texts.map((down) => down.join("_"));
  const isAlone = (text: string): boolean => lowest.filter((each) => nameKey(each) === nameKey(text)).length === 1;
  const headers = row === top ? lowest : lowest.map((text, i) => (isAlone(text) ? text : whole[i]!));
  const columns = new Map<string, number>();
  const repeated = new Set<string>();
  headers.map(nameKey).forEach((key, column) => {
    if (columns.has(key)) repeated.add(key);
    else if (key !== "") columns.set(key, column);
  });
  whole.map(nameKey).forEach((key, column) => {
    if (key !== "" && !columns.has(key)) columns.set(key, column);
  });
  return { row, headers, columns, repeated };
}

/** The texts of a column in some rows, from the top; what is merged stands in each of its cells, and counts once. */
function textsDown(sheet: Sheet, top: number, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge =
      top === bottom
        ? undefined
        : sheet.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
    if (merge && merge.top < row && row > top) continue;
    const text = cellText(cellAt(sheet, merge?.top ?? row, merge?.left ?? column)).replace(/\s+/gu, "");
    if (text !== "") texts.push(text);
  }
  return texts;
}
