import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { cellKey, columnAt } from "../../../../engine/index";
import { useTexts } from "../../../taskpane/texts";
import { cursorOver } from "../view/cursor";
import { typeInto } from "../view/editing";
import type { GridView } from "../view/grid-view";
import { rangeAddress } from "../../../shared/area";
import { gridTexts } from "../texts";

/** The line above the grid (编辑栏): where the active cell is, what it holds in full, and room to edit it. */
export function FormulaBar({ view }: { readonly view: GridView }) {
  const say = useTexts(gridTexts);
  const [address, setAddress] = useState<string>();
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { active, range } = view.cursor;
  const text = view.textNow;
  const shown = draft ?? view.draft ?? text;
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${Math.min(132, Math.max(26, area.scrollHeight))}px`;
  }, [shown]);
  const key = cellKey(active.row, active.column);
  const isFormula = view.shown?.sheet.formulas?.has(key) === true;
  const isStale = view.shown?.stale?.has(key) === true;
  const leave = (isKept: boolean): void => {
    const typed = draft;
    setDraft(undefined);
    if (isKept && typed !== undefined) typeInto(view, typed);
  };
  return (
    <div class="formula-bar" role="group" aria-label={say("content")}>
      <input
        class="cell-address"
        aria-label={say("address")}
        title={say("goTo")}
        value={address ?? rangeAddress(range)}
        spellcheck={false}
        onInput={(event) => setAddress(event.currentTarget.value)}
        onBlur={() => setAddress(undefined)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          // Else the same key would be typed into the cell that it went to.
          event.preventDefault();
          const to = event.key === "Enter" ? rangeOf(event.currentTarget.value) : undefined;
          setAddress(undefined);
          if (to && view.shown) view.select(cursorOver(view.shown.sheet, to));
          view.input.focus();
        }}
      />
      <span class={isFormula ? "formula-sign" : "formula-sign is-faint"} aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        class="cell-content"
        rows={1}
        aria-label={isFormula ? say("formula") : say("content")}
        spellcheck={false}
        value={shown}
        onFocus={() => setDraft(text)}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => leave(true)}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === "Enter" && !event.altKey && !event.shiftKey) {
            event.preventDefault();
            leave(true);
            view.input.focus();
          } else if (event.key === "Escape") {
            event.stopPropagation();
            leave(false);
            view.input.focus();
          }
        }}
      />
      {isStale && (
        <span class="stale-line" title={say("stale")}>
          <span aria-hidden="true">↻</span> <span class="stale-words">{say("stale")}</span>
        </span>
      )}
    </div>
  );
}

/** The block that an address such as B3 or b3:d9 names. */
function rangeOf(text: string) {
  const match = /^\s*\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?\s*$/iu.exec(text.normalize("NFKC"));
  if (match === null) return undefined;
  const [, letters = "", row = "", endLetters = letters, endRow = row] = match;
  const [a, b] = [columnAt(letters.toUpperCase()), columnAt(endLetters.toUpperCase())];
  const [c, d] = [Number(row) - 1, Number(endRow) - 1];
  if (Math.min(c, d) < 0 || Math.max(c, d) >= 1_048_576 || Math.max(a, b) >= 16_384) return undefined;
  return { top: Math.min(c, d), left: Math.min(a, b), bottom: Math.max(c, d), right: Math.max(a, b) };
}
