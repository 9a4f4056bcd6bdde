import { useTexts } from "../../../taskpane/texts";
import { gridTexts } from "../texts";
import type { GridClipboard } from "../view/clipboard";
import { changeLines, clearSelected, fillDownSelected, type LineChange } from "../view/editing";
import type { GridView } from "../view/grid-view";
import { Menu } from "./menu";

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface CellMenuProps {
  readonly view: GridView;
  readonly clipboard: GridClipboard;
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

const lines = [
  "insertAbove",
  "insertBelow",
  "insertLeft",
  "insertRight",
  "deleteRows",
  "deleteColumns",
] as const satisfies readonly LineChange[];

/** What can be done with the selected cells (右键菜单). */
export function CellMenu({ view, clipboard, place, onClose }: CellMenuProps) {
  const say = useTexts(gridTexts);
  const copy = (isCut: boolean): void => {
    const text = clipboard.copy(isCut);
    void navigator.clipboard.writeText(text).catch(() => undefined);
  };
  const paste = async (): Promise<void> => {
    try {
      clipboard.paste(await navigator.clipboard.readText());
    } catch {
      view.around.onRefusal(say("pasteByKey"));
    }
  };
  return (
    <Menu
      label={say("rowsMenu")}
      {...place}
      onClose={onClose}
      items={[
        { text: say("cut"), keys: "Ctrl+X", onPick: () => copy(true) },
        { text: say("copy"), keys: "Ctrl+C", onPick: () => copy(false) },
        { text: say("paste"), keys: "Ctrl+V", onPick: () => void paste() },
        undefined,
        { text: say("clear"), keys: "Del", onPick: () => clearSelected(view) },
        { text: say("fillDown"), keys: "Ctrl+D", onPick: () => fillDownSelected(view) },
        undefined,
        ...lines.map((what) => ({ text: say(what), onPick: () => changeLines(view, what) })),
        undefined,
        { text: say("find"), keys: "Ctrl+F", onPick: () => view.around.onFind() },
      ]}
    />
  );
}
