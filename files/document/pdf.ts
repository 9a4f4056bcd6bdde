import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { damaged, UnreadableFile } from "../failure";
import { joinLines } from "./lines";

/** Pages that are read; a plan has fewer than a hundred. */
const mostPages = 2000;

/**
 * The text of a PDF (带文字层的 PDF): the lines of every page, put together to paragraphs.
 *
 * @throws UnreadableFile for a file with a password, one without text (a scan), or a damaged one
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdfjs = await openLibrary();
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: string[][] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++)
      pages.push(await linesOf(await document.getPage(number)));
    const text = joinLines(pages);
    if (!/[\p{L}\p{N}]/u.test(text)) throw new UnreadableFile("file.pdf-without-text");
    return text;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof Error && error.name === "PasswordException") throw new UnreadableFile("file.encrypted");
    throw damaged("pdf");
  } finally {
    await task.destroy();
  }
}

/**
 * Loads the library. It looks in global names for what a page is drawn with, which reading text never touches, and for
 * the part that would otherwise run in a thread of its own.
 */
async function openLibrary() {
  const names = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) names[name] ??= class {};
  names.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const lines = [""];
  for (const item of items) {
    if (!("str" in item)) continue;
    lines[lines.length - 1] += item.str;
    if (item.hasEOL) lines.push("");
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
}
