import type { Issue, Paper, Sheet } from "../../../engine/index";
import type { ChartDrawing } from "../../../files/charts";
import type { Picture } from "../../../files/papers";

/** How a paper is written. */
export type PaperFormat = "docx" | "html";

/** A paper to be written. */
export interface PaperInput {
  readonly paper: Paper;
  readonly format: PaperFormat;
  /** The user's own Word document with placeholders. */
  readonly template?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

/** A written file, or why there is none. */
export interface WrittenFile {
  readonly bytes?: Uint8Array;
  readonly issues: readonly Issue[];
}

/** What the worker does for papers and workbooks that are handed in; the formats are loaded with the first. */
export const reportJobs = {
  /** The drawings of a paper's charts, for the page to make pictures of: a thread has nothing to draw an SVG on. */
  async drawPaper(input: PaperInput): Promise<readonly ChartDrawing[]> {
    const drawings: ChartDrawing[] = [];
    await written(input, (drawing) => {
      drawings.push(drawing);
      return Promise.resolve(undefined);
    });
    return drawings;
  },

  /** Writes a paper as a file, with a picture for each drawing by its SVG. */
  async writePaper({
    pictures,
    ...input
  }: PaperInput & { readonly pictures: ReadonlyMap<string, Uint8Array> }): Promise<WrittenFile> {
    return written(input, ({ svg }) => Promise.resolve(pictures.get(svg)));
  },

  /** Writes forms as one Word document. */
  async writeForms({ papers }: { readonly papers: readonly Paper[] }): Promise<Uint8Array> {
    const { writeDocxForms } = await import("../../../files/papers");
    return writeDocxForms(papers);
  },

  /** Writes sheets as a workbook. */
  async writeWorkbook({ sheets }: { readonly sheets: readonly Sheet[] }): Promise<Uint8Array> {
    const { writeWorkbook } = await import("../../../files/index");
    return writeWorkbook(sheets);
  },
};

async function written({ paper, format, template }: PaperInput, picture: Picture): Promise<WrittenFile> {
  const { fillTemplate, writeDocx, writeHtml } = await import("../../../files/papers");
  if (format === "html") return { bytes: new TextEncoder().encode(writeHtml(paper)), issues: [] };
  if (!template) return { bytes: await writeDocx(paper, { picture }), issues: [] };
  return fillTemplate(template.bytes, paper, { file: template.file, picture });
}
