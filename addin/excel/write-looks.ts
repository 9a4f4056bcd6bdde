import type { CellRange, CellStyle, CellKey } from "../../engine/index";
import { blocksOf, rangeAddress } from "../shared/area";
import type { Batches } from "./batches";
import { cellsByFacet, type Facet } from "../shared/facets";
import { rangeOn } from "./read-cells";

/** Addresses of several blocks go to Excel as one text; it takes 8,192 characters. */
const longestAddress = 2_000;

/** About the bytes that a block's or a list of blocks' looks take. */
const lookBytes = 2_500;

/** Gives cells their looks (样式): each side of them for as many cells at once as share it. */
export async function writeLooks(
  batches: Batches,
  sheet: Excel.Worksheet,
  styles: ReadonlyMap<CellKey, CellStyle>,
): Promise<void> {
  for (const { facet, cells } of cellsByFacet(styles)) {
    const blocks = blocksOf(cells);
    if (facet.kind === "lines")
      for (const block of blocks) {
        drawLines(sheet, block, facet.colour);
        await batches.add(lookBytes);
      }
    else
      for (const address of addressesOf(blocks)) {
        apply(sheet.getRanges(address).format, facet);
        await batches.add(lookBytes);
      }
  }
}

/** Blocks as lists of addresses, each short enough for one call. */
function addressesOf(blocks: readonly CellRange[]): string[] {
  const lists: string[] = [];
  for (const block of blocks) {
    const last = lists.length - 1;
    const address = rangeAddress(block);
    const longer = last < 0 ? address : `${lists[last]},${address}`;
    if (last < 0 || longer.length > longestAddress) lists.push(address);
    else lists[last] = longer;
  }
  return lists;
}

function apply(format: Excel.RangeFormat, facet: Exclude<Facet, { kind: "lines" }>): void {
  switch (facet.kind) {
    case "font":
      format.font.name = facet.name;
      format.font.size = facet.size;
      format.font.bold = facet.bold;
      format.font.color = facet.colour;
      return;
    case "ground":
      format.fill.color = facet.colour;
      return;
    case "place":
      format.verticalAlignment = "Center";
      format.horizontalAlignment = facet.horizontal;
      format.wrapText = facet.wraps;
  }
}

function drawLines(sheet: Excel.Worksheet, block: CellRange, colour: string): void {
  const { borders } = rangeOn(sheet, block).format;
  const sides: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    // A block of one row or column has no lines inside, and Excel refuses to draw them.
    ...(block.top < block.bottom ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(block.left < block.right ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = colour;
  }
}
