import { useMemo } from "preact/hooks";
import { issueText, type Paper, type Sheet } from "../../../engine/index";
import type { Watch } from "../../host";
import { fileName, saveFile } from "../charts/clipboard";
import { paperPicture } from "../charts/picture";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { Work } from "../work/work";
import type { PaperFormat } from "./jobs";
import { reportTexts } from "./texts";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html;charset=utf-8",
};

/** How papers and workbooks become files that the user gets. */
export interface PaperActions {
  /**
   * Writes a paper and hands it over.
   *
   * @param make - works the paper out
   * @param template - the user's own document with placeholders
   */
  readonly writePaper: (
    make: (watch: Required<Watch>) => Promise<Paper | undefined>,
    format: PaperFormat,
    template?: File,
  ) => Promise<void>;
  /** Writes forms as one Word document and hands it over; nothing where there are none. */
  readonly writeForms: (
    title: string,
    make: (watch: Required<Watch>) => Promise<readonly Paper[] | undefined>,
  ) => Promise<void>;
  /** Writes sheets as a workbook of its own and hands it over, or opens it where the host can. */
  readonly writeWorkbook: (
    title: string,
    make: (watch: Required<Watch>) => Promise<readonly Sheet[] | undefined>,
  ) => Promise<void>;
}

/**
 * Writing what is handed in (写文件), in a thread of its own that goes when it is called off.
 *
 * Pictures are drawn on the page, since a thread has nothing to draw an SVG on.
 */
export function usePapers(): PaperActions {
  const { host, notify, work } = usePane();
  const say = useTexts(reportTexts);
  return useMemo(() => {
    const handOver = (bytes: Uint8Array, title: string, ending: keyof typeof types): void => {
      const name = fileName(title, ending);
      saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: types[ending] }), name);
      // Whether Excel lets a pane save files depends on its system and version, and it does not say.
      const doubt = host.openBook === undefined ? "" : say("noDownload");
      notify({ kind: "done", text: say("saved", { name }) + doubt });
    };
    const inThread = async <Result>(job: (thread: Work) => Promise<Result>): Promise<Result> => {
      const thread = new Work();
      try {
        return await job(thread);
      } finally {
        thread.stop();
      }
    };
    return {
      writePaper: async (make, format, template) => {
        const what = say(format === "docx" ? "word" : "page");
        await work(say("writing", { what }), async (watch) => {
          const paper = await make(watch);
          if (!paper) return;
          const { bytes, issues } = await inThread(async (thread) => {
            const given = template && { file: template.name, bytes: new Uint8Array(await template.arrayBuffer()) };
            const input = { paper, format, template: given };
            const drawings = format === "docx" ? await thread.run("drawPaper", input, watch) : [];
            const pictures = new Map<string, Uint8Array>();
            for (const [i, drawing] of drawings.entries()) {
              watch.signal.throwIfAborted();
              const picture = await paperPicture(drawing);
              if (picture) pictures.set(drawing.svg, picture);
              watch.onProgress(i + 1, drawings.length);
            }
            return thread.run("writePaper", { ...input, pictures }, watch);
          });
          for (const each of issues)
            notify({ kind: bytes ? "warning" : "error", text: issueText(each, host.language) });
          if (bytes) handOver(bytes, paper.title, format);
        });
      },
      writeForms: async (title, make) => {
        await work(say("writing", { what: title }), async (watch) => {
          const papers = await make(watch);
          if (!papers || papers.length === 0) return;
          handOver(await inThread((thread) => thread.run("writeForms", { papers }, watch)), title, "docx");
        });
      },
      writeWorkbook: async (title, make) => {
        await work(say("writing", { what: say("workbook") }), async (watch) => {
          const sheets = await make(watch);
          if (!sheets) return;
          const bytes = await inThread((thread) => thread.run("writeWorkbook", { sheets }, watch));
          // Excel on the web refuses large ones: they are saved as files are.
          const isOpen = await host.openBook?.(bytes).then(
            () => true,
            () => false,
          );
          if (isOpen) notify({ kind: "done", text: say("opened", { name: title }) });
          else handOver(bytes, title, "xlsx");
        });
      },
    };
  }, [host]);
}
