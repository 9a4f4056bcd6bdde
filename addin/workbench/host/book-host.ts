import type { Place } from "../../../engine/index";
import { legalNames } from "../../../files/index";
import { HostFailure, type Host, type MarkedPart, type Run, type ShownDocument, type Written } from "../../host";
import { isOurs, sheetOf, withSheets, type Book, type BookSheet } from "../book/book";
import type { BookStore } from "../book/store";
import { browserTheme } from "../../shared/browser-theme";

/** What the page around the pane does for the host. */
export interface Surroundings {
  readonly language: "zh" | "en";
  readonly showDocument: (document: ShownDocument, part?: MarkedPart) => void;
}

/** The workbook of a browser's page, beside the pane (工作台宿主). */
export function bookHost(store: BookStore, { language, showDocument }: Surroundings): Host {
  const found = (name: string): BookSheet => {
    const sheet = sheetOf(store.book, name);
    if (sheet === undefined) throw new HostFailure("sheet-gone", name);
    return sheet;
  };
  return {
    language,
    isLive: true,
    theme: browserTheme(),
    sheets: () =>
      Promise.resolve(
        store.book.sheets.map((each) => ({
          name: each.sheet.name,
          isHidden: each.sheet.isHidden === true,
          isOurs: isOurs(each),
          ...(each.mark === undefined ? {} : { job: each.mark.job }),
        })),
      ),
    readSheet: async (name) => Promise.resolve(found(name).sheet),
    selection: async () => {
      const active = store.book.sheets.find(({ id }) => id === store.active);
      if (active === undefined) throw new HostFailure("selection");
      return Promise.resolve({ sheet: active.sheet.name, range: store.selection });
    },
    select: async (place) => {
      const { id, sheet } = found(place.sheet ?? "");
      store.select(id, rangeOf(place, sheet.rows.length));
      return Promise.resolve();
    },
    onSelect: (listener) =>
      Promise.resolve(
        store.onSelect(() => {
          const active = store.book.sheets.find(({ id }) => id === store.active);
          if (active) listener({ sheet: active.sheet.name, range: store.selection });
        }),
      ),
    onEdit: (listener) =>
      Promise.resolve(
        store.onChange(({ cause, before, after }) => {
          if (cause === "run" || cause === "open") return;
          const old = new Map(before.sheets.map((each) => [each.id, each.sheet]));
          for (const { id, sheet } of after.sheets) if (old.get(id) !== sheet) listener(sheet.name);
        }),
      ),
    write: async (run) => {
      const { book, written } = writtenRun(store.book, run, () => store.nextId());
      store.change(run.title, book, "run", run.follows);
      return Promise.resolve(written);
    },
    freezable: () => Promise.resolve({ formulas: [], failing: [] }),
    freeze: () => Promise.resolve({ formulas: [], failing: [] }),
    undoable: () => store.undoable,
    undo: () => {
      store.undo();
      return Promise.resolve({ kept: [] });
    },
    showDocument,
    settings: {
      get: (key) => store.settings.get(key),
      set: (key, value) => Promise.resolve(store.keep(key, value)),
    },
    diagnose: () => Promise.resolve([{ name: "host", value: "workbench" }]),
  };
}

function rangeOf({ row, column }: Place, rows: number) {
  const [top, left] = [row ?? 0, column ?? 0];
  return { top, left, bottom: row === undefined ? Math.max(0, rows - 1) : top, right: left };
}

/** The workbook with a run in it. */
function writtenRun(book: Book, run: Run, nextId: () => number): { book: Book; written: Written } {
  const mine = book.sheets.filter((each) => each.mark?.job === run.job && isOurs(each));
  const changed = new Map<number, BookSheet>();
  const fresh: BookSheet[] = [];
  const taken = book.sheets.map(({ sheet }) => sheet.name);
  const names = run.sheets.map((sheet) => {
    const old = mine.find((each) => each.mark?.wanted === sheet.name && !changed.has(each.id));
    const [name = sheet.name] = old ? [old.sheet.name] : legalNames([sheet.name], taken);
    const written = { ...sheet, name };
    const id = old?.id ?? nextId();
    const next = { id, sheet: written, mark: { job: run.job, wanted: sheet.name, written } };
    if (old) changed.set(id, next);
    else fresh.push(next);
    taken.push(name);
    return name;
  });
  const kept = withSheets(book, changed);
  return { book: { ...kept, sheets: [...kept.sheets, ...fresh] }, written: { sheets: names, left: [] } };
}
