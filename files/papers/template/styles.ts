import { layouts, type Kind } from "../docx/layouts";
import { escaped } from "../docx/package";
import type { StyleIds } from "../docx/styles";
import { ownStyles } from "../docx/styles";

/** What our kinds of paragraphs are called in Word, whatever language it speaks: these names stand in every file. */
const wordNames: Readonly<Partial<Record<Kind, string>>> = {
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  caption: "caption",
};

/** A template's own styles for what we put into it, and what has to be added for what it has no style for (模板样式). */
export interface TemplateStyles {
  readonly ids: StyleIds;
  /** The part of styles with ours added. */
  readonly xml: string;
}

/** Kinds that a template may have no style for, and that are told apart by size, place and outline alone. */
const addable = ["heading1", "heading2", "heading3", "caption", "note", "unit", "cell", "head", "figure"] as const;

/**
 * Finds the styles of a template; where it has none, one of ours is added that takes its typeface from the template.
 *
 * @param xml - the part of styles; "" where there is none
 * @param body - the style of ordinary paragraphs
 */
export function templateStyles(xml: string, body: string): TemplateStyles {
  const found = new Map<string, string>();
  for (const [style] of xml.matchAll(/<w:style\b[^>]*w:type="paragraph".*?<\/w:style>/gsu)) {
    const name = /<w:name w:val="([^"]*)"/u.exec(style)?.[1];
    const id = /w:styleId="([^"]*)"/u.exec(style)?.[1];
    if (name !== undefined && id !== undefined) found.set(name.toLowerCase(), id);
  }
  const added: string[] = [];
  const ids: Record<Kind, string> = { ...ownStyles, body, recipients: body, signature: body };
  for (const kind of addable) {
    const own = found.get(wordNames[kind] ?? "");
    ids[kind] = own ?? `Xp${kind}`;
    if (own === undefined) added.push(addedStyle(kind, ids[kind]));
  }
  return { ids, xml: xml.replace(/<\/w:styles>\s*$/u, () => `${added.join("")}</w:styles>`) };
}

function addedStyle(kind: (typeof addable)[number], id: string): string {
  const { size, align = "left", before = 0, after = 0, isBold } = layouts.report.looks[kind];
  const level = /^heading([123])$/u.exec(kind)?.[1];
  const isKept = level !== undefined || kind === "unit";
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escaped(`县评 ${kind}`)}"/>` +
    `<w:pPr>${isKept ? "<w:keepNext/>" : ""}` +
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="240" w:lineRule="auto"/>` +
    `<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${align}"/>` +
    `${level === undefined ? "" : `<w:outlineLvl w:val="${Number(level) - 1}"/>`}</w:pPr>` +
    `<w:rPr>${level !== undefined || isBold === true || kind === "head" ? "<w:b/>" : ""}` +
    `<w:sz w:val="${size * 2}"/></w:rPr></w:style>`
  );
}

/** The width between the margins of a template's pages, in twentieths of a point; A4 with Word's margins where it does not say. */
export function textWidth(xml: string): number {
  const last = [...xml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gsu)].at(-1)?.[0] ?? "";
  const value = (tag: string, name: string): number =>
    Number(new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="(\\d+)"`, "u").exec(last)?.[1] ?? NaN);
  const width = value("pgSz", "w") - value("pgMar", "left") - value("pgMar", "right");
  return Number.isFinite(width) && width > 1440 ? width : 8306;
}
