import { widthOf, type CellRange, type Place, type Sheet } from "../../../engine/index";
import { HostFailure, type Host, type MarkedPart, type ShownDocument, type Watch } from "../../host";
import { cellOf } from "../../shared/area";
import { browserTheme } from "../../shared/browser-theme";
import { isOurs, sheetOf, type BookSheet } from "../book/book";
import { joined } from "../book/record";
import type { BookChange, BookStore } from "../book/store";
import { diagnoseBook } from "./diagnose";
import { freezableIn, frozenBook } from "./freeze";
import { withoutRun } from "./take-back";
import { writtenRun } from "./write";

/** What the page around the pane does for the host. */
export interface Surroundings {
  readonly language: "zh" | "en";
  readonly showDocument: (document: ShownDocument, part?: MarkedPart) => void;
  /** Brings the sheets into sight: the pane has selected a cell of one. */
  readonly showSheets: () => void;
}

/** The workbook of a browser's page, beside the pane (工作台宿主). What it does, it does at once: nothing is ever half done. */
export function bookHost(store: BookStore, { language, showDocument, showSheets }: Surroundings): Host {
  const found = (name: string): BookSheet => {
    const sheet = sheetOf(store.book, name);
    if (sheet === undefined) throw new HostFailure("sheet-gone", name);
    return sheet;
  };
  const selected = () => {
    const active = store.book.sheets.find(({ id }) => id === store.active);
    return active && { sheet: active.sheet.name, range: store.selection };
  };
  return {
    language,
    isLive: true,
    theme: browserTheme(),
    sheets: () => Promise.resolve(store.book.sheets.map(headOf)),
    readSheet: async (name, watch) => {
      checkSignal(watch);
      return Promise.resolve(found(name).sheet);
    },
    outdated: (names) =>
      store.book.sheets.flatMap(({ sheet, stale }) => {
        const keys = names.includes(sheet.name) ? [...(stale ?? [])].sort((a, b) => a - b) : [];
        return keys.map((key) => ({ sheet: sheet.name, ...cellOf(key) }));
      }),
    selection: async () => {
      const selection = selected();
      if (selection === undefined) throw new HostFailure("selection");
      return Promise.resolve(selection);
    },
    select: async (place) => {
      const { id, sheet } = found(place.sheet ?? "");
      store.select(id, rangeOf(place, sheet));
      showSheets();
      return Promise.resolve();
    },
    onSelect: (listener) =>
      Promise.resolve(
        store.onSelect(() => {
          const selection = selected();
          if (selection) listener(selection);
        }),
      ),
    onEdit: (listener) =>
      Promise.resolve(
        store.onChange((change) => {
          for (const name of editedSheets(change)) listener(name);
        }),
      ),
    write: async (run, watch) => {
      checkSignal(watch);
      const { book, written, record } = writtenRun(store.book, run, () => store.nextId());
      const follows = run.follows === true;
      store.change(run.title, book, "run", { follows, record: follows ? joined(store.lastRun, record) : record });
      watch?.onProgress?.(1, 1);
      return Promise.resolve(written);
    },
    freezable: async (isMeant, watch) => {
      checkSignal(watch);
      return Promise.resolve(freezableIn(store.book, isMeant));
    },
    freeze: async (title, isMeant, watch) => {
      checkSignal(watch);
      const freezing = freezableIn(store.book, isMeant);
      const frozen = frozenBook(store.book, title, isMeant);
      if (frozen) store.change(title, frozen.book, "run", { record: frozen.record });
      return Promise.resolve(freezing);
    },
    undoable: () => store.lastRun?.title,
    undo: async () => {
      const record = store.lastRun;
      if (record === undefined) return Promise.resolve({ kept: [] });
      const { book, kept } = withoutRun(store.book, record);
      // A run that is the last step is taken back as that step, so that it can be done again.
      if (store.isLastStep(record)) store.undo();
      else store.change(record.title, book, "run", { takesBack: true });
      return Promise.resolve({ kept });
    },
    showDocument,
    manual: "manual/index.html",
    settings: {
      get: (key) => store.settings.get(key),
      set: (key, value) => Promise.resolve(store.keep(key, value)),
    },
    diagnose: () => Promise.resolve(diagnoseBook(store.book, language)),
  };
}

function headOf(each: BookSheet) {
  const { sheet, mark } = each;
  return {
    name: sheet.name,
    isHidden: sheet.isHidden === true,
    isOurs: isOurs(each),
    ...(mark === undefined ? {} : { job: mark.job }),
  };
}

/** The names of sheets whose cells the user changed; taking back or doing again what a run wrote is none of that. */
function editedSheets({ cause, isRun, before, after }: BookChange): string[] {
  if (isRun || cause === "open" || cause === "saved") return [];
  const old = new Map(before.sheets.map((each) => [each.id, each]));
  return after.sheets.flatMap((each) => {
    const earlier = old.get(each.id);
    const isResult = isOurs(each) && (earlier === undefined || isOurs(earlier));
    return earlier?.sheet === each.sheet || isResult ? [] : [each.sheet.name];
  });
}

function rangeOf({ row, column }: Place, sheet: Sheet): CellRange {
  const [lastRow, lastColumn] = [Math.max(0, sheet.rows.length - 1), Math.max(0, widthOf(sheet) - 1)];
  if (row === undefined && column === undefined) return { top: 0, left: 0, bottom: 0, right: 0 };
  return { top: row ?? 0, bottom: row ?? lastRow, left: column ?? 0, right: column ?? lastColumn };
}

function checkSignal(watch: Watch | undefined): void {
  if (watch?.signal?.aborted === true) throw new HostFailure("cancelled");
}
