import { useEffect, useRef, useState } from "preact/hooks";
import type { Book } from "../book/book";
import type { BookStore } from "../book/store";
import { draftHeads, dropDraft, keepDraft, readDraft, type Draft, type DraftHead } from "./drafts";

/** Unsaved work of earlier visits, and what becomes of it. */
export interface Drafts {
  readonly heads: readonly DraftHead[];
  /** Reads one to open it; what is done from then on is kept in its place. */
  readonly restore: (id: string) => Promise<Draft | undefined>;
  readonly remove: (id: string) => void;
  /** Another workbook takes the place of the open one, whose draft goes. */
  readonly begin: () => void;
}

/** How long nothing has to happen before a draft is kept, in milliseconds. */
const pause = 1500;

/** Larger workbooks would hold the page up whenever they are kept. */
const mostCells = 2_000_000;

/**
 * Keeps unsaved work in this browser until it is saved (自动留存); a browser that keeps nothing does without.
 *
 * @param onTooLarge - called once for a workbook that is too large to be kept
 */
export function useDrafts(store: BookStore, onTooLarge: () => void): Drafts {
  const [heads, setHeads] = useState<readonly DraftHead[]>([]);
  const current = useRef(newId());
  const isKept = useRef(false);
  const tooLarge = useRef(onTooLarge);
  tooLarge.current = onTooLarge;
  /** The workbook of which it was said. */
  const said = useRef<string | undefined>(undefined);
  const list = (): void => void draftHeads().then(setHeads, () => undefined);
  useEffect(list, []);
  const forget = (): void => {
    if (isKept.current) void dropDraft(current.current).catch(() => undefined);
    isKept.current = false;
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      const { book, settings } = store;
      if (!store.isUnsaved || book.sheets.length === 0) return forget();
      if (cellsOf(book) > mostCells) {
        if (said.current !== current.current) tooLarge.current();
        said.current = current.current;
        return;
      }
      isKept.current = true;
      const head = { id: current.current, name: book.name, time: Date.now() };
      void keepDraft(head, { book, settings }).catch(() => undefined);
    };
    const stop = store.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return {
    heads,
    restore: async (id) => {
      const draft = await readDraft(id);
      if (!draft) return undefined;
      current.current = id;
      isKept.current = true;
      setHeads((now) => now.filter((head) => head.id !== id));
      return draft;
    },
    remove: (id) => {
      setHeads((now) => now.filter((head) => head.id !== id));
      void dropDraft(id).catch(list);
    },
    begin: () => {
      forget();
      current.current = newId();
    },
  };
}

/** Where the page comes from a server without a certificate the browser makes no ids of its own. */
function newId(): string {
  return `${Date.now()}-${Math.random()}`;
}

function cellsOf({ sheets }: Book): number {
  return sheets.reduce((sum, { sheet }) => sheet.rows.reduce((cells, row) => cells + row.length, sum), 0);
}
