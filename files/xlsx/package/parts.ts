import type JSZip from "jszip";

/** What stands in an attribute, with the five entities that XML knows read. */
export function attribute(tag: string, name: string): string | undefined {
  const [, , value] = new RegExp(`\\s${name}=(["'])(.*?)\\1`, "su").exec(tag) ?? [];
  return value === undefined ? undefined : unescapeXml(value);
}

/** A text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
}

/** A text of XML as it is meant. */
export function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** The text of a part; "" where there is none. */
export async function partText(zip: JSZip, path: string): Promise<string> {
  return (await zip.file(path)?.async("string")) ?? "";
}

/** A relation of a part to another. */
export interface Relation {
  readonly tag: string;
  readonly id: string;
  readonly type: string;
  /** The path of the other in the package. */
  readonly target: string;
}

/** The relations that a part of `xl/` states. */
export function relationsIn(xml: string, folder: string): Relation[] {
  return [...xml.matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => ({
    tag,
    id: attribute(tag, "Id") ?? "",
    type: (attribute(tag, "Type") ?? "").replace(/^.*\//u, ""),
    target: resolved(attribute(tag, "Target") ?? "", folder),
  }));
}

function resolved(target: string, folder: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = folder.split("/");
  for (const step of target.split("/"))
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  return path.join("/");
}
