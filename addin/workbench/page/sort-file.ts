import { issue, type Issue } from "../../../engine/index";
import { decodeText, maximumFileBytes, recogniseFile, type FileKind } from "../../../files/index";

/** What a file is for (文件用途): a workbook for the grid, a plan or a method for the pane; or why it is for nothing here. */
export type SortedFile =
  | { readonly kind: "workbook" | "plan" | "method"; readonly file: File }
  | { readonly kind: "refused"; readonly file: File; readonly issue: Issue };

const refusals: Readonly<Partial<Record<FileKind, string>>> = {
  empty: "file.empty",
  encrypted: "file.encrypted",
  "old-xls": "file.old-xls",
};

/** The first bytes of Word's old formats: the container of Office 97–2003, and {\rtf. */
const oldWord = [0xd0, 0x7b];

/** Looks into a file: its content says what it is, and its ending only what of two things its text is meant to be. */
export async function sortFile(file: File): Promise<SortedFile> {
  const refused = (code: string, params: Issue["params"] = {}): SortedFile => ({
    kind: "refused",
    file,
    issue: issue("error", code, { file: file.name }, { file: file.name, ...params }),
  });
  if (file.size > maximumFileBytes) return refused("file.too-large", { bytes: file.size, limit: maximumFileBytes });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that went away or was locked since.
    return refused("file.not-a-file");
  }
  const found = recogniseFile(bytes);
  const ending = /\.([^.]+)$/u.exec(file.name.toLowerCase())?.[1] ?? "";
  const isTable = ["csv", "tsv", "xls", "xlsx", "xlsm", "et"].includes(ending);
  if (found === "workbook") return { kind: "workbook", file };
  if (found === "word" && oldWord.includes(bytes[0]!)) return refused("file.old-doc");
  // What systems export as .xls is often a page with a table.
  if (found === "word" || found === "pdf" || (found === "html" && !isTable)) return { kind: "plan", file };
  if (found !== "text") return refused(refusals[found] ?? "file.not-a-workbook", { found });
  if (isTable) return { kind: "workbook", file };
  const text = decodeText(bytes.subarray(0, sampleLength))?.text ?? "";
  if (ending === "json" || (ending !== "txt" && /^\s*\{/u.test(text))) return { kind: "method", file };
  return { kind: looksLikeTable(text) ? "workbook" : "plan", file };
}

/** How much of a text shows whether it is a table, in bytes. */
const sampleLength = 65_536;

/** Whether a text is a table with tabs: nearly all of its lines have as many as the first. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const tabsOf = (line: string): number => line.split("\t").length - 1;
  const [first] = lines;
  if (first === undefined || lines.length < 2) return false;
  const most = Math.max(...lines.slice(0, 5).map(tabsOf));
  return most > 0 && lines.filter((line) => tabsOf(line) > 0).length >= 0.8 * lines.length;
}
