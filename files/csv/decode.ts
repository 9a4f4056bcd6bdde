/** The encodings that text is read in. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Text and how it was stored. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Whether the last character was cut in two: the file is not whole. */
  readonly isCutShort: boolean;
}

/**
 * Decodes text as Chinese offices store it: marked UTF-8 or UTF-16, else UTF-8 where every byte agrees, else GB18030
 * (which GBK and GB2312 are part of).
 *
 * @returns undefined where it is text in none of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return decodeAs("utf-8", bytes) ?? (isMarked ? undefined : decodeAs("gb18030", bytes));
}

function decodeAs(encoding: TextEncodingName, bytes: Uint8Array): DecodedText | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    return { text: text + decoder.decode(), encoding, isCutShort: false };
  } catch {
    return { text, encoding, isCutShort: true };
  }
}
