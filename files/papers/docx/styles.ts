import type { IParagraphOptions, IParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from "docx";
import { fontOf } from "./fonts";
import type { Kind, Layout, ParagraphLook } from "./layouts";

/** By which style each kind of paragraph goes (样式名). */
export type StyleIds = Readonly<Record<Kind, string>>;

/** The styles of documents that we write; those that Word knows have Word's own names, so that its panes list them. */
export const ownStyles: StyleIds = {
  title: "Title",
  subtitle: "Subtitle",
  body: "XpBody",
  recipients: "XpRecipients",
  note: "XpNote",
  signature: "XpSignature",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  caption: "Caption",
  unit: "XpUnit",
  cell: "XpCell",
  head: "XpHead",
  figure: "XpFigure",
  contents: "XpContents",
  contents1: "TOC1",
  contents2: "TOC2",
  page: "Footer",
};

/** What Word shows them as. */
const names: Readonly<Record<Kind, string>> = {
  title: "Title",
  subtitle: "Subtitle",
  body: "县评正文",
  recipients: "县评主送",
  note: "县评注",
  signature: "县评落款",
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  caption: "caption",
  unit: "县评表单位",
  cell: "县评表文字",
  head: "县评表头",
  figure: "县评图",
  contents: "县评目录标题",
  contents1: "toc 1",
  contents2: "toc 2",
  page: "footer",
};

const points = (length: number): number => Math.round(length * 20);

/** How the characters of a kind of paragraph look. */
export function runLook({ face, size, isBold, color, closer }: ParagraphLook): IRunStylePropertiesOptions {
  return {
    font: fontOf(face),
    size: Math.round(size * 2),
    bold: isBold === true,
    italics: false,
    color: color ?? "000000",
    ...(closer === undefined ? {} : { characterSpacing: -points(closer) }),
  };
}

/** How a kind of paragraph stands. */
export function paragraphLook({
  size,
  line,
  before = 0,
  after = 0,
  align = "left",
  indent,
  left,
}: ParagraphLook): Pick<IParagraphOptions, "alignment" | "spacing" | "indent"> {
  return {
    alignment: align,
    spacing: {
      before: points(before),
      after: points(after),
      ...(line === undefined ? { line: 240, lineRule: "auto" } : { line: points(line), lineRule: "exact" }),
    },
    ...(left === undefined ? {} : { indent: { left: points(left) } }),
    ...(indent === undefined ? {} : { indent: { firstLine: points(indent * size), firstLineChars: indent * 100 } }),
  };
}

/** Kinds that stay with what comes next. */
const kept = new Set<Kind>(["heading1", "heading2", "heading3", "unit"]);

/** One style of a document. */
export function styleOf(kind: Kind, look: ParagraphLook, id: string, base = "Normal"): IParagraphStyleOptions {
  return {
    id,
    name: names[kind],
    basedOn: base,
    quickFormat: !/^(?:TOC|Footer)/u.test(id),
    run: runLook(look),
    paragraph: {
      ...paragraphLook(look),
      keepNext: kept.has(kind),
      ...(/^heading[123]$/u.test(kind) ? { outlineLevel: Number(kind.at(-1)) - 1, keepLines: true } : {}),
    },
  };
}

/** The styles of a document in a layout. */
export function stylesOf({ looks }: Layout): IStylesOptions {
  const kinds = Object.keys(ownStyles) as Kind[];
  return {
    default: {
      document: {
        run: { ...runLook(looks.body), language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: kinds.map((kind) => ({
      ...styleOf(kind, looks[kind], ownStyles[kind]),
      ...(kind.startsWith("heading") ? { next: ownStyles.body } : {}),
    })),
  };
}
