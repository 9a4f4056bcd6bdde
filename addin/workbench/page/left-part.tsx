import { Button } from "../../taskpane/parts/button";
import { Empty } from "../../taskpane/parts/empty";
import type { Say } from "../../taskpane/texts";
import type { BookStore } from "../book/store";
import type { ComponentChildren } from "preact";
import { Lazily } from "./lazily";
import { Safely } from "./safely";
import type { pageTexts } from "./texts";
import { useStored } from "./use-stored";

interface GridPartProps {
  readonly store: BookStore;
  readonly say: Say<typeof pageTexts>;
  /** What stands there before a workbook is open. */
  readonly start: ComponentChildren;
  /** Keys in the grid ask for a step back or forward. */
  readonly onStep: (way: "undo" | "redo") => void;
}

/** The sheet in its grid, whose code is loaded with the first workbook; before that the start page (表格区). */
export function GridPart({ store, say, start, onStep }: GridPartProps) {
  const isOpen = useStored(store, ({ book }) => book.sheets.length > 0);
  if (!isOpen) return <>{start}</>;
  return (
    <Safely
      failed={(detail, again) => (
        <Empty title={say("crashTitle")}>
          <p role="alert">{say("crashText", { detail })}</p>
          <Button onClick={again}>{say("showAgain")}</Button>
        </Empty>
      )}
    >
      <Lazily
        load={loadWorkbook}
        waiting={<p class="hint waiting">{say("loading")}</p>}
        failed={(again) => (
          <Empty title={say("notLoaded")}>
            <Button onClick={again}>{say("again")}</Button>
          </Empty>
        )}
      >
        {(Workbook) => <Workbook store={store} onStep={onStep} />}
      </Lazily>
    </Safely>
  );
}

const loadWorkbook = async () => (await import("../grid/workbook")).Workbook;
