import type { GridView } from "./grid-view";
import { holds } from "../layout/merges";

/** Listens to the mouse over the grid (鼠标操作): a click selects, dragging selects a block, a double click edits. @returns how to stop */
export function hearPointer(view: GridView, container: HTMLElement): () => void {
  let stopDrag = (): void => undefined;

  const columnOf = (header: Element): number => {
    const headers = [...container.querySelectorAll(".slick-header-column")];
    return view.slick?.layout.columnAxis.at(headers.indexOf(header) - 1) ?? 0;
  };

  /** Follows the mouse until its button is let go; goes on while it is held outside of the grid. */
  const drag = (onMove: (x: number, y: number) => void): void => {
    let [x, y, frame] = [0, 0, 0];
    const repeat = (): void => {
      const box = container.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) onMove(x, y);
      frame = window.requestAnimationFrame(repeat);
    };
    const move = (event: MouseEvent): void => {
      [x, y] = [event.clientX, event.clientY];
      onMove(x, y);
      if (frame === 0) frame = window.requestAnimationFrame(repeat);
    };
    stopDrag = () => {
      window.cancelAnimationFrame(frame);
      window.removeEventListener("mousemove", move);
      window.removeEventListener("mouseup", stopDrag);
    };
    window.addEventListener("mousemove", move);
    window.addEventListener("mouseup", stopDrag);
  };

  const down = (event: MouseEvent): void => {
    const target = event.target as Element;
    const slick = view.slick;
    if (slick === undefined || target.matches(".slick-viewport, .slick-resizable-handle")) return;
    event.preventDefault();
    if (!view.input.commit()) return;
    view.input.focus();
    view.tabbedFrom = undefined;
    const spot = slick.cellAt(event.clientX, event.clientY);
    const header = target.closest(".slick-header-column");
    const { active, range } = view.cursor;
    if (header?.matches(".grid-corner")) return view.selectWhole("all");
    if (header) {
      const column = columnOf(header);
      if (event.button === 2 && column >= range.left && column <= range.right && range.top === 0) return;
      const first = event.shiftKey ? active.column : column;
      view.selectWhole("columns", first, column);
      return drag((x) => view.selectWhole("columns", first, slickColumn(x)));
    }
    if (target.closest(".row-number")) {
      if (event.button === 2 && spot.row >= range.top && spot.row <= range.bottom && range.left === 0) return;
      const first = event.shiftKey ? active.row : spot.row;
      view.selectWhole("rows", first, spot.row);
      return drag((x, y) => view.selectWhole("rows", first, view.slick?.cellAt(x, y).row ?? first));
    }
    if (event.button === 2) {
      if (!holds(range, spot.row, spot.column)) view.selectCell(spot);
      return;
    }
    if (event.button !== 0) return;
    if (event.shiftKey) view.extend(spot, false);
    else view.selectCell(spot);
    let last = spot;
    drag((x, y) => {
      const over = view.slick?.cellAt(x, y);
      if (over === undefined || (over.row === last.row && over.column === last.column)) return;
      last = over;
      view.extend(over);
    });
  };

  const slickColumn = (x: number): number => {
    const box = container.getBoundingClientRect();
    return view.slick?.cellAt(x, box.top + 40).column ?? 0;
  };

  const twice = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest(".slick-cell") && !target.closest(".row-number")) view.input.edit();
  };

  // The grid would take the focus away from the field that keys go to.
  const keepFocus = (event: MouseEvent): void => event.stopPropagation();

  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    view.around.onMenu(event.clientX, event.clientY);
  };

  container.addEventListener("mousedown", down);
  container.addEventListener("click", keepFocus, true);
  container.addEventListener("dblclick", twice);
  container.addEventListener("contextmenu", menu);
  return () => {
    stopDrag();
    container.removeEventListener("mousedown", down);
    container.removeEventListener("click", keepFocus, true);
    container.removeEventListener("dblclick", twice);
    container.removeEventListener("contextmenu", menu);
  };
}
