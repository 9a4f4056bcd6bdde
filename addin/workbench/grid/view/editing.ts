import { cellAddress } from "../../../../engine/index";
import { change, clearedEdits, filledEdits, rangeText, refusedChoice, typedEdits } from "./actions";
import type { GridView } from "./grid-view";

/** Types a text into the active cell (输入). @returns whether it may stand there */
export function typeInto(view: GridView, text: string): boolean {
  const { shown, around, store } = view;
  if (shown === undefined || text === view.textNow) return true;
  const { active } = view.cursor;
  const refused = refusedChoice(shown.sheet, active, text);
  if (refused) {
    around.onRefusal(around.say("strict", { value: text, choices: refused.join("、") }));
    return false;
  }
  const address = cellAddress(active.row, active.column);
  change(store, around.say("editStep", { address }), shown, typedEdits(active, text));
  return true;
}

/** Clears what is selected (清除内容). */
export function clearSelected({ shown, around, store, cursor: { range } }: GridView): void {
  if (shown === undefined) return;
  change(store, around.say("clearStep", { address: rangeText(range) }), shown, clearedEdits(shown.sheet, range));
}

/** Fills the selected block with its first row (向下填充). */
export function fillDownSelected({ shown, around, store, cursor: { range } }: GridView): void {
  if (shown === undefined) return;
  change(store, around.say("fillStep", { address: rangeText(range) }), shown, filledEdits(shown.sheet, range));
}
