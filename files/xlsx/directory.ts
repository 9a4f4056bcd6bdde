import { damaged, UnreadableFile } from "../failure";
import { maximumExpandedBytes, maximumParts } from "../limits";

const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
const unsaid = 0xffffffff;

/**
 * Refuses a zip that unpacks to more than we open, by what its central directory declares, before anything is unpacked.
 *
 * @throws UnreadableFile when there is no whole directory, or it declares too many parts or too many bytes
 * @source PKWARE APPNOTE 6.3.10, sections 4.3.12, 4.3.14 to 4.3.16, 4.5.3
 */
export function checkDirectory(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === unsaid) [count, at] = readLongEnd(view, end);
  if (count > maximumParts) throw new UnreadableFile("file.too-many-parts", { parts: count, limit: maximumParts });

  let expanded = 0;
  for (let i = 0; i < count; i++) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged("zip");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + entryLength + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged("zip");
    expanded += expandedSize(view, at, at + entryLength + nameLength, extraLength);
    at = next;
  }
  if (expanded > maximumExpandedBytes)
    throw new UnreadableFile("file.expands-too-far", { bytes: expanded, limit: maximumExpandedBytes });
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged("zip");
}

function readLongEnd(view: DataView, end: number): [count: number, at: number] {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged("zip");
  const at = readLong(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) throw damaged("zip");
  return [readLong(view, at + 32), readLong(view, at + 48)];
}

/** The size of an entry when unpacked; one that does not fit into 32 bits stands first in the extra field. */
function expandedSize(view: DataView, at: number, extra: number, extraLength: number): number {
  const short = view.getUint32(at + 24, true);
  return short === unsaid ? readLong(view, findLongField(view, extra, extraLength)) : short;
}

function findLongField(view: DataView, extra: number, extraLength: number): number {
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  throw damaged("zip");
}

function readLong(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged("zip");
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged("zip");
  return value;
}
