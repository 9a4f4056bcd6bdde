import mammoth from "mammoth";
import { damaged, UnreadableFile } from "../failure";
import { checkDirectory } from "../xlsx/directory";
import { htmlText } from "./html";

type Source = Parameters<typeof mammoth.convertToHtml>[0];

/**
 * The text of a Word document (.docx): one paragraph a line, automatic numbers written out.
 *
 * @throws UnreadableFile for an old .doc, a damaged file, or one that unpacks to too much
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50) throw new UnreadableFile("file.old-doc");
  checkDirectory(bytes);
  try {
    // The library's build for Node takes `buffer`, the one for browsers `arrayBuffer`; each ignores the other.
    const source = { buffer: bytes, arrayBuffer: bytes.slice().buffer } as unknown as Source;
    const { value } = await mammoth.convertToHtml(source, {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    });
    return htmlText(value);
  } catch {
    throw damaged("word/document.xml");
  }
}
