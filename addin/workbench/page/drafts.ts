import type { Setting } from "../../host";
import { nextSheetId, type Book } from "../book/book";

/** Work that is in no file yet, as this browser keeps it. */
export interface Draft {
  readonly book: Book;
  readonly settings: ReadonlyMap<string, Setting>;
}

/** What is known of a draft without reading it. */
export interface DraftHead {
  readonly id: string;
  readonly name: string;
  /** When it was kept last, in milliseconds since 1970. */
  readonly time: number;
}

/** As many as are kept; the oldest goes. */
const mostDrafts = 5;

/** The drafts that this browser keeps, the newest first (草稿). @throws DOMException where it keeps nothing */
export async function draftHeads(): Promise<readonly DraftHead[]> {
  const heads = await inDatabase<DraftHead[]>("readonly", (all) => all("heads").getAll());
  return heads.sort((a, b) => b.time - a.time);
}

/** A draft; its sheets get ids that no sheet of this page has. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  const draft = await inDatabase<Draft | undefined>("readonly", (all) => all("drafts").get(id));
  if (!draft) return undefined;
  const sheets = draft.book.sheets.map((sheet) => ({ ...sheet, id: nextSheetId() }));
  return { ...draft, book: { ...draft.book, sheets } };
}

/** Keeps a draft in place of the one of its id. */
export async function keepDraft(head: DraftHead, draft: Draft): Promise<void> {
  const old = (await draftHeads()).filter(({ id }) => id !== head.id).slice(mostDrafts - 1);
  await inDatabase("readwrite", (all) => {
    for (const { id } of old) for (const name of stores) all(name).delete(id);
    all("drafts").put({ book: draft.book, settings: draft.settings }, head.id);
    return all("heads").put(head, head.id);
  });
}

/** Forgets a draft. */
export async function dropDraft(id: string): Promise<void> {
  await inDatabase("readwrite", (all) => {
    all("drafts").delete(id);
    return all("heads").delete(id);
  });
}

const stores = ["heads", "drafts"] as const;

type Act = (all: (name: (typeof stores)[number]) => IDBObjectStore) => Pick<IDBRequest, "result">;

/** Does something with what the browser keeps, all of it or nothing. */
async function inDatabase<Result>(mode: IDBTransactionMode, act: Act): Promise<Result> {
  const asked = indexedDB.open("xianping", 1);
  asked.onupgradeneeded = () => {
    for (const name of stores) asked.result.createObjectStore(name);
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error!);
  });
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(stores, mode);
      const request = act((name) => transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result as Result);
      transaction.onabort = () => reject(transaction.error!);
    });
  } finally {
    database.close();
  }
}
