import { paperPieces, type Paper, type PaperPart, type PaperTable } from "../../../engine/index";
import { widthOf } from "../../text-width";
import { unitText, type PlacedCell } from "../columns";
import { textArea, type Kind } from "./layouts";
import { drawingScale, type PartSetting } from "./parts";
import { turnsOf, twips } from "./sections";
import { cellMargins, gridOf } from "./table";

/** What pages are estimated from. */
type PageSetting = Omit<PartSetting, "styles" | "isOfficial">;

/** What no page divides: a line, a row, a drawing; lengths in points. */
interface Box {
  readonly height: number;
  /** Whether it stays on the page of what comes next. */
  readonly isKept?: boolean;
  /** What stands again above it where it begins a page: the head of its table. */
  readonly again?: number;
  readonly mark?: "contents" | "break";
}

/** The line between two rows. */
const rule = 0.5;
/** The height of a line by its characters' size, in Word, where no height is said and the characters are Chinese. */
const single = 1.3;

/**
 * The pages on which the headings of a paper's table of contents stand (标题所在页码), in their order and counted from the first page
 * behind it.
 *
 * It is an estimate, by what fits: characters are squares, digits half of one. What is found out by laying out every character of
 * every cell differs from what a program shows as much, for want of its typefaces, and takes a hundred times as long.
 */
export function headingPages(
  { sections }: Pick<Paper, "sections">,
  { layout, numbers, drawings }: Omit<PageSetting, "width">,
): number[] {
  const pages: number[] = [];
  let page = 0;
  for (const { isWide, sections: said } of turnsOf(sections)) {
    const { width, height } = textArea(layout, isWide);
    const setting = { layout, numbers, drawings, width: twips(width) };
    const boxes = said.flatMap(({ parts }) => parts.flatMap((part) => boxesOf(part, setting)));
    const placed = place(boxes, twips(height) / 20);
    for (const [i, { mark }] of boxes.entries()) if (mark === "contents") pages.push(page + placed.at[i]!);
    page += placed.pages;
  }
  return pages;
}

/** Puts boxes on pages one below the other, those that are kept with others together where a page has room for them. */
function place(boxes: readonly Box[], room: number): { readonly at: readonly number[]; readonly pages: number } {
  const at: number[] = [];
  let [page, used] = [1, 0];
  const turn = (again = 0): void => {
    page++;
    used = again;
  };
  for (let i = 0; i < boxes.length; i++) {
    const { height, again, mark } = boxes[i]!;
    const isFirstOfKept = i === 0 || boxes[i - 1]!.isKept !== true;
    const needed = isFirstOfKept ? keptHeight(boxes, i, room) : height;
    if (used > 0 && used + needed > room) turn(again);
    at.push(page);
    used += height;
    if (mark === "break") turn();
  }
  return { at, pages: page };
}

/** How much a box needs with what it is kept with; more than a page is not kept. */
function keptHeight(boxes: readonly Box[], first: number, room: number): number {
  let height = 0;
  for (let i = first; i < boxes.length; i++) {
    height += boxes[i]!.height;
    if (boxes[i]!.isKept !== true) break;
  }
  return height <= room ? height : boxes[first]!.height;
}

function boxesOf(part: PaperPart, setting: PageSetting): Box[] {
  const { layout, numbers, drawings, width } = setting;
  switch (part.kind) {
    case "heading": {
      const [first, ...rest] = lines(`heading${part.level}`, part.text, setting, true);
      return part.level < 3 ? [{ ...first!, mark: "contents" }, ...rest] : [first!, ...rest];
    }
    case "paragraph": {
      const text = paperPieces(part.text, numbers).map((piece) => piece.text);
      return lines(part.style ?? "body", text.join(""), setting);
    }
    case "signature":
      return part.lines.flatMap((line, i, { length }) => lines("signature", line, setting, i < length - 1));
    case "page-break":
      return [{ height: 0, mark: "break" }];
    case "table":
      return tableBoxes(part, setting);
    case "figure":
      return [
        ...drawings.get(part.key)!.map((drawing) => ({
          height: drawing.height * drawingScale(drawing, width) * 0.75 + (layout.looks.figure.before ?? 0),
          isKept: true,
        })),
        ...lines("caption", part.title, setting, (part.notes ?? []).length > 0),
        ...(part.notes ?? []).flatMap((note) => lines("note", note, setting)),
      ];
  }
}

function tableBoxes(table: PaperTable, setting: PageSetting): Box[] {
  const { header, rows, widths, size } = gridOf(table, setting);
  const row = (cells: readonly PlacedCell[]): number => rule + Math.max(0, ...cells.map((cell) => cellHeight(cell)));
  const look = setting.layout.looks.cell;
  const cellHeight = ({ column, cell }: PlacedCell): number => {
    // A cell over several rows is as high as they are.
    const text = (cell.rows ?? 1) > 1 ? "" : cell.text;
    const across = widths.slice(column, column + (cell.columns ?? 1)).reduce((a, b) => a + b, 0);
    const high = linesOf(text, size, (across - cellMargins.left - cellMargins.right) / 20) * size * single;
    return high + (cellMargins.top + cellMargins.bottom) / 20 + (look.before ?? 0) + (look.after ?? 0);
  };
  const heads = header.map(({ cells }) => row(cells));
  const again = heads.reduce((a, b) => a + b, 0);
  return [
    ...(table.title === "" ? [] : lines("caption", table.title, setting, true)),
    ...(table.unit === undefined ? [] : lines("unit", unitText(table.unit), setting, true)),
    ...heads.map((height) => ({ height, isKept: true })),
    ...rows.map(({ cells, isKept }) => ({ height: row(cells), isKept, again })),
    ...(table.notes ?? []).flatMap((note) => lines("note", note, setting)),
    { height: 6 },
  ];
}

/** The lines of a paragraph. */
function lines(kind: Kind, text: string, { layout, width }: PageSetting, isKept = false): Box[] {
  const { size, line = size * single, before = 0, after = 0, indent = 0, left = 0 } = layout.looks[kind];
  const count = linesOf(text, size, width / 20 - left, indent);
  return Array.from({ length: count }, (_, i) => ({
    height: line + (i === 0 ? before : 0) + (i === count - 1 ? after : 0),
    isKept,
  }));
}

/** How many lines a text takes; a line loses half a character, since numbers do not break and signs begin none. */
function linesOf(text: string, size: number, width: number, indent = 0): number {
  const most = Math.max(2, Math.floor((width / size) * 2) - 1);
  return text
    .split("\n")
    .map((line, i) => Math.max(1, Math.ceil((widthOf(line) + (i === 0 ? indent * 2 : 0)) / most)))
    .reduce((a, b) => a + b, 0);
}
