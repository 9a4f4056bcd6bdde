import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { App } from "../../taskpane/app";
import { BusyLines } from "../../taskpane/frame/busy";
import { NoticeLine } from "../../taskpane/frame/notice-line";
import { PaneContext } from "../../taskpane/pane";
import { Button } from "../../taskpane/parts/button";
import { sayIn } from "../../taskpane/texts";
import type { Words } from "../../words";
import type { BookStore } from "../book/store";
import { bookHost } from "../host/book-host";
import { NewVersion } from "../offline/new-version";
import { Modal } from "../../taskpane/parts/modal";
import { useChoice } from "./choice-dialog";
import { DraftList } from "./draft-list";
import type { Draft } from "./drafts";
import { DropOverlay } from "./drop-overlay";
import { ExampleCards } from "./example-cards";
import { Header } from "./header";
import { GridPart } from "./left-part";
import { opener } from "./opener";
import { PartTabs } from "./part-tabs";
import { Reader, type Reading } from "./reader";
import { saver } from "./saver";
import { Splitter, usePaneWidth } from "./splitter";
import { StartPage } from "./start-page";
import { startTexts } from "./start-texts";
import { pageTexts } from "./texts";
import { useDrafts } from "./use-drafts";
import { useKeys } from "./use-keys";
import { useLayout } from "./use-layout";
import { usePagePane } from "./use-page-pane";
import { useStored } from "./use-stored";
import { useTitle, useUnsavedWarning } from "./use-title";
import { warmUp } from "./warm-up";

interface WorkbenchProps {
  readonly store: BookStore;
  readonly language: keyof Words;
  readonly onLanguage: (language: keyof Words) => void;
}

/** The workbook on the left, the pane on the right, and what belongs to both above them (工作台). */
export function Workbench({ store, language, onLanguage }: WorkbenchProps) {
  const say = sayIn(pageTexts, language);
  const layout = useLayout();
  const newest = useRef(layout);
  newest.current = layout;
  const [reading, setReading] = useState<Reading>();
  const host = useMemo(
    () =>
      bookHost(store, {
        language,
        showDocument: (document, part) => {
          setReading({ document, part });
          // In a narrow window a plan that was only read does not cover its targets, which are to be looked through.
          if (part || !newest.current.isNarrow) newest.current.showFromPane("reader");
        },
        showSheets: () => newest.current.showFromPane("grid"),
      }),
    [store, language],
  );
  const { pane, notice, busies, session, renew } = usePagePane(host, () => layout.show("pane"));
  const [dialog, choose] = useChoice();
  const [hasExamples, setExamples] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const isOpen = useStored(store, ({ book }) => book.sheets.length > 0);
  const [width, setWidth] = usePaneWidth();
  useEffect(() => void warmUp(), []);
  useTitle(store, say);
  useUnsavedWarning(store);

  const drafts = useDrafts(store, () => pane.notify({ kind: "warning", text: say("draftTooLarge") }));
  const put = ({ book, settings }: Draft, isSaved: boolean): void => {
    // A plan that is being read in an empty workbook is not lost with it.
    if (store.book.sheets.length > 0 || settings.size > 0) renew();
    store.open(book, settings, isSaved);
    layout.show("grid");
  };
  const { take, openExample } = opener({
    store,
    language,
    pane,
    choose,
    put: (opened) => {
      drafts.begin();
      put(opened, true);
    },
  });
  const restore = async (id: string): Promise<void> => {
    const draft = await pane.work(say("restoring"), () => drafts.restore(id));
    if (draft) put(draft, false);
    else pane.notify({ kind: "error", text: say("draftGone") });
  };
  const save = saver({ store, language, pane, choose });
  const step = (way: "undo" | "redo"): void => {
    const title = store[way]();
    if (title !== undefined) pane.notify({ kind: "done", text: say(way === "undo" ? "undone" : "redone", { title }) });
  };
  const keys = {
    open: () => files.current?.click(),
    save: () => void save(),
    undo: () => step("undo"),
    redo: () => step("redo"),
  };
  useKeys(keys);

  const app = useMemo(
    () => <App key={`${session.id} ${language}`} host={host} requests={session.requests} />,
    [host, session, language],
  );
  const parts = [
    { id: "grid", title: say(isOpen ? "grid" : "begin") },
    ...(reading ? [{ id: "reader", title: say("reader") }] : []),
    ...(layout.isNarrow ? [{ id: "pane", title: say("product") }] : []),
  ];
  const { isNarrow, front, isPaneShown, isAway } = layout;
  return (
    <PaneContext.Provider value={pane}>
      <div class={`workbench${isNarrow ? " narrow" : ""}`}>
        <Header
          store={store}
          say={say}
          language={language}
          isPaneShown={isPaneShown}
          actions={{
            ...keys,
            examples: () => setExamples(true),
            help: () => pane.goTo("help"),
            changeLanguage: () => onLanguage(language === "zh" ? "en" : "zh"),
            togglePane: isNarrow ? undefined : layout.togglePane,
          }}
        />
        <input
          ref={files}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            void take({ files: [...(event.currentTarget.files ?? [])], folders: [] });
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
        <div class="top-lines">
          <NewVersion language={language} />
          <NoticeLine notice={notice} onDismiss={() => pane.notify(undefined)} />
          <BusyLines busies={busies} />
        </div>
        {parts.length > 1 && (
          <div class="part-row">
            <PartTabs
              label={say("parts")}
              parts={parts}
              current={front}
              onChoose={(id) => layout.show(id as typeof front)}
            />
            {isAway && (
              <Button kind="quiet" onClick={() => layout.show("pane")}>
                {say("backToPane")}
              </Button>
            )}
          </div>
        )}
        <div class="workbench-body">
          <section class="workbench-book" aria-label={say("workbook")} hidden={front === "pane"}>
            <div class="workbench-front" hidden={front !== "grid"}>
              <GridPart
                store={store}
                say={say}
                onStep={step}
                start={
                  <StartPage
                    language={language}
                    onOpen={keys.open}
                    onExample={(name) => void openExample(name)}
                    drafts={
                      <DraftList
                        language={language}
                        heads={drafts.heads}
                        onRestore={(id) => void restore(id)}
                        onRemove={drafts.remove}
                      />
                    }
                  />
                }
              />
            </div>
            {reading && (
              <div class="workbench-front" hidden={front !== "reader"}>
                <Reader reading={reading} label={say("documentShown", { name: reading.document.name })} />
              </div>
            )}
          </section>
          {!isNarrow && isPaneShown && <Splitter label={say("paneWidth")} width={width} onWidth={setWidth} />}
          <aside
            id="pane"
            class="workbench-pane"
            aria-label={say("pane")}
            hidden={!isPaneShown}
            style={isNarrow ? {} : { width: `${width}px` }}
          >
            {app}
          </aside>
        </div>
        <div class="unseen" role="status">
          {reading?.part && say("marked", { text: reading.document.text.slice(reading.part.from, reading.part.to) })}
        </div>
        {dialog}
        {hasExamples && (
          <ExamplesDialog
            language={language}
            title={say("examplesHint")}
            close={say("close")}
            onClose={() => setExamples(false)}
            onExample={(name) => {
              setExamples(false);
              void openExample(name);
            }}
          />
        )}
        <DropOverlay text={say("dropNow")} kinds={say("dropKinds")} onDrop={(dropped) => void take(dropped)} />
      </div>
    </PaneContext.Provider>
  );
}

interface ExamplesDialogProps {
  readonly language: keyof Words;
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly onExample: Parameters<typeof ExampleCards>[0]["onExample"];
}

function ExamplesDialog({ language, title, close, onClose, onExample }: ExamplesDialogProps) {
  const id = useId();
  return (
    <Modal named={{ by: id }} looks="page-dialog" onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <ExampleCards say={sayIn(startTexts, language)} onExample={onExample} />
      <Button onClick={onClose}>{close}</Button>
    </Modal>
  );
}
