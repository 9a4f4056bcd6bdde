import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "../../../taskpane/texts";
import { isOurs } from "../../book/book";
import { gridTexts } from "../texts";
import type { GridView } from "../view/grid-view";

/** The sheets of the workbook as tabs (工作表标签). */
export function SheetTabs({ view }: { readonly view: GridView }) {
  const say = useTexts(gridTexts);
  const list = useRef<HTMLDivElement>(null);
  const { store, shown } = view;
  const sheets = store.book.sheets.filter(({ sheet, id }) => sheet.isHidden !== true || id === shown?.id);
  useEffect(
    () =>
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    [shown?.id],
  );
  const go = (to: number): void => {
    const next = sheets[(to + sheets.length) % sheets.length];
    if (next === undefined) return;
    view.showSheet(next.id);
    window.requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div class="sheet-tabs" role="tablist" aria-label={say("sheets")} ref={list}>
      {sheets.map((each, i) => {
        const { name } = each.sheet;
        const isShown = each.id === shown?.id;
        const ours = isOurs(each);
        return (
          <button
            key={each.id}
            type="button"
            role="tab"
            class={isShown ? "sheet-tab is-shown" : "sheet-tab"}
            aria-selected={isShown}
            aria-label={ours ? say("sheetOurs", { sheet: name }) : name}
            title={ours ? say("sheetOursHint") : undefined}
            tabIndex={isShown ? 0 : -1}
            onClick={() => {
              view.showSheet(each.id);
              view.input.focus();
            }}
            onKeyDown={(event) => {
              const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: -1 }[event.key];
              if (to !== undefined) go(to);
              else if (event.key === "Enter") view.input.focus();
              else return;
              event.preventDefault();
            }}
          >
            {ours && (
              <span class="ours-mark" aria-hidden="true">
                ◆
              </span>
            )}
            {name}
          </button>
        );
      })}
    </div>
  );
}
