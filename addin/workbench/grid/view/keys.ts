import type { Step } from "../cells/moves";

/** What a key asks of the grid when no cell is being edited (按键). */
export type Command =
  | { readonly kind: "step"; readonly step: Step; readonly isJump: boolean; readonly isExtending: boolean }
  | { readonly kind: "next"; readonly isAcross: boolean; readonly direction: 1 | -1 }
  | { readonly kind: "edge"; readonly edge: "row-start" | "start" | "end"; readonly isExtending: boolean }
  | { readonly kind: "page"; readonly direction: 1 | -1; readonly isExtending: boolean }
  | {
      readonly kind:
        | "edit"
        | "edit-blank"
        | "clear"
        | "undo"
        | "redo"
        | "all"
        | "row"
        | "find"
        | "fill-down"
        | "menu"
        | "choices"
        | "leave"
        | "escape";
    };

/** What of a key event is looked at. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

const withControl: Readonly<Record<string, Command["kind"]>> = {
  z: "undo",
  y: "redo",
  a: "all",
  f: "find",
  d: "fill-down",
};

/** What a key means; nothing for a key that types, or that is the browser's. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): Command | undefined {
  const isControl = ctrlKey || metaKey;
  const arrow = arrows[key];
  if (arrow) {
    if (altKey) return key === "ArrowDown" ? { kind: "choices" } : undefined;
    return { kind: "step", step: arrow, isJump: isControl, isExtending: shiftKey };
  }
  if (altKey) return undefined;
  if (isControl) {
    const letter = key.toLowerCase();
    if (letter === "z" && shiftKey) return { kind: "redo" };
    const kind = withControl[letter];
    if (kind !== undefined) return { kind } as Command;
  }
  switch (key) {
    case "Enter":
      return isControl ? undefined : { kind: "next", isAcross: false, direction: shiftKey ? -1 : 1 };
    case "Tab":
      return isControl ? undefined : { kind: "next", isAcross: true, direction: shiftKey ? -1 : 1 };
    case "Home":
      return { kind: "edge", edge: isControl ? "start" : "row-start", isExtending: shiftKey };
    case "End":
      return { kind: "edge", edge: "end", isExtending: shiftKey };
    case "PageUp":
    case "PageDown":
      return isControl ? undefined : { kind: "page", direction: key === "PageUp" ? -1 : 1, isExtending: shiftKey };
    case "F2":
      return { kind: "edit" };
    case "F6":
      return { kind: "leave" };
    case "F10":
      return shiftKey ? { kind: "menu" } : undefined;
    case "ContextMenu":
      return { kind: "menu" };
    case "Backspace":
      return { kind: "edit-blank" };
    case "Delete":
      return { kind: "clear" };
    case "Escape":
      return { kind: "escape" };
    case " ":
      return shiftKey && !isControl ? { kind: "row" } : undefined;
    default:
      return undefined;
  }
}
