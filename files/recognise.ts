/**
 * What a file is, told from its content; endings lie.
 *
 * - `workbook`: .xlsx or .xlsm
 * - `encrypted`: an Office file with a password
 * - `old-xls`: Excel 97–2003, or WPS 表格 in its own format
 * - `text`: characters, perhaps a table with separators
 * - the rest is named so that the message can say what was found instead
 */
export type FileKind =
  | "empty"
  | "workbook"
  | "encrypted"
  | "old-xls"
  | "text"
  | "binary-workbook"
  | "opendocument"
  | "word"
  | "presentation"
  | "pdf"
  | "html"
  | "xml"
  | "zip"
  | "picture"
  | "binary";

/** How many bytes at the start tell text from other things. */
const sampleLength = 4096;

/** How PNG, JPEG, GIF and TIFF begin, in both of its orders. */
const pictureMarks = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

/** Recognises a file by its content. */
export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return recogniseZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return recogniseCompound(bytes);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return "text";
  if (pictureMarks.some((mark) => startsWith(bytes, mark))) return "picture";
  const sample = bytes.subarray(0, sampleLength);
  const start = String.fromCharCode(...sample.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf|^\s+/g, "")
    .trimStart();
  if (start.startsWith("%PDF")) return "pdf";
  if (start.startsWith("{\\rtf")) return "word";
  if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(start)) return "html";
  if (start.startsWith("<?xml")) return /<html\b/i.test(start) ? "html" : "xml";
  return sample.some(isNoCharacter) ? "binary" : "text";
}

/** The names of a zip's parts stand in the clear, at its end and, should that be cut off, at its start. */
function recogniseZip(bytes: Uint8Array): FileKind {
  const names = latin1(bytes.subarray(0, 65_536)) + latin1(bytes.subarray(-1_000_000));
  if (/xl[/\\]workbook\.bin/i.test(names)) return "binary-workbook";
  if (/xl[/\\](workbook|worksheets|styles)/i.test(names)) return "workbook";
  if (/word[/\\]document/i.test(names)) return "word";
  if (/ppt[/\\]presentation/i.test(names)) return "presentation";
  if (names.includes("META-INF/manifest.xml") && names.includes("content.xml")) return "opendocument";
  return "zip";
}

/**
 * The old container of Office files is a small file system: its directory names what is inside.
 *
 * @source [MS-CFB] 2.6.1: an entry is 128 bytes long and starts with its name in UTF-16
 */
function recogniseCompound(bytes: Uint8Array): FileKind {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
    if (length < 4 || length > 64 || length % 2 === 1) continue;
    names.add(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("Workbook") || names.has("Book")) return "old-xls";
  if (names.has("WordDocument")) return "word";
  return names.has("PowerPoint Document") ? "presentation" : "binary";
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Control characters other than tab, line ends, form feed, and the end-of-file mark of old systems. */
function isNoCharacter(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 26) || byte === 127;
}
