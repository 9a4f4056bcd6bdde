import type { Sheet } from "../../../../engine/index";
import { usedRange } from "../cells/moves";
import { axisOf, type Axis } from "./axis";
import { rowHeights } from "./heights";
import { shownSpans, type ShownSpan } from "./merges";
import { columnWidth } from "./widths";

/** The most that a worksheet has (Excel's specification). */
export const sheetLimits = { rows: 1_048_576, columns: 16_384 } as const;

/** How many rows and columns a grid shows at least, behind the used ones, and how many more when the user goes to the edge. */
const room = {
  rows: { least: 100, spare: 20, more: 200 },
  columns: { least: 26, spare: 4, most: 256, more: 26 },
} as const;

/** Of sheets with more cells, heights of rows stay while they are edited. */
const mostLookedAt = 20_000;

/** How far a sheet is shown: more than it uses, so that there is room to write. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Where everything of a sheet is shown (版面). */
export interface Layout extends Extent {
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  /** Widths of the shown columns by their places, in pixels. */
  readonly widths: readonly number[];
  /** Heights of the rows of the sheet that are higher than others, in pixels. */
  readonly heights: ReadonlyMap<number, number>;
  readonly spans: readonly ShownSpan[];
  /** How many of the shown rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** How far a sheet is shown at first, or when the user has gone on to a cell. */
export function extentFor(sheet: Sheet, before?: Extent, reached?: { row: number; column: number }): Extent {
  const { bottom, right } = usedRange(sheet);
  const grown = (limit: number, more: number, shown: number, at: number): number =>
    at >= shown - 2 ? Math.min(limit, at + 2 + more) : shown;
  const rows = Math.max(before?.rows ?? 0, room.rows.least, bottom + 1 + room.rows.spare);
  const first = Math.min(right + 1 + room.columns.spare, room.columns.most);
  const columns = Math.max(before?.columns ?? 0, room.columns.least, first);
  return {
    rows: Math.min(sheetLimits.rows, grown(sheetLimits.rows, room.rows.more, rows, reached?.row ?? 0)),
    columns: Math.min(
      sheetLimits.columns,
      grown(sheetLimits.columns, room.columns.more, columns, reached?.column ?? 0),
    ),
  };
}

/**
 * Lays a sheet out.
 *
 * @param dragged - widths that the user gave columns by dragging, in pixels
 * @param most - how many pixels frozen rows and columns may take; with more, nothing would be left to scroll
 */
export function layoutOf(
  sheet: Sheet,
  extent: Extent,
  dragged: ReadonlyMap<number, number>,
  most: { readonly width: number; readonly height: number },
  heightOf: (height: number | undefined) => number,
): Layout {
  const rowAxis = axisOf(extent.rows, sheet.hiddenRows);
  const columnAxis = axisOf(extent.columns, sheet.hiddenColumns);
  const widthAt = (column: number): number => dragged.get(column) ?? columnWidth(sheet, column);
  const widths = Array.from({ length: columnAxis.count }, (_, place) => widthAt(columnAxis.at(place)));
  const shown = new Map(widths.map((width, place) => [columnAxis.at(place), width]));
  const heights = rowHeights(sheet, Math.min(extent.columns, 512), (column) => shown.get(column) ?? 0);
  const asked = sheet.frozen ?? { rows: 0, columns: 0 };
  const frozen = {
    rows: fitting(placesBefore(rowAxis, asked.rows), most.height, (place) => heightOf(heights.get(rowAxis.at(place)))),
    columns: fitting(placesBefore(columnAxis, asked.columns), most.width, (place) => widths[place] ?? 0),
  };
  const spans = shownSpans(sheet, rowAxis, columnAxis, frozen);
  return { ...extent, rowAxis, columnAxis, widths, heights, spans, frozen };
}

/** How many of the first rows or columns are shown. */
function placesBefore(axis: Axis, count: number): number {
  let places = 0;
  while (places < axis.count && axis.at(places) < count) places++;
  return places;
}

/** The count, or none where it takes too much room. */
function fitting(count: number, most: number, sizeOf: (place: number) => number): number {
  let size = 0;
  for (let place = 0; place < count; place++) size += sizeOf(place);
  return size <= most ? count : 0;
}

/**
 * Whether a change moves what is shown, so that the grid has to be built anew.
 *
 * @param layout - how the sheet was laid out before the change
 */
export function isLaidOutAnew(a: Sheet, b: Sheet, layout: Layout): boolean {
  const extent = extentFor(b, layout);
  return (
    a.merges !== b.merges ||
    a.hiddenRows !== b.hiddenRows ||
    a.hiddenColumns !== b.hiddenColumns ||
    a.widths !== b.widths ||
    a.frozen !== b.frozen ||
    a.name !== b.name ||
    extent.rows !== layout.rows ||
    extent.columns !== layout.columns ||
    areHeightsOther(b, layout)
  );
}

/** Whether rows became higher or lower; of large sheets that is not looked for at every edit. */
function areHeightsOther(sheet: Sheet, { heights, columns, columnAxis, widths }: Layout): boolean {
  if (sheet.rows.length * columns > mostLookedAt) return false;
  const shown = new Map(widths.map((width, place) => [columnAxis.at(place), width]));
  const next = rowHeights(sheet, columns, (column) => shown.get(column) ?? 0);
  return next.size !== heights.size || [...next].some(([row, height]) => heights.get(row) !== height);
}
