import type { Issue, Paper, Sheet } from "../../../engine/index";
import type { ChartDrawing } from "../../../files/charts";

/** How a paper is written. */
export type PaperFormat = "docx" | "html";

/** A paper to be written, and what the page has drawn for it. */
export interface PaperInput {
  readonly paper: Paper;
  readonly format: PaperFormat;
  /** The user's own Word document with placeholders. */
  readonly template?: Uint8Array | undefined;
  /** A picture for each drawing, by its SVG; a thread cannot draw them itself. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** A written file, or why there is none. */
export interface WrittenFile {
  readonly bytes: Uint8Array | undefined;
  readonly issues: readonly Issue[];
}

/** What the worker does for papers and workbooks that are handed in; the formats are loaded with the first. */
export const reportJobs = {
  /** The drawings of a paper's charts, for the page to make pictures of. */
  async drawPaper({ paper }: { readonly paper: Paper }): Promise<readonly ChartDrawing[]> {
    const { drawingsOf } = await import("../../../files/papers");
    return drawingsOf(paper);
  },

  /** Writes a paper as a file. */
  async writePaper({ paper, format, template, pictures }: PaperInput): Promise<WrittenFile> {
    const { fillTemplate, writeDocx, writeHtml } = await import("../../../files/papers");
    const picture = ({ svg }: ChartDrawing) => Promise.resolve(pictures.get(svg));
    if (format === "html") return { bytes: new TextEncoder().encode(await writeHtml(paper)), issues: [] };
    if (template === undefined) return { bytes: await writeDocx(paper, { picture }), issues: [] };
    return fillTemplate(template, paper, { picture });
  },

  /** Writes sheets as a workbook. */
  async writeWorkbook({ sheets }: { readonly sheets: readonly Sheet[] }): Promise<Uint8Array> {
    const { writeWorkbook } = await import("../../../files/index");
    return writeWorkbook(sheets);
  },
};
