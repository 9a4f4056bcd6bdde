import type { Paper } from "../../../engine/index";
import type { PaperRoom } from "../../chart/paper";
import type { Face } from "./fonts";

/** How a kind of paragraph looks; lengths in points. */
export interface ParagraphLook {
  readonly face: Face;
  readonly size: number;
  readonly isBold?: boolean;
  readonly color?: string;
  /** Exactly so high; as high as its font where it is left out. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly align?: "left" | "center" | "right" | "both";
  /** Characters that the first line is indented by. */
  readonly indent?: number;
  /** Points that every line begins further in. */
  readonly left?: number;
  /** Points that characters stand closer by, where those of a line are counted. */
  readonly closer?: number;
}

/** What each kind of paragraph is called in the styles of a document that we write. */
export type Kind =
  | "title"
  | "subtitle"
  | "body"
  | "recipients"
  | "note"
  | "signature"
  | "heading1"
  | "heading2"
  | "heading3"
  | "caption"
  | "unit"
  | "cell"
  | "head"
  | "figure"
  | "contents"
  | "contents1"
  | "contents2"
  | "page";

/** A page of A4 and its paragraphs (版式); lengths of the page in millimetres. */
export interface Layout {
  readonly page: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly footer: number;
  };
  readonly looks: Readonly<Record<Kind, ParagraphLook>>;
  /** The ground of tables' heads; none in papers that are printed in black alone. */
  readonly headGround?: string;
  readonly lines: { readonly outer: string; readonly inner: string };
}

const officialLine = 28.9;
/** 28 characters of 16 points are 448, and 156 mm are 442.2: all stand a quarter of a point closer. */
const official16 = { size: 16, line: officialLine, closer: 0.25 } as const;

/**
 * The layout of a notice (公文格式): 22 lines of 28 characters in 156 mm × 225 mm.
 *
 * @source GB/T 9704-2012, sections 5.2 (margins, lines, characters), 7.3.1 (title), 7.3.3 (body and heads), 7.5 (page numbers)
 */
const official: Layout = {
  page: { top: 37, bottom: 35, left: 28, right: 26, footer: 23 },
  looks: {
    title: { face: "xiaobiaosong", size: 22, line: 36, align: "center", after: officialLine },
    subtitle: { face: "kaiti", ...official16, align: "center", after: officialLine },
    body: { face: "fangsong", ...official16, align: "both", indent: 2 },
    recipients: { face: "fangsong", ...official16, align: "both" },
    note: { face: "fangsong", size: 12, line: 20, align: "both" },
    signature: { face: "fangsong", ...official16, align: "right" },
    heading1: { face: "heiti", ...official16, align: "both", indent: 2 },
    heading2: { face: "kaiti", ...official16, align: "both", indent: 2 },
    heading3: { face: "fangsong", ...official16, isBold: true, align: "both", indent: 2 },
    caption: { face: "heiti", size: 12, line: 22, before: 6, after: 2, align: "center" },
    unit: { face: "songti", size: 10.5, line: 16, align: "right" },
    cell: { face: "songti", size: 10.5 },
    head: { face: "heiti", size: 10.5, align: "center" },
    figure: { face: "songti", size: 10.5, align: "center", before: 6 },
    contents: { face: "heiti", size: 16, line: officialLine, align: "center" },
    contents1: { face: "fangsong", ...official16 },
    contents2: { face: "fangsong", ...official16 },
    page: { face: "songti", size: 14 },
  },
  lines: { outer: "000000", inner: "000000" },
};

/** A report: bound at the left, read on screens too, so that heads and lights have light grounds. */
const report: Layout = {
  page: { top: 30, bottom: 28, left: 28, right: 26, footer: 16 },
  looks: {
    title: { face: "xiaobiaosong", size: 28, line: 44, align: "center" },
    subtitle: { face: "kaiti", size: 18, line: 30, align: "center" },
    body: { face: "songti", size: 12, line: 22, align: "both", indent: 2 },
    recipients: { face: "songti", size: 12, line: 22, align: "both" },
    note: { face: "songti", size: 9, line: 14, color: "595959", align: "both" },
    signature: { face: "songti", size: 12, line: 22, align: "right" },
    heading1: { face: "heiti", size: 16, line: 26, before: 12, after: 8 },
    heading2: { face: "heiti", size: 14, line: 24, before: 8, after: 4 },
    heading3: { face: "kaiti", size: 12, isBold: true, line: 22, before: 4, after: 2 },
    caption: { face: "heiti", size: 10.5, line: 18, before: 8, after: 3, align: "center" },
    unit: { face: "songti", size: 9, line: 13, align: "right" },
    cell: { face: "songti", size: 9.5 },
    head: { face: "heiti", size: 9.5, align: "center" },
    figure: { face: "songti", size: 10.5, align: "center", before: 8 },
    contents: { face: "heiti", size: 18, line: 30, after: 12, align: "center" },
    contents1: { face: "heiti", size: 12, line: 22, before: 4 },
    contents2: { face: "songti", size: 12, line: 22, left: 24 },
    page: { face: "songti", size: 10.5, align: "center" },
  },
  headGround: "DDEBF7",
  lines: { outer: "595959", inner: "BFBFBF" },
};

/** A slip: one sheet that is filled in by hand and goes back. */
const slip: Layout = {
  page: { top: 28, bottom: 25, left: 26, right: 26, footer: 14 },
  looks: {
    ...official.looks,
    title: { face: "xiaobiaosong", size: 22, line: 34, align: "center", after: 8 },
    subtitle: { face: "kaiti", size: 14, line: 24, align: "center", after: 4 },
    body: { face: "fangsong", size: 14, line: 24, align: "both", indent: 2 },
    recipients: { face: "fangsong", size: 14, line: 24, align: "both" },
    note: { face: "fangsong", size: 11, line: 18, align: "both" },
    signature: { face: "fangsong", size: 14, line: 24, align: "right" },
    heading1: { face: "heiti", size: 14, line: 24, indent: 2 },
    heading2: { face: "kaiti", size: 14, line: 24, indent: 2 },
    heading3: { face: "fangsong", size: 14, line: 24, isBold: true, indent: 2 },
    cell: { face: "fangsong", size: 12, before: 4, after: 4 },
    head: { face: "heiti", size: 12, before: 4, after: 4, align: "center" },
    page: { face: "songti", size: 12, align: "center" },
  },
  lines: { outer: "000000", inner: "000000" },
};

/** The layouts of papers that we set ourselves. */
export const layouts: Readonly<Record<Paper["layout"], Layout>> = { official, report, slip };

const [shortSide, longSide] = [210, 297];
const pixels = (millimetres: number): number => Math.floor((millimetres / 25.4) * 96);
/** What a caption, notes and the space around a drawing need of a page's height. */
const besides = 25;

/** The room of a page between its margins, in millimetres; a wide page is the same one lying. */
export function textArea({ page }: Layout, isWide: boolean): { readonly width: number; readonly height: number } {
  const [across, down] = isWide ? [longSide, shortSide] : [shortSide, longSide];
  const { top, bottom, left, right } = isWide ? turned(page) : page;
  return { width: across - left - right, height: down - top - bottom };
}

/** The margins of a lying page: its top is the upright page's left, where it is bound. */
export function turned({ top, bottom, left, right }: Layout["page"]): Omit<Layout["page"], "footer"> {
  return { top: left, bottom: right, left: bottom, right: top };
}

/** The room of a page for a drawing, in pixels. */
export function drawingRoom(layout: Layout, isWide: boolean): PaperRoom {
  const { width, height } = textArea(layout, isWide);
  return { width: pixels(width), height: pixels(height - besides) };
}
