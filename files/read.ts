import { issue } from "../engine/index";
import { csvReader } from "./csv/read";
import { UnreadableFile } from "./failure";
import { maximumFileBytes } from "./limits";
import { type FileKind, recogniseFile } from "./recognise";
import type { FileResult, WorkbookReader } from "./workbook";
import { xlsxReader } from "./xlsx/read";

const readers: Readonly<Partial<Record<FileKind, WorkbookReader>>> = { workbook: xlsxReader, text: csvReader };

const refusals: Readonly<Partial<Record<FileKind, string>>> = {
  empty: "file.empty",
  encrypted: "file.encrypted",
  "old-xls": "file.old-xls",
};

/**
 * Reads the sheets of a file, whatever its ending says: .xlsx workbooks and tables in text.
 *
 * A workbook of Excel 97–2003 is not read but refused with a request to save it as .xlsx: its reader would lose the
 * number formats, and 85.3 % would become 0.853 without a word.
 *
 * @param bytes - the file's content
 * @param name - the file's name; folders in front of it are dropped
 * @returns sheets and issues; a file that cannot be read gives no sheets and an issue of severity `error`
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<FileResult> {
  const file = name.replace(/^.*[/\\]/s, "");
  try {
    if (bytes.length > maximumFileBytes)
      throw new UnreadableFile("file.too-large", { bytes: bytes.length, limit: maximumFileBytes });
    const kind = recogniseFile(bytes);
    const reader = readers[kind];
    if (reader === undefined) throw new UnreadableFile(refusals[kind] ?? "file.not-a-workbook", { found: kind });
    return await reader.read(bytes, file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { sheets: [], issues: [issue("error", error.code, { file }, { file, ...error.params })] };
  }
}
