import { ImageRun, PageBreak, Paragraph, type FileChild } from "docx";
import type { PaperFigure, PaperNumbers, PaperPart, PaperTable } from "../../../engine/index";
import { widthOf } from "../../text-width";
import { unitText } from "../columns";
import type { DrawnFigure, Drawings } from "../drawings";
import type { Kind } from "./layouts";
import type { StyleIds } from "./styles";
import { captionRuns, linkedRuns, runsOf } from "./text";
import { tableOf, type TableSetting } from "./table";

/** What the parts of a paper are set with in Word. */
export interface PartSetting extends TableSetting {
  readonly numbers: PaperNumbers;
  readonly drawings: Drawings;
  /** Whether signatures stand as in notices. */
  readonly isOfficial: boolean;
}

/** The paragraphs and tables of a piece of a paper (段落与表格). */
export function partBlocks(part: PaperPart, setting: PartSetting): FileChild[] {
  const { styles, numbers } = setting;
  switch (part.kind) {
    case "heading":
      return [new Paragraph({ style: styles[`heading${part.level}`], children: runsOf(part.text) })];
    case "paragraph":
      return [new Paragraph({ style: styles[part.style ?? "body"], children: linkedRuns(part.text, numbers) })];
    case "signature":
      return signature(part.lines, setting);
    case "page-break":
      return [new Paragraph({ style: styles.figure, children: [new PageBreak()] })];
    case "table":
      return table(part, setting);
    case "figure":
      return figure(part, setting);
  }
}

function table(part: PaperTable, setting: PartSetting): FileChild[] {
  const { styles, numbers } = setting;
  return [
    ...caption(part, numbers, styles),
    ...(part.unit === undefined ? [] : [new Paragraph({ style: styles.unit, children: runsOf(unitText(part.unit)) })]),
    tableOf(part, setting),
    ...(part.notes ?? []).map((note) => new Paragraph({ style: styles.note, children: runsOf(note) })),
    // Two tables that touch are one for Word, and text does not stick to a table's line.
    new Paragraph({ style: styles.note, spacing: { line: 120, lineRule: "exact", before: 0, after: 0 } }),
  ];
}

function caption({ key, title }: PaperTable, numbers: PaperNumbers, styles: StyleIds): FileChild[] {
  const number = numbers.get(key);
  if (number === undefined) return [];
  return [new Paragraph({ style: styles.caption, keepNext: true, children: captionRuns(number, title) })];
}

function figure(part: PaperFigure, setting: PartSetting): FileChild[] {
  const { styles, numbers, drawings } = setting;
  const number = numbers.get(part.key)!;
  return [
    ...drawings.get(part.key)!.map(
      (drawing, i) =>
        new Paragraph({
          style: styles.figure,
          keepNext: true,
          children: [image(drawing, `${number}${i === 0 ? "" : `-${i + 1}`}`, part, setting)],
        }),
    ),
    new Paragraph({
      style: styles.caption,
      keepNext: (part.notes ?? []).length > 0,
      children: captionRuns(number, part.title),
    }),
    ...(part.notes ?? []).map((note) => new Paragraph({ style: styles.note, children: runsOf(note) })),
  ];
}

/** By how much a drawing is made smaller to fit a width, which is in twentieths of a point (缩放比例). */
export function drawingScale({ width }: Pick<DrawnFigure, "width">, room: number): number {
  return Math.min(1, room / 15 / width);
}

/** What a program shows that draws no SVG, where there is no picture either: one white point. */
const nothing = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"),
  (char) => char.charCodeAt(0),
);

function image(
  { svg, png = nothing, width, height }: DrawnFigure,
  name: string,
  { title, chart }: PaperFigure,
  setting: PartSetting,
): ImageRun {
  const scale = drawingScale({ width }, setting.width);
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    fallback: { type: "png", data: png },
    transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
    altText: { name, title, description: chart.sentence },
  });
}

/**
 * Who signs and when (落款). In a notice the names end two characters before the margin and the day begins two characters after
 * them; where the day is the longer, it is the day that ends there.
 *
 * @source GB/T 9704-2012, section 7.3.5.2 (without a stamp)
 */
function signature(lines: readonly string[], { styles, layout, isOfficial }: PartSetting): FileChild[] {
  const style = styles.signature;
  const kind: Kind = "signature";
  const unit = layout.looks[kind].size * 10;
  const [day = "", names] = [lines.at(-1), lines.slice(0, -1)];
  const [name, date] = [Math.max(0, ...names.map(lengthOf)), lengthOf(day)];
  const [nameEnd, dateEnd] = names.length === 0 ? [0, 4] : name - date >= 4 ? [4, name - date] : [date + 8 - name, 4];
  return lines.map(
    (line, i) =>
      new Paragraph({
        style,
        keepLines: true,
        keepNext: i < lines.length - 1,
        ...(i === 0
          ? { spacing: { ...spacingOf(layout.looks[kind].line), before: (layout.looks[kind].line ?? 20) * 20 } }
          : {}),
        ...(isOfficial ? { indent: { right: unit * (i < lines.length - 1 ? nameEnd : dateEnd) } } : {}),
        children: runsOf(line),
      }),
  );
}

/** In halves of characters: between digits and characters there is a quarter of one. */
function lengthOf(line: string): number {
  return widthOf(line) + [...line.matchAll(/\d(?=\p{sc=Han})|\p{sc=Han}(?=\d)/gu)].length / 2;
}

function spacingOf(line: number | undefined): { readonly line?: number; readonly lineRule?: "exact" } {
  return line === undefined ? {} : { line: Math.round(line * 20), lineRule: "exact" };
}
