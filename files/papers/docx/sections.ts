import {
  Footer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  type ParagraphChild,
} from "docx";
import type { Paper, PaperNumbers, PaperSection } from "../../../engine/index";
import { dayText } from "../date";
import type { Drawings } from "../drawings";
import { textArea, turned, type Layout } from "./layouts";
import { partBlocks } from "./parts";
import { ownStyles } from "./styles";
import { runsOf } from "./text";
import { titleLines } from "./title";

/** Millimetres in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** The pages of a paper in a layout of ours (分节): cover and contents where it has them, then what it says. */
export function sectionsOf(paper: Paper, layout: Layout, numbers: PaperNumbers, drawings: Drawings): ISectionOptions[] {
  const blocks = (sections: readonly PaperSection[], isWide: boolean): FileChild[] => {
    const width = twips(textArea(layout, isWide).width);
    const setting = { width, styles: ownStyles, layout, numbers, drawings, isOfficial: paper.layout === "official" };
    return sections.flatMap(({ parts }) => parts.flatMap((part) => partBlocks(part, setting)));
  };
  const isReport = paper.layout === "report";
  const runs = turnsOf(paper.sections);
  // A paper begins upright, where its title stands.
  if (!isReport && (runs.length === 0 || runs[0]!.isWide)) runs.unshift({ isWide: false, sections: [] });
  const said = runs.map(({ isWide, sections }, i): ISectionOptions => {
    const own = blocks(sections, isWide);
    return {
      properties: pageOf(layout, isWide, isReport && i === 0 ? 1 : undefined),
      footers: footersOf(paper, layout),
      children: i === 0 && !isReport ? [...heading(paper, layout), ...own] : own,
    };
  });
  return isReport ? [...front(paper, layout), ...said] : said;
}

/** Sections that follow one another on pages of one kind (同向的各节). */
export function turnsOf(sections: readonly PaperSection[]): { isWide: boolean; sections: PaperSection[] }[] {
  const runs: { isWide: boolean; sections: PaperSection[] }[] = [];
  for (const section of sections) {
    const isWide = section.isWide === true;
    if (runs.at(-1)?.isWide === isWide) runs.at(-1)!.sections.push(section);
    else runs.push({ isWide, sections: [section] });
  }
  return runs;
}

function pageOf(layout: Layout, isWide: boolean, first?: number): ISectionPropertiesOptions {
  const { footer } = layout.page;
  const { top, bottom, left, right } = isWide ? turned(layout.page) : layout.page;
  return {
    page: {
      size: { width: twips(210), height: twips(297), orientation: isWide ? "landscape" : "portrait" },
      margin: {
        top: twips(top),
        bottom: twips(bottom),
        left: twips(left),
        right: twips(right),
        header: twips(15),
        footer: twips(isWide ? Math.min(footer, right - 8) : footer),
      },
      ...(first === undefined ? {} : { pageNumbers: { start: first } }),
    },
  };
}

/** Page numbers: in a notice outside, one character from the margin (— 1 —); else in the middle. */
function footersOf({ layout: kind }: Paper, layout: Layout): NonNullable<ISectionOptions["footers"]> {
  const { size } = layout.looks.page;
  const number = (options: { readonly alignment: "left" | "right" | "center"; readonly isInset: boolean }): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: ownStyles.page,
          alignment: options.alignment,
          ...(options.isInset ? { indent: { [options.alignment]: size * 20 } } : {}),
          children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: { hint: "eastAsia" } })],
        }),
      ],
    });
  if (kind === "slip") return {};
  if (kind === "report") return { default: number({ alignment: "center", isInset: false }) };
  return {
    default: number({ alignment: "right", isInset: true }),
    even: number({ alignment: "left", isInset: true }),
  };
}

const styled = (style: string, text: string | undefined): Paragraph[] =>
  text === undefined || text === "" ? [] : [new Paragraph({ style, children: runsOf(text) })];

/** Title and subtitle above the text. */
function heading({ title, subtitle }: Paper, layout: Layout): FileChild[] {
  const room = (textArea(layout, false).width * 72) / 25.4 / layout.looks.title.size;
  return [...styled(ownStyles.title, titleLines(title, room)), ...styled(ownStyles.subtitle, subtitle)];
}

/** The cover and the table of contents, without page numbers. */
function front(paper: Paper, layout: Layout): ISectionOptions[] {
  const { title, subtitle, issuer, date } = paper;
  const height = textArea(layout, false).height;
  const lower = [...(issuer === undefined ? [] : [issuer]), ...(date === undefined ? [] : [dayText(date)])];
  const down = (style: string, millimetres: number, children: readonly ParagraphChild[]): Paragraph =>
    new Paragraph({ style, spacing: { before: twips(millimetres) }, children });
  const cover: FileChild[] = [
    // Space before the first paragraph of a page is dropped by some programs: an empty one goes before it.
    new Paragraph({ style: ownStyles.figure }),
    down(ownStyles.title, height * 0.22, runsOf(title)),
    ...(subtitle === undefined ? [] : [down(ownStyles.subtitle, 8, runsOf(subtitle))]),
    ...lower.map((line, i) => down(ownStyles.subtitle, i === 0 ? height * 0.36 : 3, runsOf(line))),
  ];
  const contents: FileChild[] = [
    ...styled(ownStyles.contents, "目　　录"),
    new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
  const none = { default: new Footer({ children: [new Paragraph({ style: ownStyles.page })] }) };
  return [cover, contents].map((children) => ({ properties: pageOf(layout, false), footers: none, children }));
}
