import type { CellRange, Sheet } from "../../../../engine/index";
import { rangeAddress } from "../../../shared/area";
import { withSheets } from "../../book/book";
import { edited } from "../../book/edit";
import { cleared, type Pasted } from "../../book/paste";
import { readTsv, writeTsv } from "../cells/tsv";
import { sheetLimits } from "../layout/layout";
import { copiedTexts, hasHidden, pastedCellsOver, pastedRange, pastedTextsOver, usedPart } from "./actions";
import type { GridView } from "./grid-view";

/** What was copied here last: pasted here again, it is the cells and not what they looked like. */
interface Copied {
  readonly text: string;
  readonly id: number;
  readonly sheet: Sheet;
  readonly range: CellRange;
  /** Whether the cells go away from where they are when they are pasted. */
  readonly isCut: boolean;
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
    const { id, sheet } = shown;
    const text = writeTsv(copiedTexts(sheet, cursor.range));
    this.#copied = { text, id, sheet, range: usedPart(sheet, cursor.range), isCut };
    overlay.set("copied", cursor.range);
    return text;
  }

  /** Puts what stands on the clipboard into the cells that are selected. */
  paste(text: string): void {
    const { view } = this;
    const { shown, store, around } = view;
    if (shown === undefined || text === "") return;
    const own = this.#copied && plain(this.#copied.text) === plain(text) ? this.#copied : undefined;
    const source = own?.isCut === true ? store.book.sheets.find(({ id }) => id === own.id) : undefined;
    const emptied = source && { ...source, sheet: edited(source.sheet, cleared(source.sheet, own!.range)) };
    const base = emptied?.id === shown.id ? emptied : shown;
    const [target, pasted] = this.#pasted(base.sheet, text, own);
    if (target.bottom >= sheetLimits.rows || target.right >= sheetLimits.columns)
      return around.onRefusal(around.say("tooLarge"));
    if ("merge" in pasted) return around.onRefusal(around.say("pasteMerged"));
    const next = { ...base, sheet: edited(base.sheet, pasted.edits) };
    if (next.sheet !== shown.sheet || emptied) {
      const changed = new Map([...(emptied ? [[emptied.id, emptied] as const] : []), [shown.id, next] as const]);
      store.change(around.say("pasteStep", { address: rangeAddress(target) }), withSheets(store.book, changed), "edit");
    }
    if (emptied) this.#copied = undefined;
    view.overlay.set("copied", undefined);
    const { top: row, left: column, bottom, right } = target;
    view.select({ active: { row, column }, moving: { row: bottom, column: right }, range: target }, false);
  }

  #pasted(sheet: Sheet, text: string, own: Copied | undefined): readonly [CellRange, Pasted] {
    const selected = this.view.cursor.range;
    if (own && !hasHidden(own.sheet, own.range)) {
      const { top, left, bottom, right } = own.range;
      const target = pastedRange(selected, bottom - top + 1, right - left + 1);
      return [target, isOnSheet(target) ? pastedCellsOver(sheet, target, own.sheet, own.range) : { edits: [] }];
    }
    const texts = readTsv(text);
    const target = pastedRange(selected, texts.length, Math.max(...texts.map((row) => row.length)));
    return [target, isOnSheet(target) ? pastedTextsOver(sheet, target, texts) : { edits: [] }];
  }

  #take(event: ClipboardEvent, isCut: boolean): void {
    if (this.view.input.isEditing) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.copy(isCut));
  }
}

/** Some programs put a line break at the end, or other line breaks. */
function plain(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
}

function isOnSheet({ bottom, right }: CellRange): boolean {
  return bottom < sheetLimits.rows && right < sheetLimits.columns;
}
