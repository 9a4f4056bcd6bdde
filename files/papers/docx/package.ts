import JSZip from "jszip";
import type { CalendarDay } from "../../../engine/index";
import { noTime } from "../../limits";

/** What a document says of itself; it never says when it was written, but what day it is of. */
export interface Facts {
  readonly title: string;
  readonly issuer?: string | undefined;
  readonly date?: CalendarDay | undefined;
}

/**
 * Writes the parts of a document as the same bytes for the same parts (文件包): in order, and with no time.
 *
 * @param parts - texts and bytes by their paths; `[Content_Types].xml` is written first
 */
export async function packed(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  const first = "[Content_Types].xml";
  const order = (path: string): string => (path === first ? "" : path);
  for (const path of [...parts.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1)))
    zip.file(path, parts.get(path)!, { date: noTime, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

/** The parts of a document; XML as text, the rest as bytes. */
export async function unpacked(bytes: Uint8Array): Promise<Map<string, string | Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string | Uint8Array>();
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    parts.set(path, /\.(?:xml|rels)$/u.test(path) ? await file.async("string") : await file.async("uint8array"));
  }
  return parts;
}

/** What a document says of itself (core.xml). */
export function coreProperties({ title, issuer, date }: Facts): string {
  const day = date && [date.year, date.month, date.day].map((n) => String(n).padStart(2, "0")).join("-");
  const time = (name: string): string =>
    day === undefined ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>` +
    `<dc:creator>${escaped(issuer ?? "")}</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>`
  );
}

/** A text between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
