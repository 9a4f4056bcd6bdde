import { useState } from "preact/hooks";
import { Button, Buttons } from "../../taskpane/parts/button";
import { sayIn } from "../../taskpane/texts";
import type { Words } from "../../words";
import type { BookStore } from "../book/store";
import { download } from "./save";
import { pageTexts } from "./texts";

interface CrashProps {
  readonly store: BookStore;
  readonly language: keyof Words;
  readonly detail: string;
  readonly onAgain: () => void;
}

/** What stands there when the page could not be drawn: the workbook is still open, and can be saved (页面出错). */
export function Crash({ store, language, detail, onAgain }: CrashProps) {
  const say = sayIn(pageTexts, language);
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => {
    const { saveBook } = await import("../files/save");
    const saved = await saveBook(store);
    const name = download(saved, language);
    const sheets = saved.withoutLooks.join("、");
    setSaid([say("saved", { name }), sheets === "" ? "" : say("looksText", { sheets })].join("\n"));
  };
  return (
    <main class="page">
      <h1>{say("crashTitle")}</h1>
      <p role="alert">{say("crashText", { detail })}</p>
      <Buttons>
        {store.book.sheets.length > 0 && (
          <Button kind="primary" onClick={() => void save().catch((error: unknown) => setSaid(String(error)))}>
            {say("save")}
          </Button>
        )}
        <Button onClick={onAgain}>{say("showAgain")}</Button>
      </Buttons>
      <p role="status">{said}</p>
    </main>
  );
}
