import type { CellRange, CellValue } from "../../../../engine/index";
import { withSheets } from "../../book/book";
import { edited } from "../../book/edit";
import { readTsv, writeTsv } from "../cells/tsv";
import { readTyped } from "../cells/typed";
import { sheetLimits } from "../layout/layout";
import { holds, overlap } from "../layout/merges";
import { clearedEdits, copiedTexts, copiedValues, pastedEdits, pastedRange, rangeText } from "./actions";
import type { GridView } from "./grid-view";

/** What was copied here last: pasted here again, it is the values and not what they looked like. */
interface Copied {
  readonly text: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Where it goes away from when it is pasted. */
  readonly cutFrom?: { readonly id: number; readonly range: CellRange };
}

/** Copies from the grid and pastes into it, as other spreadsheets do (复制与粘贴). */
export class GridClipboard {
  #copied: Copied | undefined;

  constructor(private readonly view: GridView) {
    const { field } = view.input;
    field.addEventListener("copy", (event) => this.#take(event, false));
    field.addEventListener("cut", (event) => this.#take(event, true));
    field.addEventListener("paste", (event) => {
      if (view.input.isEditing) return;
      event.preventDefault();
      this.paste(event.clipboardData?.getData("text/plain") ?? "");
    });
  }

  /** What is selected, as text; remembered for pasting it here. */
  copy(isCut: boolean): string {
    const { shown, cursor, overlay } = this.view;
    if (shown === undefined) return "";
    const text = writeTsv(copiedTexts(shown.sheet, cursor.range));
    const values = copiedValues(shown.sheet, cursor.range);
    this.#copied = { text, values, ...(isCut ? { cutFrom: { id: shown.id, range: cursor.range } } : {}) };
    overlay.set("copied", cursor.range);
    return text;
  }

  /** Puts what stands on the clipboard into the cells that are selected. */
  paste(text: string): void {
    const { view } = this;
    const { shown, store, around } = view;
    if (shown === undefined || text === "") return;
    // Some put a line break at the end, or other line breaks.
    const plain = (each: string): string => each.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
    const own = this.#copied !== undefined && plain(this.#copied.text) === plain(text) ? this.#copied : undefined;
    const values = own?.values ?? readTsv(text).map((row) => row.map(readTyped));
    const width = Math.max(...values.map((row) => row.length));
    const target = pastedRange(view.cursor.range, values.length, width);
    if (target.bottom >= sheetLimits.rows || target.right >= sheetLimits.columns)
      return around.onRefusal(around.say("tooLarge"));
    const isOne = values.length === 1 && width === 1;
    const isCutting = (merge: CellRange): boolean =>
      overlap(merge, target) && !(holds(target, merge.top, merge.left) && holds(target, merge.bottom, merge.right));
    if (!isOne && shown.sheet.merges.some(isCutting)) return around.onRefusal(around.say("pasteMerged"));
    const into = isOne ? view.cursor.range : target;
    const emptied = own?.cutFrom && store.book.sheets.find(({ id }) => id === own.cutFrom?.id);
    const source = emptied && {
      ...emptied,
      sheet: edited(emptied.sheet, clearedEdits(emptied.sheet, own.cutFrom.range)),
    };
    const base = source?.id === shown.id ? source : shown;
    const next = { ...shown, sheet: edited(base.sheet, pastedEdits(into, values)) };
    const changed = new Map([...(source ? [[source.id, source] as const] : []), [shown.id, next] as const]);
    if (next.sheet !== shown.sheet || source)
      store.change(around.say("pasteStep", { address: rangeText(into) }), withSheets(store.book, changed), "edit");
    if (own?.cutFrom) this.#copied = undefined;
    view.overlay.set("copied", undefined);
    view.select(
      { active: { row: into.top, column: into.left }, moving: { row: into.bottom, column: into.right }, range: into },
      false,
    );
  }

  #take(event: ClipboardEvent, isCut: boolean): void {
    if (this.view.input.isEditing) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.copy(isCut));
  }
}
