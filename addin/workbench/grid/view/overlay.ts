import type { CellRange } from "../../../../engine/index";
import type { SlickSheet } from "./slick-sheet";

/** What lies over the cells: the selection, the cell that keys go to, the block that is copied, the cell that is pointed out. */
export type OverlayKind = "range" | "active" | "copied" | "flash" | "find";

/** Draws frames over blocks of cells, which scroll with them (选框). */
export class Overlay {
  readonly #drawn = new Map<OverlayKind, HTMLElement[]>();
  readonly #ranges = new Map<OverlayKind, CellRange>();

  /** @param sheetNow - the sheet that is shown now */
  constructor(private readonly sheetNow: () => SlickSheet | undefined) {}

  /** Frames a block, or takes the frame away. */
  set(kind: OverlayKind, range: CellRange | undefined): void {
    if (range === undefined) this.#ranges.delete(kind);
    else this.#ranges.set(kind, range);
    this.#draw(kind);
  }

  /** Draws all frames anew, after cells got other places. */
  redraw(): void {
    for (const kind of new Set([...this.#drawn.keys(), ...this.#ranges.keys()])) this.#draw(kind);
  }

  #draw(kind: OverlayKind): void {
    for (const old of this.#drawn.get(kind) ?? []) old.remove();
    this.#drawn.delete(kind);
    const range = this.#ranges.get(kind);
    const sheet = this.sheetNow();
    if (range === undefined || sheet === undefined) return;
    const { canvases } = sheet;
    this.#drawn.set(
      kind,
      sheet.boxes(range).map(({ canvas, left, top, width, height, ends }) => {
        const frame = document.createElement("div");
        const open = Object.entries(ends).flatMap(([side, isEnd]) => (isEnd ? [] : [`no-${side}`]));
        frame.className = ["grid-frame", `frame-${kind}`, ...open].join(" ");
        frame.setAttribute("aria-hidden", "true");
        // Frames lie on the lines between the cells, as far as there is a line on their left and above.
        Object.assign(frame.style, {
          left: `${left - 1}px`,
          top: `${top - 1}px`,
          width: `${width + 1}px`,
          height: `${height + 1}px`,
        });
        canvases[canvas]?.append(frame);
        return frame;
      }),
    );
  }
}
