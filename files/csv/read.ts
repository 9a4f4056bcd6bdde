import { detectDelimiter, parseCsv } from "hucre/csv";
import { cellKey, cellText, type CellKey, type CellValue, type Issue, issue, type Sheet } from "../../engine/index";
import { UnreadableFile } from "../failure";
import { plainText } from "../inert-text";
import { maximumCells } from "../limits";
import type { WorkbookReader } from "../workbook";
import { decodeText } from "./decode";

/**
 * Reads a table in text: comma, semicolon or tab between cells, quotes around those that need it (CSV).
 *
 * A cell becomes a number only when it is one that a program would write: ASCII digits without a leading zero, at most
 * 15 of them before the point, so that codes such as 00371, identity numbers and full-width digits stay text. The
 * apostrophe before = + − @ with which `csvWriter` keeps a text from being taken for a formula is taken off. A number
 * written with zeros at its end (45.10) has the number format that shows them.
 */
export const csvReader: WorkbookReader = {
  read: (bytes, name) => Promise.resolve(readText(bytes, name)),
};

function readText(bytes: Uint8Array, file: string): { sheets: Sheet[]; issues: Issue[] } {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new UnreadableFile("file.unknown-encoding");
  const issues: Issue[] = [];
  if (decoded.encoding === "gb18030")
    issues.push(issue("info", "file.encoding-assumed", { file }, { file, encoding: "GB18030" }));
  if (decoded.isCutShort) issues.push(issue("warning", "file.cut-short", { file }, { file }));

  const { text, separator } = separatorOf(decoded.text);
  if (countOf(text, separator) + countOf(text, "\n") > maximumCells)
    throw new UnreadableFile("file.too-many-cells", { limit: maximumCells });
  const cells = parseCsv(text, { delimiter: separator }) as string[][];
  // A quote that nobody closed swallows the lines after it.
  if (countOf(text, '"') % 2 === 1 && cells.at(-1)?.at(-1)?.includes("\n"))
    issues.push(issue("warning", "file.quote-not-closed", { file, row: cells.length - 1 }, { file }));

  const rows = cells.map((row) => withoutTail(row.map(cellOf)));
  const numberFormats = new Map<CellKey, string>();
  cells.forEach((row, r) =>
    row.forEach((written, c) => {
      const [, zeros] = /\.(\d*0)$/u.exec(written) ?? [];
      if (zeros !== undefined && typeof rows[r]?.[c] === "number")
        numberFormats.set(cellKey(r, c), `0.${"0".repeat(zeros.length)}`);
    }),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  const name = file.replace(/\.[^.]*$/, "") || file;
  if (rows.length === 0) issues.push(issue("info", "file.sheet-empty", { file, sheet: name }, { file }));
  return { sheets: [{ name, rows, merges: [], ...(numberFormats.size > 0 ? { numberFormats } : {}) }], issues };
}

/** The separator: what a first line `sep=;` says, else what occurs most regularly. */
function separatorOf(text: string): { text: string; separator: string } {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated !== null) return { text: text.slice(stated[0].length), separator: stated[1]! };
  const found = detectDelimiter(text.slice(0, 100_000));
  return { text, separator: found === ";" || found === "\t" ? found : "," };
}

function cellOf(text: string): CellValue {
  if (text === "") return null;
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?(e[+-]\d{1,3})?$/i.test(text) && Number.isFinite(Number(text))) return Number(text);
  return plainText(text);
}

function withoutTail(row: CellValue[]): CellValue[] {
  return row.slice(0, row.findLastIndex((value) => value !== null && cellText(value) !== "") + 1);
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
