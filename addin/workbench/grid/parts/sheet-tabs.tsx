import { useEffect, useRef, useState } from "preact/hooks";
import { Confirm } from "../../../taskpane/parts/confirm";
import { useTexts } from "../../../taskpane/texts";
import { isOurs, withSheets, type BookSheet } from "../../book/book";
import { withCopy, withName, withNewSheet, withoutSheet } from "../../book/structure";
import { gridTexts } from "../texts";
import type { GridView } from "../view/grid-view";
import { Menu, type MenuItem } from "./menu";
import { SheetTab } from "./sheet-tab";

/** The sheets of the workbook as tabs (工作表标签): shown, named, added, copied, hidden, deleted. */
export function SheetTabs({ view }: { readonly view: GridView }) {
  const say = useTexts(gridTexts);
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number; readonly of: BookSheet }>();
  const [going, setGoing] = useState<BookSheet>();
  const [naming, setNaming] = useState<number>();
  const { store, shown } = view;
  const { book } = store;
  const sheets = book.sheets.filter(({ sheet, id }) => sheet.isHidden !== true || id === shown?.id);
  const picked = (): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
  useEffect(() => picked()?.scrollIntoView({ block: "nearest", inline: "nearest" }), [shown?.id]);

  const go = (to: number): void => {
    const next = sheets.at(to % sheets.length);
    if (next === undefined) return;
    view.showSheet(next.id);
    window.requestAnimationFrame(() => picked()?.focus());
  };
  const add = ({ book: next, id }: ReturnType<typeof withNewSheet>, title: string): void => {
    if (!view.input.commit()) return;
    store.change(title, next, "edit");
    view.showSheet(id);
    view.input.focus();
  };
  const remove = ({ id, sheet }: BookSheet): void => {
    store.change(say("deleteStep", { sheet: sheet.name }), withoutSheet(store.book, id), "edit");
    view.input.focus();
  };
  const askToRemove = (each: BookSheet): void => {
    if (each.sheet.rows.every((row) => row.every((value) => value === null))) remove(each);
    else setGoing(each);
  };
  const hide = (each: BookSheet, isHidden: boolean): void => {
    const title = say(isHidden ? "hideStep" : "showStep", { sheet: each.sheet.name });
    const next = { ...each, sheet: { ...each.sheet, isHidden } };
    const other = sheets.find(({ id }) => id !== each.id);
    if (isHidden && other) view.showSheet(other.id);
    store.change(title, withSheets(store.book, new Map([[each.id, next]])), "edit");
    if (!isHidden) view.showSheet(each.id);
    view.input.focus();
  };
  const items = (each: BookSheet): (MenuItem | undefined)[] => {
    const { name } = each.sheet;
    const hidden = book.sheets.filter(({ sheet }) => sheet.isHidden === true);
    return [
      { text: say("rename"), onPick: () => setNaming(each.id) },
      {
        text: say("duplicate"),
        onPick: () => {
          const copy = withCopy(book, each.id);
          if (copy) add(copy, say("duplicateStep", { sheet: name }));
        },
      },
      { text: say("hide"), isDisabled: sheets.length < 2, onPick: () => hide(each, true) },
      { text: say("deleteSheet"), isDisabled: sheets.length < 2, onPick: () => askToRemove(each) },
      ...(hidden.length > 0 ? [undefined] : []),
      ...hidden.map((one) => ({ text: say("show", { sheet: one.sheet.name }), onPick: () => hide(one, false) })),
    ];
  };
  return (
    <>
      <div class="sheet-tabs" role="tablist" aria-label={say("sheets")} ref={list}>
        {sheets.map((each, i) => (
          <SheetTab
            key={each.id}
            name={each.sheet.name}
            isOurs={isOurs(each)}
            isShown={each.id === shown?.id}
            isNaming={naming === each.id}
            onShow={() => {
              view.showSheet(each.id);
              view.input.focus();
            }}
            onGo={(step) =>
              go(step === "first" ? 0 : step === "last" ? -1 : (i + step + sheets.length) % sheets.length)
            }
            onMenu={(x, y) => {
              if (each.id !== shown?.id) view.showSheet(each.id);
              setMenu({ x, y, of: each });
            }}
            onNaming={() => setNaming(each.id)}
            onName={(name) => {
              setNaming(undefined);
              if (name !== undefined)
                store.change(
                  say("renameStep", { sheet: each.sheet.name }),
                  withName(store.book, each.id, name),
                  "edit",
                );
              view.input.focus();
            }}
          />
        ))}
      </div>
      <button
        type="button"
        class="tab-button"
        aria-label={say("addSheet")}
        title={say("addSheet")}
        onClick={() => add(withNewSheet(book, say("newName", { n: book.sheets.length + 1 })), say("addStep"))}
      >
        +
      </button>
      {shown && (
        <button
          type="button"
          class="tab-button"
          aria-haspopup="menu"
          aria-label={say("sheetMenu", { sheet: shown.sheet.name })}
          title={say("sheetMenu", { sheet: shown.sheet.name })}
          onClick={(event) => {
            const { left, top } = event.currentTarget.getBoundingClientRect();
            setMenu({ x: left, y: top - 4, of: shown });
          }}
        >
          ⋯
        </button>
      )}
      {going && (
        <Confirm
          question={say("deleteQuestion", { sheet: going.sheet.name })}
          yes={say("yesDelete")}
          onAnswer={(isYes) => {
            setGoing(undefined);
            if (isYes) remove(going);
          }}
        />
      )}
      {menu && (
        <Menu
          label={say("sheetMenu", { sheet: menu.of.sheet.name })}
          x={menu.x}
          y={menu.y}
          items={items(menu.of)}
          onClose={() => setMenu(undefined)}
        />
      )}
    </>
  );
}
