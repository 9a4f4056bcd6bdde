import { issue, type Issue } from "../../engine/index";
import { decodeText } from "../csv/decode";
import { UnreadableFile } from "../failure";
import { maximumFileBytes } from "../limits";
import { type FileKind, recogniseFile } from "../recognise";
import { htmlText } from "./html";
import { withoutRadicals } from "./radicals";

/** The text of a document, and what stood in the way. */
export interface DocumentResult {
  readonly text: string;
  readonly issues: readonly Issue[];
}

const refusals: Readonly<Partial<Record<FileKind, string>>> = { empty: "file.empty", encrypted: "file.encrypted" };

/**
 * Reads the text of a document, whatever its ending says: .docx, .pdf with text in it, .html, .txt.
 *
 * @param bytes - the file's content
 * @param name - the file's name; folders in front of it are dropped
 * @returns the text with one paragraph a line; "" and an issue of severity `error` for a file that cannot be read
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentResult> {
  const file = name.replace(/^.*[/\\]/s, "");
  try {
    if (bytes.length > maximumFileBytes)
      throw new UnreadableFile("file.too-large", { bytes: bytes.length, limit: maximumFileBytes });
    return { text: withoutRadicals(await textOf(bytes)), issues: [] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { text: "", issues: [issue("error", error.code, { file }, { file, ...error.params })] };
  }
}

/** The libraries for Word and PDF are large: each is loaded when it is needed. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const kind = recogniseFile(bytes);
  if (kind === "word") return (await import("./docx")).docxText(bytes);
  if (kind === "pdf") return (await import("./pdf")).pdfText(bytes);
  if (kind === "html") return htmlText(decoded(bytes));
  if (kind === "text") return plainText(decoded(bytes));
  throw new UnreadableFile(refusals[kind] ?? "file.not-a-document", { found: kind });
}

/** A page that was saved without its first lines is a page all the same. */
function plainText(text: string): string {
  return /<(?:p|div|br|span|td)\b[^>]*>/iu.test(text) && /<\/(?:p|div|span|td)>/iu.test(text) ? htmlText(text) : text;
}

function decoded(bytes: Uint8Array): string {
  const found = decodeText(bytes);
  if (!found) throw new UnreadableFile("file.not-text");
  return found.text;
}
