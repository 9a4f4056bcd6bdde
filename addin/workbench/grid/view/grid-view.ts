import type { CellRange } from "../../../../engine/index";
import { rangeAddress } from "../../../shared/area";
import type { BookSheet } from "../../book/book";
import type { BookStore } from "../../book/store";
import type { Spot } from "../cells/find";
import { editText, shownCell } from "../cells/shown";
import { blockAt, isOneCell, isSame } from "../layout/merges";
import { extentFor, isLaidOutAnew, layoutOf, sheetLimits, type Extent } from "../layout/layout";
import { fittedWidth, metrics, textWidth } from "../layout/widths";
import { CellInput } from "./cell-input";
import { obey } from "./commands";
import { typeInto } from "./editing";
import { placeField } from "./place-field";
import { cursorAt, cursorOver, extendedTo, wholeLines, type Cursor } from "./cursor";
import type { Memory } from "./memory";
import { Overlay } from "./overlay";
import { SlickSheet } from "./slick-sheet";
import type { GridSurroundings } from "./surroundings";

/** How long a cell is pointed out, in milliseconds. */
const flashTime = 3200;

/** The sheet that is shown, what is selected on it and what is being typed (表格视图). */
export class GridView {
  readonly overlay = new Overlay(() => this.#slick);
  readonly input: CellInput;
  readonly #widths = new Map<number, Map<number, number>>();
  readonly #memories = new Map<number, Memory>();
  readonly #stops: (() => void)[] = [];
  #slick: SlickSheet | undefined;
  #shown: BookSheet | undefined;
  #extent: Extent = { rows: 0, columns: 0 };
  #cursor: Cursor = cursorOver({ name: "", rows: [], merges: [] }, { top: 0, left: 0, bottom: 0, right: 0 });
  #isSelecting = false;
  #isOpening = false;
  #flashTimer = 0;
  #restTimer = 0;
  /** What is being typed; nothing while no cell is being edited. */
  draft: string | undefined;
  /** The column in which a row of Tabs began, below which Enter goes on. */
  tabbedFrom: number | undefined;

  constructor(
    readonly store: BookStore,
    private readonly container: HTMLElement,
    field: HTMLTextAreaElement,
    readonly around: GridSurroundings,
  ) {
    this.input = new CellInput(field, {
      onCommand: (command, event) => obey(this, command, event),
      textNow: () => this.textNow,
      onDraft: (text) => {
        this.draft = text;
        around.onUpdate();
      },
      onCommit: (text) => typeInto(this, text),
      onPlace: () => placeField(this, this.container),
    });
    this.#stops.push(
      store.onChange(({ cause, after }) => {
        if (cause === "open" && !after.sheets.some(({ id }) => id === this.#shown?.id)) this.#isOpening = true;
        this.#show();
      }),
      store.onSelect(() => this.#hearSelection()),
    );
    const observer = new ResizeObserver(() => {
      this.#slick?.resize();
      placeField(this, this.container);
    });
    observer.observe(container);
    this.#stops.push(() => observer.disconnect());
    this.#show();
    // Drawn over a workbook that is open already, it has begun: whatever is selected from now on was asked for.
    this.#isOpening = this.#shown === undefined;
    // Something was asked for while the grid's code was still on its way.
    if (store.selection.top + store.selection.left > 0) this.point(store.selection);
  }

  get shown(): BookSheet | undefined {
    return this.#shown;
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  get slick(): SlickSheet | undefined {
    return this.#slick;
  }

  /** The text of the active cell as it is edited. */
  get textNow(): string {
    const { active } = this.#cursor;
    return this.#shown ? editText(this.#shown.sheet, active.row, active.column) : "";
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    window.clearTimeout(this.#flashTimer);
    window.clearTimeout(this.#restTimer);
    this.#slick?.destroy();
  }

  /** Selects, and brings the end that moved into view. */
  select(cursor: Cursor, isRevealed = true): void {
    if (this.#shown === undefined) return;
    this.#cursor = cursor;
    const { moving, active, range } = cursor;
    const shownMoving = isOneCell(blockAt(this.#shown.sheet, active.row, active.column)) ? moving : active;
    this.#growTo(moving);
    if (isRevealed)
      this.#slick?.reveal(isSame(range, blockAt(this.#shown.sheet, active.row, active.column)) ? shownMoving : moving);
    this.#draw();
    this.#isSelecting = true;
    this.store.select(this.#shown.id, range);
    this.#isSelecting = false;
    this.#speakCell();
    this.around.onUpdate();
  }

  /** Selects a single cell. */
  selectCell(spot: Spot): void {
    if (this.#shown) this.select(cursorAt(this.#shown.sheet, spot));
  }

  /** Moves the end of the selected block. */
  extend(spot: Spot, isRevealed = true): void {
    if (this.#shown) this.select(extendedTo(this.#shown.sheet, this.#cursor, spot), isRevealed);
  }

  /** Selects whole rows or columns, or all. */
  selectWhole(what: "rows" | "columns" | "all", first = 0, last = first): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    this.select(wholeLines(shown.sheet, this.#extent, what, first, last), false);
  }

  /** Points a block of the shown sheet out: brings it into view and frames it for a moment (定位). */
  point(range: CellRange): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    this.#cursor = cursorOver(shown.sheet, range);
    const { active } = this.#cursor;
    this.#growTo({ row: range.top, column: range.left });
    this.#slick?.reveal(active, true);
    this.#draw();
    this.overlay.set("flash", this.#cursor.range);
    window.clearTimeout(this.#flashTimer);
    this.#flashTimer = window.setTimeout(() => this.overlay.set("flash", undefined), flashTime);
    this.around.onSpoken(
      this.around.say("shown", {
        sheet: shown.sheet.name,
        address: rangeAddress(this.#cursor.range),
        text: shownCell(shown, active.row, active.column).text || this.around.say("blank"),
      }),
    );
    this.around.onUpdate();
  }

  /** Somebody else selected something: it is shown and pointed out. */
  #hearSelection(): void {
    if (this.#isSelecting) return;
    const isOpening = this.#isOpening;
    this.#isOpening = false;
    const before = this.#shown?.id;
    this.#show();
    if (this.#shown === undefined) return;
    // Where a workbook begins, or what comes in the place of a sheet that went, nobody asked for.
    if (isOpening || !this.store.book.sheets.some(({ id }) => id === before)) return;
    this.point(this.store.selection);
  }

  /** Shows another sheet as it was left. */
  showSheet(id: number): void {
    if (!this.input.commit()) return;
    const memory = this.#memories.get(id);
    const start = { top: 0, left: 0, bottom: 0, right: 0 };
    this.#isSelecting = true;
    this.store.select(id, memory?.cursor.range ?? start);
    this.#isSelecting = false;
    this.#show();
    this.around.onUpdate();
  }

  /** Draws the state that the workbook is in. */
  #show(): void {
    const { book, active } = this.store;
    const next = book.sheets.find(({ id }) => id === active);
    const last = this.#shown;
    if (next === last && this.#slick !== undefined) return this.around.onUpdate();
    if (next?.id !== last?.id && this.input.isEditing) this.input.cancel();
    if (last !== undefined && next?.id !== last.id) this.#remember(last.id);
    this.#shown = next;
    if (next === undefined) {
      this.#slick?.destroy();
      this.#slick = undefined;
    } else if (
      this.#slick !== undefined &&
      next.id === last?.id &&
      !isLaidOutAnew(last.sheet, next.sheet, this.#slick.layout)
    ) {
      this.#slick.draw(next);
      this.#draw();
    } else this.#build(next, next.id === last?.id);
    this.around.onUpdate();
  }

  #remember(id: number): void {
    if (this.#slick) this.#memories.set(id, { cursor: this.#cursor, scroll: this.#slick.scroll, extent: this.#extent });
  }

  /** Builds the grid for a sheet; of the same sheet it stays where it was scrolled to. */
  #build(next: BookSheet, isAgain: boolean): void {
    const memory = isAgain
      ? this.#slick && { cursor: this.#cursor, scroll: this.#slick.scroll, extent: this.#extent }
      : this.#memories.get(next.id);
    this.#slick?.destroy();
    this.container.replaceChildren();
    this.#extent = extentFor(next.sheet, memory?.extent);
    const dragged = this.#widths.get(next.id) ?? new Map<number, number>();
    this.#widths.set(next.id, dragged);
    const { clientWidth, clientHeight } = this.container;
    const room = { width: clientWidth * 0.6, height: clientHeight * 0.6 };
    const layout = layoutOf(next.sheet, this.#extent, dragged, room, (height) => height ?? metrics.rowHeight);
    this.container.setAttribute("aria-label", this.around.say("grid", { sheet: next.sheet.name }));
    this.#slick = new SlickSheet(this.container, next, layout, {
      corner: this.around.say("corner"),
      onWidth: (column, width) => this.#widen(column, width),
      onFit: (column) => this.#widen(column, fittedWidth(this.#shown!.sheet, column)),
      onScroll: () => this.#scrolled(),
    });
    this.#cursor = memory?.cursor ?? cursorOver(next.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    if (memory) this.#slick.scroll = memory.scroll;
    this.#draw();
    // A workbook that was just opened is ready for keys, unless the user is elsewhere.
    if (!isAgain && (document.activeElement ?? document.body) === document.body) this.input.focus();
  }

  /** Makes the column of a number so wide that the number is seen. */
  widenFor({ row, column }: Spot): void {
    const { shown, slick } = this;
    if (shown === undefined || slick === undefined) return;
    const now = slick.layout.widths[slick.layout.columnAxis.placeOf(column)] ?? 0;
    const needed = Math.ceil(textWidth(shownCell(shown, row, column).text)) + metrics.sides;
    if (needed > now) this.#widen(column, needed);
  }

  #widen(column: number, width: number): void {
    const shown = this.#shown!;
    this.#widths.get(shown.id)!.set(column, Math.round(width));
    this.#build(shown, true);
  }

  #growTo(spot: Spot): void {
    const shown = this.#shown!;
    const extent = extentFor(shown.sheet, this.#extent, spot);
    if (extent.rows === this.#extent.rows && extent.columns === this.#extent.columns) return;
    this.#extent = extent;
    this.#build(shown, true);
  }

  /** Measuring within a scroll would hold every frame up: it waits until the scrolling rests, unless a cell is edited. */
  #scrolled(): void {
    if (this.input.isEditing) placeField(this, this.container);
    window.clearTimeout(this.#restTimer);
    this.#restTimer = window.setTimeout(() => this.#rested(), 80);
  }

  #rested(): void {
    if (this.#slick === undefined) return;
    placeField(this, this.container);
    const seen = this.#slick.seen;
    const isAtEnd = seen.row >= this.#extent.rows - 2 || seen.column >= this.#extent.columns - 2;
    const isWhole = this.#extent.rows >= sheetLimits.rows && this.#extent.columns >= sheetLimits.columns;
    if (isAtEnd && !isWhole) this.#growTo(seen);
  }

  #draw(): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    const { range, active } = this.#cursor;
    this.overlay.redraw();
    const block = blockAt(shown.sheet, active.row, active.column);
    this.overlay.set("range", isSame(range, block) ? undefined : range);
    this.overlay.set("active", block);
    this.#slick?.markColumns(range);
    placeField(this, this.container);
  }

  #speakCell(): void {
    const shown = this.#shown!;
    const { active, range } = this.#cursor;
    const { text } = shownCell(shown, active.row, active.column);
    this.around.onSpoken(`${rangeAddress(range)} ${text || this.around.say("blank")}`);
  }
}
