import { cellAddress, cellKey } from "../../../../engine/index";
import { rangeAddress } from "../../../shared/area";
import { cleared } from "../../book/paste";
import { shifted } from "../../book/structure";
import { typedCell } from "../../book/typed";
import { filled, refusedChoice, withEdits } from "./actions";
import type { GridView } from "./grid-view";

/** Types a text into the active cell (输入). @returns whether it may stand there */
export function typeInto(view: GridView, text: string): boolean {
  const { shown, around, store } = view;
  if (shown === undefined || text === view.textNow) return true;
  const { active } = view.cursor;
  const { sheet } = shown;
  const refused = refusedChoice(sheet, active, text);
  const cell = typedCell(text, sheet.numberFormats?.get(cellKey(active.row, active.column)));
  if (refused || cell === undefined) {
    around.onRefusal(
      refused ? around.say("strict", { value: text, choices: refused.join("、") }) : around.say("noFormula"),
    );
    return false;
  }
  const address = cellAddress(active.row, active.column);
  store.change(around.say("editStep", { address }), withEdits(store.book, shown, [{ ...active, ...cell }]), "edit");
  if (typeof cell.value === "number") view.widenFor(active);
  return true;
}

/** Clears what is selected (清除内容). */
export function clearSelected({ shown, around, store, cursor: { range } }: GridView): void {
  if (shown === undefined) return;
  const edits = cleared(shown.sheet, range);
  store.change(around.say("clearStep", { address: rangeAddress(range) }), withEdits(store.book, shown, edits), "edit");
}

/** Fills the selected block with its first row (向下填充). */
export function fillDownSelected({ shown, around, store, cursor: { range } }: GridView): void {
  if (shown === undefined) return;
  const fill = filled(shown.sheet, range);
  if ("merge" in fill) return around.onRefusal(around.say("pasteMerged"));
  store.change(
    around.say("fillStep", { address: rangeAddress(range) }),
    withEdits(store.book, shown, fill.edits),
    "edit",
  );
}

/** Rows or columns that come in before or behind the selected ones, as many as they are, or those that go. */
export type LineChange = "insertAbove" | "insertBelow" | "insertLeft" | "insertRight" | "deleteRows" | "deleteColumns";

/** Inserts or deletes rows or columns at the selected block (插入、删除行列). */
export function changeLines({ shown, around, store, cursor: { range } }: GridView, what: LineChange): void {
  if (shown === undefined) return;
  const { top, left, bottom, right } = range;
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const shift = {
    insertAbove: { axis: "rows", at: top, count: rows },
    insertBelow: { axis: "rows", at: bottom + 1, count: rows },
    insertLeft: { axis: "columns", at: left, count: columns },
    insertRight: { axis: "columns", at: right + 1, count: columns },
    deleteRows: { axis: "rows", at: top, count: -rows },
    deleteColumns: { axis: "columns", at: left, count: -columns },
  } as const;
  store.change(around.say(what), shifted(store.book, shown.id, shift[what]), "edit");
}
