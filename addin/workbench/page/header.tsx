import type { Words } from "../../words";
import type { Say } from "../../taskpane/texts";
import type { BookStore } from "../book/store";
import { Icon, type IconName } from "./icons";
import type { pageTexts } from "./texts";
import { useStored } from "./use-stored";

/** What the header's buttons do. */
export interface HeaderActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly examples: () => void;
  readonly help: () => void;
  readonly changeLanguage: () => void;
  /** None where the pane has a tab of its own. */
  readonly togglePane?: (() => void) | undefined;
}

interface HeaderProps {
  readonly store: BookStore;
  readonly say: Say<typeof pageTexts>;
  readonly language: keyof Words;
  readonly isPaneShown: boolean;
  readonly actions: HeaderActions;
}

/** The page's head: the product, the open workbook, and what can be done with it (页头). */
export function Header({ store, say, language, isPaneShown, actions }: HeaderProps) {
  const undoable = useStored(store, (now) => now.undoable);
  const redoable = useStored(store, (now) => now.redoable);
  const isOpen = useStored(store, ({ book }) => book.sheets.length > 0);
  return (
    <header class="top">
      <p class="top-brand">
        <img src="assets/icon.svg" width="24" height="24" alt="" />
        <span>{say("product")}</span>
      </p>
      <BookName store={store} say={say} />
      <div class="top-buttons" role="group" aria-label={say("actions")}>
        <TopButton icon="open" text={say("open")} hint={say("openHint")} onClick={actions.open} />
        <TopButton icon="save" text={say("save")} hint={say("saveHint")} isOff={!isOpen} onClick={actions.save} />
        <TopButton
          icon="undo"
          text={say("undo")}
          hint={undoable === undefined ? say("nothingToUndo") : say("undoHint", { title: undoable })}
          isOff={undoable === undefined}
          onClick={actions.undo}
        />
        <TopButton
          icon="redo"
          text={say("redo")}
          hint={redoable === undefined ? say("nothingToRedo") : say("redoHint", { title: redoable })}
          isOff={redoable === undefined}
          onClick={actions.redo}
        />
        <TopButton icon="examples" text={say("examples")} hint={say("examplesHint")} onClick={actions.examples} />
        <TopButton icon="help" text={say("help")} hint={say("helpHint")} onClick={actions.help} />
        <button
          type="button"
          class="top-button language"
          lang={language === "zh" ? "en" : "zh-CN"}
          title={say("languageHint")}
          onClick={actions.changeLanguage}
        >
          {say("language")}
        </button>
        {actions.togglePane && (
          <TopButton
            icon="pane"
            text={say(isPaneShown ? "hidePane" : "showPane")}
            hint={say(isPaneShown ? "hidePane" : "showPane")}
            isIconOnly
            onClick={actions.togglePane}
          />
        )}
      </div>
    </header>
  );
}

/** What the open workbook is called, and whether something of it is in no file yet. */
function BookName({ store, say }: Pick<HeaderProps, "store" | "say">) {
  const name = useStored(store, ({ book }) => (book.sheets.length === 0 ? undefined : book.name || say("unnamed")));
  const isUnsaved = useStored(store, (now) => now.isUnsaved && now.book.sheets.length > 0);
  return (
    <p class="top-book">
      {name !== undefined && <span class="top-name">{name}</span>}
      {isUnsaved && <span class="top-unsaved">{say("unsaved")}</span>}
    </p>
  );
}

interface TopButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly hint: string;
  readonly isOff?: boolean;
  readonly isIconOnly?: boolean;
  readonly onClick: () => void;
}

/** One that can do nothing now stays where the keyboard finds it and says why. */
function TopButton({ icon, text, hint, isOff = false, isIconOnly = false, onClick }: TopButtonProps) {
  return (
    <button
      type="button"
      class={`top-button ${icon}${isIconOnly ? " only" : ""}`}
      title={hint}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onClick();
      }}
    >
      <Icon name={icon} />
      <span class={isIconOnly ? "unseen" : "top-text"}>{text}</span>
    </button>
  );
}
