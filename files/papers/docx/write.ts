import { Document, Packer, type ISectionOptions } from "docx";
import { numberPaper, type Paper } from "../../../engine/index";
import { cleanData } from "../clean";
import { drawFigures, type Picture } from "../drawings";
import { contentsPages } from "./contents";
import { fontTable } from "./fonts";
import { drawingRoom, layouts } from "./layouts";
import { coreProperties, packed, unpacked } from "./package";
import { headingPages } from "./pages";
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
 * The page numbers of its table of contents are estimated; Word puts them right when the table is updated.
 *
 * @throws Error where two tables or figures have one key, or a text refers to none: whoever made the paper has to mend it
 */
export async function writeDocx(paper: Paper, options: DocxOptions = {}): Promise<Uint8Array> {
  return writeDocxOf([paper], options);
}

/**
 * Writes forms, such as supervision slips, as one Word document that is printed at once (合订), each from a page of its own.
 *
 * @param papers - at least one; all in one layout, without numbered tables, since each would begin with 表1 again
 * @throws Error for none, and as `writeDocx` does
 */
export async function writeDocxForms(papers: readonly Paper[]): Promise<Uint8Array> {
  return writeDocxOf(papers, {});
}

async function writeDocxOf(given: readonly Paper[], { picture }: DocxOptions): Promise<Uint8Array> {
  const papers = given.map((paper) => cleanData(paper));
  const [first] = papers;
  if (!first) throw new Error("a document of no paper");
  const layout = layouts[first.layout];
  const rooms = { upright: drawingRoom(layout, false), wide: drawingRoom(layout, true) };
  const sections: ISectionOptions[] = [];
  const pages: number[] = [];
  for (const paper of papers) {
    const drawings = await drawFigures(paper, rooms, picture);
    const numbers = numberPaper(paper);
    sections.push(...sectionsOf(paper, layout, numbers, drawings));
    pages.push(...headingPages(paper, { layout, numbers, drawings }));
  }
  const document = new Document({
    title: first.title,
    styles: stylesOf(layout),
    sections,
    ...(first.layout === "official" ? { evenAndOddHeaderAndFooters: true } : {}),
    ...(first.layout === "report" ? { pageNumbers: contentsPages(pages) } : {}),
  });
  const parts = await unpacked(await Packer.pack(document, "uint8array"));
  parts.set("word/document.xml", steadyIds(String(parts.get("word/document.xml"))));
  parts.set("word/fontTable.xml", fontTable());
  parts.set("docProps/core.xml", coreProperties(first));
  return packed(parts);
}
