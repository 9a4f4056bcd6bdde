import { SlickGrid, type Column } from "slickgrid";
import { columnLetters, type CellRange, type Sheet } from "../../../../engine/index";
import type { BookSheet } from "../../book/book";
import type { Spot } from "../cells/find";
import type { Layout } from "../layout/layout";
import { metrics } from "../layout/widths";
import { halves, placesOf, type CanvasBox } from "./boxes";
import { formatted, spanKey, type SpansByPlace } from "./formatted";

/** How wide the row numbers are, in pixels. */
const numbersWidth = 52;

/** What a sheet in the grid tells its owner. */
export interface SheetEvents {
  /** What the corner above the row numbers is called. */
  readonly corner: string;
  /** A column was dragged to another width. */
  readonly onWidth: (column: number, width: number) => void;
  readonly onFit: (column: number) => void;
  readonly onScroll: () => void;
}

/** Formatters look cells up by their places: the rows that the grid is given say nothing. */
interface Item {
  readonly cells: string;
}
const anyRow: Item = { cells: "" };

/** What the grid is told of a row: its merged cells, by the columns that they begin in, and whether it is higher than others. */
interface RowFacts {
  readonly columns: Record<number, { colspan: number; rowspan: number }>;
  readonly cssClasses: string;
}

/** A sheet in SlickGrid, which draws what is in view (表格控件). Rows and columns of its methods are the sheet's own. */
export class SlickSheet {
  readonly #grid: SlickGrid<Item>;
  readonly #spans: SpansByPlace = new Map();
  #shown: BookSheet;

  constructor(
    container: HTMLElement,
    shown: BookSheet,
    readonly layout: Layout,
    private readonly events: SheetEvents,
  ) {
    this.#shown = shown;
    const { rowAxis, columnAxis, frozen, spans, heights } = layout;
    const metadata = new Map<number, RowFacts>();
    for (const row of heights.keys())
      if (!rowAxis.isHidden(row)) metadata.set(rowAxis.placeOf(row), { columns: {}, cssClasses: "is-tall" });
    for (const span of spans) {
      const { row, column, rows, columns } = span;
      const own = metadata.get(row) ?? { columns: {}, cssClasses: "" };
      own.columns[column + 1] = { colspan: columns, rowspan: rows };
      metadata.set(row, own);
      this.#spans.set(spanKey(row, column), span);
    }
    const data = {
      getLength: () => rowAxis.count,
      getItem: () => anyRow,
      getItemMetadata: (place: number) => metadata.get(place) ?? null,
    };
    this.#grid = new SlickGrid<Item>(container, data, this.#columns(), {
      rowHeight: metrics.rowHeight,
      enableVariableRowHeight: heights.size > 0,
      rowHeightProvider: (_grid, place) => heights.get(rowAxis.at(place)),
      enableCellNavigation: false,
      enableColumnReorder: false,
      enableHtmlRendering: false,
      enableCellRowSpan: spans.some(({ rows }) => rows > 1),
      enableTextSelectionOnCells: false,
      dataItemColumnValueExtractor: () => null,
      frozenColumn: frozen.columns,
      frozenRow: frozen.rows > 0 ? frozen.rows : -1,
      skipFreezeColumnValidation: true,
      alwaysShowVerticalScroll: true,
      minRowBuffer: 8,
    });
    this.#grid.onColumnsResized.subscribe((_event, { triggeredByColumn }) => {
      const place = this.#grid.getColumnIndex(triggeredByColumn) - 1;
      const width = this.#grid.getColumns()[place + 1]?.width;
      if (place >= 0 && width !== undefined) events.onWidth(columnAxis.at(place), width);
    });
    this.#grid.onColumnsResizeDblClick.subscribe((_event, { triggeredByColumn }) => {
      const place = this.#grid.getColumnIndex(triggeredByColumn) - 1;
      if (place >= 0) events.onFit(columnAxis.at(place));
    });
    this.#grid.onScroll.subscribe(() => events.onScroll());
    this.#grid.onRendered.subscribe(() => this.#numberRows(container));
    this.#describe(container);
  }

  /** The sheet as it was drawn last. */
  get sheet(): Sheet {
    return this.#shown.sheet;
  }

  /** Draws another state of the sheet, laid out as the last: only rows that changed are drawn anew. */
  draw(shown: BookSheet): void {
    const { sheet: before, stale } = this.#shown;
    this.#shown = shown;
    const { sheet } = shown;
    const isOnlyCells =
      before.numberFormats === sheet.numberFormats &&
      before.notes === sheet.notes &&
      before.styles === sheet.styles &&
      before.rules === sheet.rules &&
      stale === shown.stale;
    if (!isOnlyCells) return this.#grid.invalidate();
    const { top, bottom } = this.#grid.getRenderedRange();
    const places = [...Array(this.layout.frozen.rows).keys()];
    for (let place = Math.max(0, top); place <= bottom; place++) places.push(place);
    const { rowAxis } = this.layout;
    const changed = places.filter((place) => before.rows[rowAxis.at(place)] !== sheet.rows[rowAxis.at(place)]);
    // A merged cell is drawn in its first row.
    const spanned = this.layout.spans.flatMap(({ row, rows }) =>
      rows > 1 && changed.some((place) => place >= row && place < row + rows) ? [row] : [],
    );
    this.#grid.invalidateRows([...changed, ...spanned]);
    this.#grid.render();
  }

  /** The canvases: above left, above right, below left, below right. */
  get canvases(): readonly HTMLElement[] {
    return this.#grid.getCanvases();
  }

  /** Where a block of the sheet lies, in parts: one in each canvas that it reaches into; none for what is hidden. */
  boxes(range: CellRange): CanvasBox[] {
    const { rowAxis, columnAxis, frozen } = this.layout;
    const [top, bottom] = placesOf(rowAxis, range.top, range.bottom);
    const [left, right] = placesOf(columnAxis, range.left, range.right);
    const down = halves(top, Math.min(bottom, rowAxis.count - 1), frozen.rows);
    const across = halves(left, Math.min(right, columnAxis.count - 1), frozen.columns);
    return down.flatMap(([firstRow, lastRow, isBelow]) =>
      across.map(([first, last, isRight]): CanvasBox => {
        const start = this.#grid.getCellNodeBox(firstRow, first + 1)!;
        const end = this.#grid.getCellNodeBox(lastRow, last + 1)!;
        const canvas = (isBelow && frozen.rows > 0 ? 2 : 0) + (isRight ? 1 : 0);
        return {
          canvas,
          left: start.left,
          top: start.top,
          width: end.right - start.left,
          height: end.bottom + 1 - start.top,
          ends: {
            top: firstRow === top,
            bottom: lastRow === Math.min(bottom, rowAxis.count - 1),
            left: first === left,
            right: last === Math.min(right, columnAxis.count - 1),
          },
        };
      }),
    );
  }

  /** The cell of the sheet under a point of the window, the nearest one where the point is outside of the cells. */
  cellAt(x: number, y: number): Spot {
    const { rowAxis, columnAxis, frozen, widths } = this.layout;
    const frozenWidth = numbersWidth + widths.slice(0, frozen.columns).reduce((all, each) => all + each, 0);
    const [topLeft, topRight, bottomLeft, bottomRight] = this.canvases as HTMLElement[];
    const view = topLeft!.getBoundingClientRect();
    const isRight = x >= view.left + frozenWidth;
    const below = bottomRight!.parentElement!.getBoundingClientRect();
    const isBelow = frozen.rows > 0 && y >= below.top;
    const canvas = (isBelow ? (isRight ? bottomRight : bottomLeft) : isRight ? topRight : topLeft)!;
    const box = canvas.getBoundingClientRect();
    let left = isRight ? box.left : box.left + numbersWidth;
    let column = isRight ? frozen.columns : 0;
    const lastColumn = (isRight ? columnAxis.count : Math.max(1, frozen.columns)) - 1;
    while (column < lastColumn && x >= left + widths[column]!) left += widths[column++]!;
    // The grid counts from the first row that scrolls, not from the canvas's own top.
    const frozenHeight = isBelow ? this.#grid.getFrozenRowOffset(frozen.rows) : 0;
    const place = this.#grid.getCellFromPoint(0, y - box.top + frozenHeight).row;
    const row = Math.max(0, Math.min(rowAxis.count - 1, place));
    return { row: rowAxis.at(row), column: columnAxis.at(column) };
  }

  /** Brings a cell into view; `isCentred` not only to the edge. */
  reveal({ row, column }: Spot, isCentred = false): void {
    const { rowAxis, columnAxis, frozen } = this.layout;
    const [place, across] = [rowAxis.placeOf(row), columnAxis.placeOf(column)];
    const { top, bottom } = this.#grid.getViewport();
    if (place >= frozen.rows) {
      if (isCentred && (place < top + 1 || place > bottom - 2))
        this.#grid.scrollRowToTop(Math.max(frozen.rows, place - Math.floor((bottom - top) / 3)) - frozen.rows);
      this.#grid.scrollRowIntoView(place, false);
    }
    if (across >= frozen.columns) this.#grid.scrollColumnIntoView(across + 1);
  }

  /** How many rows are in view. */
  get pageRows(): number {
    const { top, bottom } = this.#grid.getViewport();
    return Math.max(1, bottom - top - 1);
  }

  /** The last row and column that are in view. */
  get seen(): Spot {
    const { bottom, rightPx } = this.#grid.getViewport();
    const { rowAxis, columnAxis, widths, frozen } = this.layout;
    let [place, left] = [frozen.columns, 0];
    while (place < columnAxis.count - 1 && left < rightPx) left += widths[place++]!;
    return { row: rowAxis.at(Math.min(bottom, rowAxis.count - 1)), column: columnAxis.at(place) };
  }

  /** How far it is scrolled, in pixels. */
  get scroll(): { readonly top: number; readonly left: number } {
    const viewports = this.#grid.getViewports();
    const { scrollTop: top, scrollLeft: left } = viewports[this.layout.frozen.rows > 0 ? 3 : 1]!;
    return { top, left };
  }

  set scroll({ top, left }: { readonly top: number; readonly left: number }) {
    const viewport = this.#grid.getViewports()[this.layout.frozen.rows > 0 ? 3 : 1]!;
    viewport.scrollTop = top;
    viewport.scrollLeft = left;
  }

  /** Fits into its place after that got another size. */
  resize(): void {
    this.#grid.resizeCanvas();
  }

  /** Marks the letters of the columns that are selected. */
  markColumns({ left, right }: CellRange): void {
    const { columnAxis } = this.layout;
    this.#headers().forEach((header, i) => {
      const column = i === 0 ? -1 : columnAxis.at(i - 1);
      header.classList.toggle("is-marked", column >= left && column <= right);
    });
  }

  destroy(): void {
    this.#grid.destroy(true);
  }

  #headers(): HTMLElement[] {
    return [...this.#grid.getContainerNode().querySelectorAll<HTMLElement>(".slick-header-column")];
  }

  #columns(): Column<Item>[] {
    const { columnAxis, rowAxis, widths } = this.layout;
    const numbers: Column<Item> = {
      id: "numbers",
      name: "",
      field: "cells",
      width: numbersWidth,
      minWidth: numbersWidth,
      resizable: false,
      selectable: false,
      cssClass: "row-number",
      headerCssClass: "grid-corner",
      cellAttrs: { "aria-colindex": 1 },
      formatter: (place) => ({ text: String(rowAxis.at(place) + 1), addClasses: isAfterHidden(rowAxis, place) }),
    };
    const cells = widths.map((width, place): Column<Item> => {
      const column = columnAxis.at(place);
      return {
        id: `c${column}`,
        name: columnLetters(column),
        field: "cells",
        width,
        minWidth: 24,
        resizable: true,
        headerCssClass: isAfterHidden(columnAxis, place),
        cellAttrs: { "aria-colindex": column + 2 },
        formatter: (at) => formatted(this.#shown, this.layout, this.#spans, at, place),
      };
    });
    return [numbers, ...cells];
  }

  /** Tells who does not see it what the grid is; the grid itself leaves that out. */
  #describe(container: HTMLElement): void {
    container.setAttribute("aria-rowcount", String(this.layout.rows + 1));
    container.setAttribute("aria-colcount", String(this.layout.columns + 1));
    for (const each of container.querySelectorAll('[tabindex="0"]')) each.removeAttribute("tabindex");
    container.querySelector(".grid-corner")?.setAttribute("aria-label", this.events.corner);
    for (const each of container.querySelectorAll(".slick-header-columns")) {
      each.setAttribute("role", "row");
      each.setAttribute("aria-rowindex", "1");
    }
    this.#numberRows(container);
  }

  #numberRows(container: HTMLElement): void {
    for (const row of container.querySelectorAll<HTMLElement>(".slick-row:not([aria-rowindex])"))
      row.setAttribute("aria-rowindex", String(this.layout.rowAxis.at(Number(row.dataset["row"])) + 2));
  }
}

function isAfterHidden(axis: Layout["rowAxis"], place: number): string {
  const index = axis.at(place);
  return index > 0 && axis.isHidden(index - 1) ? "is-after-hidden" : "";
}
