import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import "slickgrid/dist/styles/css/slick.grid.css";
import { usePane } from "../../taskpane/pane";
import { useTexts } from "../../taskpane/texts";
import type { BookStore } from "../book/store";
import "./grid.css";
import { CellMenu, type MenuPlace } from "./parts/cell-menu";
import { ChoiceList } from "./parts/choice-list";
import { FindBar } from "./parts/find-bar";
import { FormulaBar } from "./parts/formula-bar";
import { NoteBubble } from "./parts/note-bubble";
import { SheetTabs } from "./parts/sheet-tabs";
import { StatusLine } from "./parts/status-line";
import { gridTexts } from "./texts";
import { GridClipboard } from "./view/clipboard";
import { GridView } from "./view/grid-view";
import { hearPointer } from "./view/pointer";

/** A view and what stands around it. */
interface Opened {
  readonly view: GridView;
  readonly clipboard: GridClipboard;
}

interface WorkbookProps {
  readonly store: BookStore;
  /** Takes the last step back or does it again, and says so. */
  readonly onStep: (way: "undo" | "redo") => void;
}

/** The workbook in a grid that can be edited, its sheets as tabs (表格); large, so that the page loads it with the first sheet. */
export function Workbook({ store, onStep }: WorkbookProps) {
  const say = useTexts(gridTexts);
  const { notify } = usePane();
  const container = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [menu, setMenu] = useState<MenuPlace>();
  const [isFinding, setFinding] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const step = useRef(onStep);
  step.current = onStep;
  const isOpen = store.active !== undefined;
  useEffect(() => store.onChange(() => redraw(undefined)), [store]);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const view = new GridView(store, container.current!, field.current!, {
      say,
      onUpdate: () => redraw(undefined),
      onStep: (way) => step.current(way),
      onRefusal: (text) => notify({ kind: "warning", text }),
      onSpoken: (sentence) => {
        if (spoken.current) spoken.current.textContent = sentence;
      },
      onFind: () => setFinding(true),
      onMenu: (x, y) => setMenu({ x, y }),
      onChoices: () => setChoosing(true),
      onLeave: () => tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    });
    const stop = hearPointer(view, container.current!);
    setOpened({ view, clipboard: new GridClipboard(view) });
    return () => {
      stop();
      view.destroy();
      setOpened(undefined);
    };
  }, [store, isOpen]);
  if (!isOpen) return null;
  const back = (): void => opened?.view.input.focus();
  return (
    <div class="workbook">
      {opened && <FormulaBar view={opened.view} />}
      {opened && isFinding && (
        <FindBar
          view={opened.view}
          onClose={() => {
            setFinding(false);
            back();
          }}
        />
      )}
      <div class="grid-wrap">
        <div class="grid-host" ref={container} />
        <textarea
          ref={field}
          class="grid-field"
          rows={1}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="grid-help"
        />
        <span id="grid-help" class="unseen">
          {say("cellHelp")}
        </span>
        {opened && <NoteBubble view={opened.view} container={container} />}
        {opened && <ChoiceList view={opened.view} isOpen={isChoosing} onOpen={setChoosing} />}
        {opened && menu && (
          <CellMenu
            {...opened}
            place={menu}
            onClose={() => {
              setMenu(undefined);
              back();
            }}
          />
        )}
      </div>
      {opened && (
        <div class="grid-foot" ref={tabs}>
          <SheetTabs view={opened.view} />
          <StatusLine view={opened.view} />
        </div>
      )}
      <div ref={spoken} class="unseen" role="status" aria-live="polite" />
    </div>
  );
}
