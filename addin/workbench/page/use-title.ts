import { useEffect } from "preact/hooks";
import type { Say } from "../../taskpane/texts";
import type { BookStore } from "../book/store";
import type { pageTexts } from "./texts";
import { useStored } from "./use-stored";

/** The browser's tab says which workbook is open, and whether something of it is not saved (页面标题). */
export function useTitle(store: BookStore, say: Say<typeof pageTexts>): void {
  const name = useStored(store, ({ book }) => (book.sheets.length === 0 ? undefined : book.name || say("unnamed")));
  const isUnsaved = useStored(store, (now) => now.isUnsaved);
  const title = name === undefined ? say("pageTitle") : say("titleOf", { mark: isUnsaved ? "● " : "", name });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The browser asks before the page is closed while something is not saved (未保存提醒). */
export function useUnsavedWarning(store: BookStore): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (store.isUnsaved && store.book.sheets.length > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [store]);
}
