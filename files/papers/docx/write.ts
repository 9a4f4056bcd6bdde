import { Document, Packer } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { numberPaper, type Paper } from "../../../engine/index";
import { cleanData } from "../clean";
import { drawFigures, type Picture } from "../drawings";
import { fontTable } from "./fonts";
import { drawingRoom, layouts } from "./layouts";
import { coreProperties, packed, unpacked } from "./package";
import { sectionsOf } from "./sections";
import { steadyIds } from "./steady";
import { stylesOf } from "./styles";

/** What a paper is written with. */
export interface DocxOptions {
  /** Draws the pictures that older programs show instead of the drawings; where it is left out, they show nothing there. */
  readonly picture?: Picture | undefined;
}

/**
 * Writes a paper as a Word document (.docx) in its layout; equal papers give equal bytes.
 *
 * The page numbers of its table of contents are estimated by laying the pages out; Word puts them right when the table is updated.
 *
 * @throws Error where two tables or figures have one key, or a text refers to none: whoever made the paper has to mend it
 */
export async function writeDocx(given: Paper, { picture }: DocxOptions = {}): Promise<Uint8Array> {
  const paper = cleanData(given);
  const layout = layouts[paper.layout];
  const numbers = numberPaper(paper);
  const rooms = { upright: drawingRoom(layout, false), wide: drawingRoom(layout, true) };
  const drawings = await drawFigures(paper, rooms, picture);
  const document = new Document({
    title: paper.title,
    styles: stylesOf(layout),
    sections: sectionsOf(paper, layout, numbers, drawings),
    ...(paper.layout === "official" ? { evenAndOddHeaderAndFooters: true } : {}),
    ...(paper.layout === "report" ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
  });
  const parts = await unpacked(await Packer.pack(document, "uint8array"));
  parts.set("word/document.xml", steadyIds(String(parts.get("word/document.xml"))));
  parts.set("word/fontTable.xml", fontTable());
  parts.set("docProps/core.xml", coreProperties(paper));
  return packed(parts);
}
