import {
  paperPieces,
  type PaperCell,
  type PaperFigure,
  type PaperNumbers,
  type PaperPart,
  type PaperTable,
  type PaperText,
} from "../../../engine/index";
import { paperDrawings } from "../../chart/paper";
import { columnsOf, placeCells, unitText } from "../columns";
import { attribute, markup } from "./markup";

/** What the parts of a paper are written with. */
export interface HtmlSetting {
  readonly numbers: PaperNumbers;
  /** The places of headings, to which the contents lead. */
  readonly headings: Map<PaperPart, string>;
}

/** As wide as a page's column on a desk; narrower ones shrink it. */
const room = { width: 640, height: 900 };
/** So many rows may be broken over pages. */
const longTable = 16;
/** With more columns a table is set small where it is printed. */
const manyColumns = 12;
/** Characters of a cell that stay in one line on a screen. */
const shortText = 10;

/** A piece of a paper as HTML. */
export function partHtml(part: PaperPart, setting: HtmlSetting): string {
  switch (part.kind) {
    case "heading": {
      const tag = `h${part.level + 1}`;
      return `<${tag} id="${setting.headings.get(part)!}">${markup(part.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p class="${part.style ?? "body"}">${linked(part.text, setting.numbers)}</p>`;
    case "signature":
      return `<p class="signature">${part.lines.map(markup).join("<br>")}</p>`;
    case "page-break":
      return `<div class="page-break"></div>`;
    case "table":
      return table(part, setting.numbers);
    case "figure":
      return figure(part, setting.numbers);
  }
}

function linked(text: PaperText, numbers: PaperNumbers): string {
  return paperPieces(text, numbers)
    .map(({ text: words, ref }) => (ref === undefined ? markup(words) : `<a href="#${placeOf(words)}">${words}</a>`))
    .join("");
}

/** Where a number leads: 表3 to t3. */
function placeOf(number: string): string {
  return `${number.startsWith("表") ? "t" : "f"}${number.slice(1)}`;
}

const notes = (lines: readonly string[] | undefined): string[] =>
  (lines ?? []).map((line) => `<p class="note">${markup(line)}</p>`);

function table(part: PaperTable, numbers: PaperNumbers): string {
  const number = numbers.get(part.key);
  const columns = columnsOf(part);
  const rows = part.rows.length > 0 ? part.rows : [[{ text: "无", align: "center" as const, columns }]];
  const block = (tag: "thead" | "tbody", cell: "th" | "td", of: PaperTable["rows"]): string[] =>
    of.length === 0
      ? []
      : [
          `<${tag}>`,
          ...placeCells(of, columns).rows.map(
            (cells) => `<tr>${cells.map((placed) => cellHtml(placed.cell, cell)).join("")}</tr>`,
          ),
          `</${tag}>`,
        ];
  return [
    `<div class="table${rows.length > longTable ? " is-long" : ""}${columns > manyColumns ? " is-dense" : ""}"${number === undefined ? "" : ` id="${placeOf(number)}"`}>`,
    `<div class="scroll">`,
    `<table>`,
    ...caption(part, number),
    ...block("thead", "th", part.header),
    ...block("tbody", "td", rows),
    `</table>`,
    `</div>`,
    ...notes(part.notes),
    `</div>`,
  ].join("\n");
}

function caption({ title, unit }: PaperTable, number: string | undefined): string[] {
  const words = number === undefined ? "" : `${number}\u3000${markup(title)}`;
  const measure = unit === undefined ? "" : `<span class="unit">${markup(unitText(unit))}</span>`;
  return words + measure === "" ? [] : [`<caption>${words}${measure}</caption>`];
}

function cellHtml({ text, align, style, columns = 1, rows = 1 }: PaperCell, tag: "th" | "td"): string {
  const classes = [
    align ?? (tag === "th" ? "center" : "left"),
    ...(style === undefined ? [] : [`is-${style}`]),
    // On a phone a table is moved along, and its names stay in one line.
    ...(tag === "td" && text.length <= shortText ? ["short"] : []),
  ];
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  return `<${tag} class="${classes.join(" ")}"${spans}${tag === "th" ? ` scope="col"` : ""}>${markup(text)}</${tag}>`;
}

function figure({ key, title, chart, notes: lines }: PaperFigure, numbers: PaperNumbers): string {
  const number = numbers.get(key)!;
  const place = placeOf(number);
  const drawings = paperDrawings(chart, room, place).map(({ svg }, i) =>
    svg.replace(/^<svg /u, `<svg role="img" aria-label="${attribute(i === 0 ? chart.sentence : title)}" `),
  );
  return [
    `<figure id="${place}">`,
    ...drawings,
    `<figcaption>${number}\u3000${markup(title)}</figcaption>`,
    ...notes(lines),
    `</figure>`,
  ].join("\n");
}
