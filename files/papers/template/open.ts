import { patchDetector } from "docx";
import { UnreadableFile } from "../../failure";
import { maximumFileBytes } from "../../limits";
import { recogniseFile } from "../../recognise";
import { checkDirectory } from "../../xlsx/directory";
import { unpacked } from "../docx/package";

/** A template as it was opened (模板): its parts, and the placeholders in it in the order of its text. */
export interface Template {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  readonly placeholders: readonly string[];
}

/**
 * Opens a template.
 *
 * @throws UnreadableFile for what is no .docx, is too large, has a password or is damaged
 */
export async function openTemplate(bytes: Uint8Array): Promise<Template> {
  if (bytes.length > maximumFileBytes)
    throw new UnreadableFile("file.too-large", { bytes: bytes.length, limit: maximumFileBytes });
  const kind = recogniseFile(bytes);
  if (kind === "empty") throw new UnreadableFile("file.empty");
  if (kind === "encrypted") throw new UnreadableFile("file.encrypted");
  if (kind !== "word") throw new UnreadableFile("template.not-word", { found: kind });
  if (bytes[0] !== 0x50) throw new UnreadableFile("file.old-doc");
  checkDirectory(bytes);
  try {
    const parts = await unpacked(bytes);
    if (!String(parts.get("word/document.xml")).includes("<w:body")) throw new Error("no body");
    const found = await patchDetector({ data: bytes, trimPlaceholders: true });
    return { bytes, parts, placeholders: [...new Set(found)] };
  } catch {
    throw new UnreadableFile("file.damaged", { part: "word/document.xml" });
  }
}
