import { jumped, stepped, usedRange, type Ground } from "../cells/moves";
import type { Spot } from "../cells/find";
import { blockAt, isSame } from "../layout/merges";
import { choicesAt } from "./actions";
import { nextWithin } from "./cursor";
import { clearSelected, fillDownSelected } from "./editing";
import type { GridView } from "./grid-view";
import type { Command } from "./keys";

/** Does what a key asks for (执行按键). */
export function obey(view: GridView, command: Command, event?: KeyboardEvent): void {
  const { shown, slick } = view;
  if (shown === undefined || slick === undefined) return;
  const { sheet } = shown;
  const ground: Ground = { sheet, rows: slick.layout.rowAxis, columns: slick.layout.columnAxis };
  const { active, range } = view.cursor;
  if (command.kind !== "next") view.tabbedFrom = undefined;
  switch (command.kind) {
    case "step":
    case "edge":
    case "page":
      return command.isExtending
        ? view.extend(reached(view, ground, command))
        : view.selectCell(reached(view, ground, command));
    case "next":
      return next(view, ground, command.isAcross, command.direction);
    case "edit":
      return view.input.edit();
    case "edit-blank":
      return view.input.edit("");
    case "clear":
      return clearSelected(view);
    case "undo":
    case "redo":
      return view.around.onStep(command.kind);
    case "all":
      return view.selectWhole("all");
    case "row":
      return view.selectWhole("rows", range.top, range.bottom);
    case "find":
      return view.around.onFind();
    case "fill-down":
      return fillDownSelected(view);
    case "menu": {
      const { left, bottom } = view.input.field.getBoundingClientRect();
      return view.around.onMenu(left + 12, bottom);
    }
    case "choices":
      if (choicesAt(sheet, active)) view.around.onChoices();
      return;
    case "leave":
      return view.around.onLeave();
    case "escape":
      view.overlay.set("copied", undefined);
      return event?.stopPropagation();
  }
}

type Travel = Extract<Command, { kind: "step" | "edge" | "page" }>;

/** The cell that a key goes to. */
function reached(view: GridView, ground: Ground, command: Travel): Spot {
  const { rows, columns, sheet } = ground;
  const from = command.isExtending ? view.cursor.moving : view.cursor.active;
  if (command.kind === "step") return (command.isJump ? jumped : stepped)(ground, from, command.step);
  if (command.kind === "page") {
    const place = rows.placeOf(from.row) + command.direction * (view.slick?.pageRows ?? 1);
    return { row: rows.at(Math.max(0, Math.min(rows.count - 1, place))), column: from.column };
  }
  const used = usedRange(sheet);
  if (command.edge === "end") return { row: used.bottom, column: used.right };
  return { row: command.edge === "start" ? rows.at(0) : from.row, column: columns.at(0) };
}

/** Enter and Tab: to the next cell of the selected block, else down or right; Enter after Tabs to below where they began. */
function next(view: GridView, ground: Ground, isAcross: boolean, direction: 1 | -1): void {
  const { sheet } = ground;
  const { active, range } = view.cursor;
  if (!isSame(range, blockAt(sheet, active.row, active.column)))
    return view.select(nextWithin(sheet, view.cursor, isAcross, direction), false);
  const from = isAcross ? active : { row: active.row, column: view.tabbedFrom ?? active.column };
  view.tabbedFrom = isAcross ? (view.tabbedFrom ?? active.column) : undefined;
  view.selectCell(stepped(ground, from, isAcross ? { down: 0, right: direction } : { down: direction, right: 0 }));
}
