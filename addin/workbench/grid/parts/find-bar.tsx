import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useTexts } from "../../../taskpane/texts";
import { findAll, mostFinds, nextFind } from "../cells/find";
import { blockAt } from "../layout/merges";
import { gridTexts } from "../texts";
import type { GridView } from "../view/grid-view";

/** Finds a text in the sheet that is shown (查找). */
export function FindBar({ view, onClose }: { readonly view: GridView; readonly onClose: () => void }) {
  const say = useTexts(gridTexts);
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const sheet = view.shown?.sheet;
  const finds = useMemo(() => (sheet ? findAll(sheet, text) : []), [sheet, text]);
  const { active } = view.cursor;
  const at = finds.findIndex(({ row, column }) => row === active.row && column === active.column);
  useEffect(() => {
    field.current?.focus();
    return () => view.overlay.set("find", undefined);
  }, []);
  const go = (step: 1 | -1, list = finds): void => {
    const spot = list[nextFind(list, view.cursor.active, step)];
    if (spot === undefined || view.shown === undefined) return;
    view.selectCell(spot);
    view.overlay.set("find", blockAt(view.shown.sheet, spot.row, spot.column));
  };
  const count =
    text.trim() === ""
      ? ""
      : finds.length === 0
        ? say("findNone")
        : say(finds.length >= mostFinds ? "findMany" : "findCount", { at: at + 1, all: finds.length });
  return (
    <div class="find-bar" role="search">
      <input
        ref={field}
        type="search"
        aria-label={say("findLabel")}
        placeholder={say("findLabel")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          } else if (event.key === "Escape") {
            event.stopPropagation();
            onClose();
          }
        }}
      />
      <span class="find-count" role="status">
        {count}
      </span>
      <button type="button" aria-label={say("findPrevious")} title={say("findPrevious")} onClick={() => go(-1)}>
        ↑
      </button>
      <button type="button" aria-label={say("findNext")} title={say("findNext")} onClick={() => go(1)}>
        ↓
      </button>
      <button type="button" aria-label={say("close")} title={say("close")} onClick={onClose}>
        ✕
      </button>
    </div>
  );
}
