import { issue, type Issue, type Sheet } from "../engine/index";
import { readWorkbook } from "./read";
import { recogniseFile } from "./recognise";

/** What a method's file holds: an object in JSON, or the sheets of a workbook; neither where it cannot be read. */
export type MethodFileResult =
  | { readonly kind: "json"; readonly json: unknown }
  | { readonly kind: "sheets"; readonly sheets: readonly Sheet[]; readonly issues: readonly Issue[] }
  | { readonly kind: "none"; readonly issues: readonly Issue[] };

/**
 * Reads the file that a method is written in (读评价办法文件), .json or .xlsx, told by its content.
 *
 * @param bytes - the file's content
 * @param name - the file's name without folders
 * @returns of another kind of file an issue that says what a method's file has to be
 */
export async function readMethodFile(bytes: Uint8Array, name: string): Promise<MethodFileResult> {
  const found = recogniseFile(bytes);
  if (found === "text") return jsonOf(new TextDecoder("utf-8").decode(bytes), name);
  const refused = ["workbook", "empty", "encrypted", "old-xls"];
  if (!refused.includes(found)) return none(issue("error", "file.not-a-method", { file: name }, { found }));
  const { sheets, issues } = await readWorkbook(bytes, name);
  return sheets.length === 0 ? { kind: "none", issues } : { kind: "sheets", sheets, issues };
}

function jsonOf(text: string, file: string): MethodFileResult {
  try {
    return { kind: "json", json: JSON.parse(text) as unknown };
  } catch (error) {
    const isMeant = /\.json$/iu.test(file) || /^\s*[{[]/u.test(text);
    if (!isMeant) return none(issue("error", "file.not-a-method", { file }, { found: "text" }));
    return none(issue("error", "file.not-json", { file }, { fault: error instanceof Error ? error.message : "" }));
  }
}

function none(each: Issue): MethodFileResult {
  return { kind: "none", issues: [each] };
}
