import type { Pane } from "../../taskpane/pane";
import { sayIn } from "../../taskpane/texts";
import type { Words } from "../../words";
import type { BookStore } from "../book/store";
import type { Choose } from "./choice-dialog";
import { download } from "./save";
import { pageTexts } from "./texts";

/** What saving needs of the page. */
export interface SaverNeeds {
  readonly store: BookStore;
  readonly language: keyof Words;
  readonly pane: Pick<Pane, "notify" | "work">;
  readonly choose: Choose;
}

/** Saves the open workbook (保存): where sheets of it would lose their looks, it asks before there is a file. */
export function saver({ store, language, pane, choose }: SaverNeeds): () => Promise<void> {
  const say = sayIn(pageTexts, language);
  return async () => {
    if (store.book.sheets.length === 0) return pane.notify({ kind: "warning", text: say("nothingToSave") });
    const saved = await pane.work(say("saving", { name: store.book.name || say("unnamed") }), async (watch) => {
      const { saveBook } = await import("../files/save");
      return saveBook(store, watch);
    });
    if (!saved) return;
    if (saved.withoutLooks.length > 0) {
      const answer = await choose({
        title: say("looksTitle"),
        text: say("looksText", { sheets: saved.withoutLooks.join("、") }),
        cancel: say("cancel"),
        answers: [{ id: "save", label: say("saveWithoutLooks"), isPrimary: true }],
      });
      if (answer === undefined) return;
    }
    const name = download(saved, language);
    store.markSaved(saved.book);
    pane.notify({ kind: "done", text: say("saved", { name }) });
  };
}
