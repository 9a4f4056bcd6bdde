import { patchDocument, PatchType, TextRun, type IPatch } from "docx";
import {
  issue,
  numberPaper,
  type Issue,
  type Paper,
  type PaperNumbers,
  type PaperSection,
} from "../../../engine/index";
import { UnreadableFile } from "../../failure";
import { cleanData, mapTexts } from "../clean";
import { dayText } from "../date";
import { drawFigures, type Picture } from "../drawings";
import { layouts } from "../docx/layouts";
import { coreProperties, packed, unpacked } from "../docx/package";
import { partBlocks } from "../docx/parts";
import { steadyIds } from "../docx/steady";
import { openTemplate, type Template } from "./open";
import { dressed, placeStyle, placesOf, sectionsApart } from "./paragraphs";
import { templateStyles, textWidth } from "./styles";

/** A filled template, and what is to be said about it. */
export interface FilledTemplate {
  /** Left out where an issue of severity `error` says why nothing was filled. */
  readonly bytes?: Uint8Array;
  readonly issues: readonly Issue[];
}

/** What a template is filled with besides the paper. */
export interface TemplateOptions {
  /** The template's name, for what is said of it. */
  readonly file: string;
  readonly picture?: Picture | undefined;
}

/** Braces of what comes from cells, while placeholders are looked for: no text has these characters after it was cleaned. */
const [opening, closing] = ["\ufdd0", "\ufdd1"];

/**
 * Fills a user's own Word document (.docx) with a paper (套用模板): {{标题}}, {{单位}}, {{日期}}, {{年度}} and the paper's other fields
 * become words, and a paragraph that says {{排名}}, as a section is called, becomes that section. Headings take the template's own
 * heading styles, other text looks as the placeholder did. Nothing that the paper says is taken for a placeholder.
 *
 * @returns the document, with placeholders that the paper does not know left as they are and listed
 */
export async function fillTemplate(bytes: Uint8Array, given: Paper, options: TemplateOptions): Promise<FilledTemplate> {
  const { file } = options;
  try {
    return await filled(await openTemplate(bytes), cleanData(given), options);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { issues: [issue("error", error.code, { file }, { file, ...error.params })] };
  }
}

async function filled(template: Template, paper: Paper, { file, picture }: TemplateOptions): Promise<FilledTemplate> {
  const fields = fieldsOf(paper);
  const sections = new Map(paper.sections.map((section) => [section.placeholder, section]));
  const available = quoted([...fields.keys(), ...sections.keys()]);
  if (template.placeholders.length === 0)
    return { issues: [issue("error", "template.no-placeholder", { file }, { available })] };
  const xml = String(template.parts.get("word/document.xml"));
  const places = placesOf(xml, new Set(sections.keys()));
  const crowded = [...places].filter(([, { isAlone }]) => !isAlone).map(([name]) => name);
  const unknown = template.placeholders.filter((name) => !fields.has(name) && !sections.has(name));
  const issues = [
    ...(unknown.length === 0
      ? []
      : [issue("warning", "template.unknown", { file }, { names: quoted(unknown), available })]),
    ...(crowded.length === 0 ? [] : [issue("warning", "template.not-alone", { file }, { names: quoted(crowded) })]),
  ];
  const asked = [...places].filter(([, { isAlone }]) => isAlone);
  const names = new Set(asked.map(([name]) => name));
  const apart = sectionsApart(xml, names);
  const bytes =
    apart === xml ? template.bytes : await packed(new Map([...template.parts, ["word/document.xml", apart]]));
  const parts = await patched(
    { ...template, bytes },
    paper,
    fields,
    asked.map(([name]) => sections.get(name)!),
    picture,
  );
  parts.set(
    "word/document.xml",
    dressed(
      steadyIds(String(parts.get("word/document.xml"))),
      asked.map(([, { look }]) => look),
    ),
  );
  return { bytes: await packed(unmasked(parts)), issues };
}

/** Words that a template can ask for. */
function fieldsOf({ title, subtitle, issuer, date, fields }: Paper): Map<string, string> {
  const own: Readonly<Record<string, string | undefined>> = {
    标题: title,
    副标题: subtitle,
    单位: issuer,
    日期: date && dayText(date),
    年度: date && `${date.year}年`,
    ...fields,
  };
  return new Map(Object.entries(own).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

async function patched(
  { bytes, parts }: Template,
  paper: Paper,
  fields: ReadonlyMap<string, string>,
  asked: readonly PaperSection[],
  picture: Picture | undefined,
): Promise<Map<string, string | Uint8Array>> {
  const width = textWidth(String(parts.get("word/document.xml")));
  const room = { width: Math.floor(width / 15), height: 800 };
  const drawings = await drawFigures({ sections: asked }, { upright: room, wide: room }, picture);
  const numbers = namesOf(paper, asked);
  const masked = mapTexts(asked, (text) => text.replaceAll("{", opening).replaceAll("}", closing));
  const styles = String(parts.get("word/styles.xml") ?? "");
  const patches: [string, IPatch][] = [
    ...[...fields].map(([name, text]): [string, IPatch] => [
      name,
      {
        type: PatchType.PARAGRAPH,
        children: linesOf(text),
      },
    ]),
    ...asked.map(({ placeholder }, index): [string, IPatch] => {
      const setting = {
        width,
        styles: templateStyles(styles, placeStyle(index)).ids,
        layout: layouts.report,
        numbers,
        drawings,
        isOfficial: false,
      };
      const children = masked[index]!.parts.flatMap((part) => partBlocks(part, setting));
      return [placeholder, { type: PatchType.DOCUMENT, children: children }];
    }),
  ];
  const out = await unpacked(
    await patchDocument({
      outputType: "uint8array",
      data: bytes,
      patches: Object.fromEntries(patches),
      trimPlaceholders: true,
    }),
  );
  out.set("word/styles.xml", templateStyles(String(out.get("word/styles.xml") ?? styles), placeStyle(0)).xml);
  out.set("docProps/core.xml", coreProperties(paper));
  return out;
}

/** A field's text, in as many lines as it has, which looks as the placeholder did. */
function linesOf(text: string): TextRun[] {
  const lines = text.replaceAll("{", opening).replaceAll("}", closing).split("\n");
  return lines.map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

/** What tables and figures are called in what the template asks for; those that it leaves out are called by their titles. */
function namesOf(paper: Paper, asked: readonly PaperSection[]): PaperNumbers {
  const all = paper.sections.flatMap(({ parts }) => parts);
  const titles = all.flatMap((part): [string, string][] =>
    (part.kind === "table" || part.kind === "figure") && part.title !== "" ? [[part.key, `“${part.title}”`]] : [],
  );
  return new Map([...titles, ...numberPaper({ sections: asked })]);
}

function unmasked(parts: ReadonlyMap<string, string | Uint8Array>): Map<string, string | Uint8Array> {
  return new Map(
    [...parts].map(([path, part]) => [
      path,
      typeof part === "string" ? part.replaceAll(opening, "{").replaceAll(closing, "}") : part,
    ]),
  );
}
