import type { CellKey } from "../../../engine/index";
import { HostFailure, type Block } from "../../host";
import { around, blocksOf, meet, rangeAddress } from "../../shared/area";
import { blockContents, contentsOver, keptPrint, refuseOccupied, type Kept } from "../../shared/block";
import { gridOf } from "../../shared/content";
import type { BlockMark } from "../../shared/marks";
import { cellsOfText, cellsText } from "../../shared/saved-looks";
import type { WpsSheet, WpsWorkbook } from "./model";
import { isUntouchedBlock, readKept } from "./ours";
import { rangeOn, sheetNamed } from "./sheets";
import { dropRules, putContents, writeRules } from "./write-sheet";

/** A block that may be written: what goes where, and what stands there now (写入计划). */
export interface BlockPlan {
  readonly block: Block;
  readonly sheet: WpsSheet;
  readonly contents: Kept;
  readonly written: ReadonlySet<CellKey>;
  readonly before: Kept;
  /** What was remembered of blocks of ours that stand there. */
  readonly earlier: readonly BlockMark[];
}

/**
 * Looks whether a block can go where it is to go; changes nothing.
 *
 * @throws HostFailure `sheet-gone`, `protected`, or `occupied` with the first cell that is somebody else's
 */
export function planBlock(book: WpsWorkbook, block: Block, marks: readonly BlockMark[]): BlockPlan {
  const sheet = sheetNamed(book, block.sheet);
  if (sheet.ProtectContents) throw new HostFailure("protected", block.sheet);
  const { contents, formats } = blockContents(block);
  const written = new Set(contents.keys());
  const range = around(written);
  const earlier = marks.filter((mark) => {
    const there = around(cellsOfText(mark.cells));
    const touches = mark.id === sheet.Name && range !== undefined && there !== undefined && meet(range, there);
    return touches && isUntouchedBlock(sheet, mark);
  });
  const own = new Set(earlier.flatMap(({ cells }) => [...cellsOfText(cells)]));
  const before = readKept(sheet, new Set([...written, ...own]));
  refuseOccupied(block.sheet, written, own, before);
  // Cells under a merged one would take their values without showing them.
  if (range !== undefined && rangeOn(sheet, range).MergeCells !== false)
    throw new HostFailure("occupied", `${block.sheet}!${rangeAddress(range)}`);
  return { block, sheet, contents: contentsOver(before, contents, formats), written, before, earlier };
}

/** Writes a planned block. @returns what is to be remembered of it */
export function writeBlock({ block, sheet, contents, written, earlier }: BlockPlan, job: string): BlockMark {
  putCells(sheet, contents);
  if (earlier.length > 0) dropRules(sheet, block.cells, block.row, block.column);
  writeRules(sheet, block.cells, block.row, block.column);
  return { id: sheet.Name, job, cells: cellsText(written), print: keptPrint(readKept(sheet, written), written) };
}

/** Puts back what stood in the cells of a block. */
export function takeBlockBack({ block, sheet, before, earlier }: BlockPlan): void {
  dropRules(sheet, block.cells, block.row, block.column);
  putCells(sheet, before);
  if (earlier.length > 0) writeRules(sheet, block.cells, block.row, block.column);
}

/** Puts contents and number formats into cells, block by block of one format. */
export function putCells(sheet: WpsSheet, contents: Kept): void {
  const byFormat = new Map<string, CellKey[]>();
  for (const [key, { format }] of contents) {
    const same = byFormat.get(format);
    if (same === undefined) byFormat.set(format, [key]);
    else same.push(key);
  }
  for (const [format, keys] of byFormat)
    for (const block of blocksOf(keys)) {
      rangeOn(sheet, block).NumberFormat = format;
      putContents(
        sheet,
        block,
        gridOf(block, (_, __, key) => contents.get(key)!.content),
      );
    }
}
