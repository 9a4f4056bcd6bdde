import { cellAddress, cellAt, cellKey, type CellKey } from "../../engine/index";
import { HostFailure, type Block } from "../host";
import { cellOf } from "./area";
import { contentOf, type Content } from "./content";
import { formatOf } from "./facets";
import { Fingerprint } from "./fingerprint";

/** The cells of a sheet among the given ones: what has to be put there again, and their number formats. */
export type Kept = ReadonlyMap<CellKey, { readonly content: Content; readonly format: string }>;

/** Whether nothing stands in a cell but white space. */
function isBlankContent(content: Content | undefined): boolean {
  return content === undefined || (typeof content === "string" && content.replace(/^'/u, "").trim() === "");
}

/** What a block puts into which cells, and the number formats that it brings; blank cells of it put nothing. */
export function blockContents({ row: top, column: left, cells }: Block) {
  const contents = new Map<CellKey, Content>();
  const formats = new Map<CellKey, string>();
  cells.rows.forEach((line, r) =>
    line.forEach((_, c) => {
      const from = cellKey(r, c);
      const content = contentOf(cellAt(cells, r, c), cells.formulas?.get(from));
      if (content === "") return;
      const key = cellKey(top + r, left + c);
      contents.set(key, content);
      const format = cells.numberFormats?.get(from) ?? formatOf(cells.styles?.get(from));
      if (format !== undefined && typeof cellAt(cells, r, c) !== "string") formats.set(key, format);
    }),
  );
  return { contents, formats };
}

/**
 * What goes into the cells that a block takes: its own contents, and blanks where an earlier block had more.
 *
 * @param before - what stands in those cells
 * @param contents - of the block
 * @param formats - that the block brings
 */
export function contentsOver(
  before: Kept,
  contents: ReadonlyMap<CellKey, Content>,
  formats: ReadonlyMap<CellKey, string>,
): Kept {
  const all = new Map<CellKey, { content: Content; format: string }>();
  for (const [key, { format: old }] of before) {
    const content = contents.get(key) ?? "";
    // A cell that is said to hold text would make a text of a number and of a formula; our texts never begin like one.
    const isText = typeof content === "string" && !content.startsWith("=");
    const plain = old === "@" && !isText ? "General" : old;
    const format = formats.get(key) ?? plain;
    all.set(key, {
      content: format === "@" && typeof content === "string" ? content.replace(/^'/u, "") : content,
      format,
    });
  }
  return all;
}

/**
 * Makes sure that a block takes nobody's cells.
 *
 * @param written - the cells that it takes
 * @param own - cells of earlier blocks of ours, which may go
 * @param before - what stands there
 * @throws HostFailure `occupied` with the first cell that is somebody else's
 */
export function refuseOccupied(
  sheet: string,
  written: ReadonlySet<CellKey>,
  own: ReadonlySet<CellKey>,
  before: Kept,
): void {
  for (const key of written) {
    if (own.has(key) || isBlankContent(before.get(key)?.content)) continue;
    const { row, column } = cellOf(key);
    throw new HostFailure("occupied", `${sheet}!${cellAddress(row, column)}`);
  }
}

/** The fingerprint of some cells, of what they hold. */
export function keptPrint(kept: Kept, keys: Iterable<CellKey>): string {
  const print = new Fingerprint();
  for (const key of keys) {
    const { row, column } = cellOf(key);
    print.add({ top: row, left: column }, [[kept.get(key)?.content ?? ""]]);
  }
  return print.text();
}
