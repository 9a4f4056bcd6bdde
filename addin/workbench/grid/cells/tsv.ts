/**
 * A block of texts as spreadsheets put it on the clipboard (制表符分隔文本): cells by tabs, rows by line breaks; a cell that
 * holds a tab, a line break or begins with a quotation mark stands in quotation marks.
 *
 * @example writeTsv([["a", "b\nc"], ["1", ""]]) // => "a\t\"b\nc\"\r\n1\t"
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\n\r]|^"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What stands on the clipboard as a spreadsheet put it there, in rows and cells; a line break at the end ends the last row.
 *
 * A quotation mark inside of a cell is part of it, and one that is never closed too.
 *
 * @example readTsv("a\t\"b\nc\"\r\n1\t\r\n") // => [["a", "b\nc"], ["1", ""]]
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    if (text[end] === "\t") {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (at >= text.length) return rows;
  }
}

function plainCell(text: string, from: number): { cell: string; end: number } {
  ends.lastIndex = from;
  const end = ends.exec(text)?.index ?? text.length;
  return { cell: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): { cell: string; end: number } {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return plainCell(text, from);
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const end = close + 1;
    if (end < text.length && !/[\t\r\n]/u.test(text[end]!)) return plainCell(text, from);
    return { cell: text.slice(from + 1, close).replaceAll('""', '"'), end };
  }
}

const ends = /[\t\r\n]/gu;
