import type { FormatterResultWithHtml, FormatterResultWithText } from "slickgrid";
import type { BookSheet } from "../../book/book";
import { shownCell } from "../cells/shown";
import { isBlankRight } from "../layout/heights";
import type { Layout } from "../layout/layout";
import type { ShownSpan } from "../layout/merges";
import { metrics, textWidth } from "../layout/widths";

/** Merged cells by the places that they begin at. */
export type SpansByPlace = Map<number, ShownSpan>;

/** The key of a place among merged cells. */
export function spanKey(row: number, column: number): number {
  return row * 16_384 + column;
}

type Formatted = FormatterResultWithText | FormatterResultWithHtml;

/** What the grid shows at a place (单元格绘制): text in the cell, wrapped, running on over blank cells, or that it is too narrow. */
export function formatted(
  shown: BookSheet,
  layout: Layout,
  spans: SpansByPlace,
  rowPlace: number,
  columnPlace: number,
): Formatted {
  const { rowAxis, columnAxis, heights } = layout;
  const key = spanKey(rowPlace, columnPlace);
  const span = spans.size > 0 ? spans.get(key) : undefined;
  const source = span ? span.source : { row: rowAxis.at(rowPlace), column: columnAxis.at(columnPlace) };
  if (source === undefined) return { text: "", addClasses: "is-merged" };
  const { row, column } = source;
  const { text, classes } = shownCell(shown, row, column);
  if (span) return { text, addClasses: `${classes} is-merged is-wrapped${span.columns > 1 ? " is-across" : ""}` };
  if (text === "") return { text, addClasses: classes };
  const width = layout.widths[columnPlace]!;
  const isBroken = text.includes("\n");
  const needed = textWidth(text) + metrics.sides;
  if (needed <= width && !isBroken) return { text, addClasses: classes };
  if (typeof shown.sheet.rows[row]?.[column] === "number") {
    // A number that is cut would be another number.
    if (needed <= width + 8) return { text, addClasses: classes };
    return { text: "#".repeat(Math.max(2, Math.floor(width / 9))), addClasses: `${classes} is-narrow` };
  }
  if (!isBroken && isBlankRight(shown.sheet, row, column))
    return runningOver(text, classes, roomFor(shown, layout, row, columnPlace));
  return { text, addClasses: heights.has(row) ? `${classes} is-wrapped` : classes };
}

/** How far a text may run over blank cells on its right, in pixels; it stops where frozen columns do. */
function roomFor({ sheet }: BookSheet, { columnAxis, widths, frozen }: Layout, row: number, place: number): number {
  const end = place < frozen.columns ? frozen.columns : columnAxis.count;
  const cells = sheet.rows[row] ?? [];
  let room = widths[place]!;
  for (let next = place + 1; next < end && (cells[columnAxis.at(next)] ?? null) === null && room < 2000; next++)
    room += widths[next]!;
  return room;
}

function runningOver(text: string, classes: string, room: number): FormatterResultWithHtml {
  const line = document.createElement("span");
  line.className = "running-text";
  line.textContent = text;
  line.style.maxWidth = `${room - 8}px`;
  return { html: line, addClasses: `${classes} is-running` };
}
