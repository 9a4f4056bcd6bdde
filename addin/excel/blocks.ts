import type { CellKey } from "../../engine/index";
import { HostFailure, type Block } from "../host";
import { around, blocksOf, meet } from "../shared/area";
import type { Batches } from "./batches";
import { blockContents, contentsOver, keptPrint, refuseOccupied, type Kept } from "../shared/block";
import { gridOf } from "../shared/content";
import type { BlockMark } from "../shared/marks";
import { ruleFormula } from "../shared/rules";
import { isUntouchedBlock, readKept } from "./ours";
import { rangeOn } from "./read-cells";
import { cellsOfText } from "../shared/saved-looks";
import { writeRules } from "./write-rules";

/** A block that may be written: what goes where, and what stands there now (写入计划). */
export interface BlockPlan {
  readonly block: Block;
  readonly id: string;
  /** Cells of the block, and cells of an earlier one that it leaves blank. */
  readonly contents: Kept;
  readonly written: ReadonlySet<CellKey>;
  readonly before: Kept;
  /** What was remembered of blocks that stood there. */
  readonly earlier: readonly BlockMark[];
}

/**
 * Looks whether a block can go where it is to go.
 *
 * @param marks - blocks that the same job wrote into workbook earlier
 * @throws HostFailure `sheet-gone`, `protected`, or `occupied` with the first cell that is somebody else's
 */
export async function planBlock(
  context: Excel.RequestContext,
  block: Block,
  marks: readonly BlockMark[],
): Promise<BlockPlan> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet).load("id");
  await context.sync();
  if (sheet.isNullObject) throw new HostFailure("sheet-gone", block.sheet);
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) throw new HostFailure("protected", block.sheet);

  const { contents, formats } = blockContents(block);
  const written = new Set(contents.keys());
  const range = around(written);
  const earlier: BlockMark[] = [];
  const own = new Set<CellKey>();
  for (const mark of marks) {
    const keys = cellsOfText(mark.cells);
    const there = around(keys);
    const touches = mark.id === sheet.id && range !== undefined && there !== undefined && meet(range, there);
    if (!touches || !(await isUntouchedBlock(context, sheet, mark))) continue;
    earlier.push(mark);
    for (const key of keys) own.add(key);
  }
  const before = await readKept(context, sheet, new Set([...written, ...own]));
  refuseOccupied(block.sheet, written, own, before);
  if (range !== undefined) {
    // Cells under a merged one would take their values without showing them.
    const merged = rangeOn(sheet, range).getMergedAreasOrNullObject().load("address");
    await context.sync();
    if (!merged.isNullObject) throw new HostFailure("occupied", merged.address);
  }
  return { block, id: sheet.id, contents: contentsOver(before, contents, formats), written, before, earlier };
}

/** Rows that go to Excel at once. */
const rowsAtOnce = 500;

/** Puts contents and number formats into cells, block by block. */
export async function putCells(batches: Batches, sheet: Excel.Worksheet, contents: Kept): Promise<void> {
  for (const block of blocksOf(contents.keys()))
    for (let top = block.top; top <= block.bottom; top += rowsAtOnce) {
      const part = { ...block, top, bottom: Math.min(block.bottom, top + rowsAtOnce - 1) };
      const cells = rangeOn(sheet, part);
      const grid = gridOf(part, (_, __, key) => contents.get(key)!);
      cells.numberFormat = grid.map((row) => row.map(({ format }) => format));
      cells.formulas = grid.map((row) => row.map(({ content }) => content));
      const bytes = grid.flat().reduce((sum, { content }) => sum + 40 + 3 * String(content).length, 0);
      await batches.add(bytes);
    }
}

/** Writes a planned block. @returns ids of the rules that it laid */
export async function writeBlock(batches: Batches, { block, id, contents, earlier }: BlockPlan): Promise<string[]> {
  const sheet = batches.context.workbook.worksheets.getItem(id);
  await putCells(batches, sheet, contents);
  const rules = block.cells.rules ?? [];
  if (earlier.length > 0) await dropRules(batches, sheet, block);
  const added = writeRules(sheet, rules, block.row, block.column).map((format) => format.load("id"));
  await batches.send();
  return added.map((format) => format.id);
}

/** Takes away the rules that an earlier block of ours laid over the same cells. */
async function dropRules(batches: Batches, sheet: Excel.Worksheet, { row, column, cells }: Block): Promise<void> {
  const texts = new Set((cells.rules ?? []).flatMap(({ rules }) => rules.map(({ text }) => ruleFormula(text))));
  for (const { range } of cells.rules ?? []) {
    const place = rangeOn(sheet, {
      top: range.top + row,
      left: range.left + column,
      bottom: range.bottom + row,
      right: range.right + column,
    });
    const formats = place.conditionalFormats.load("items/type,items/id");
    await batches.send();
    const compared = formats.items.filter(({ type }) => type === "CellValue");
    const held = compared.map((format) => format.cellValue.load("rule"));
    if (held.length > 0) await batches.send();
    compared.forEach((format, i) => {
      const { formula1, operator } = held[i]!.rule;
      if (operator === "EqualTo" && texts.has(formula1)) format.delete();
    });
  }
  await batches.send();
}

/** What is remembered of a block that was written; its cells are read again, as Excel has them. */
export async function markOf(
  context: Excel.RequestContext,
  { id, written }: BlockPlan,
  job: string,
  cells: string,
): Promise<BlockMark> {
  const kept = await readKept(context, context.workbook.worksheets.getItem(id), written);
  return { id, job, cells, print: keptPrint(kept, written) };
}
