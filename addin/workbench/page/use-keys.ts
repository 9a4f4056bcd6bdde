import { useEffect, useRef } from "preact/hooks";

/** What the page does on keys: with Ctrl, or with the command key. */
export interface KeyActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What keys ask for (快捷键); a field in which somebody types keeps its own undo. */
export function askedBy(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
  isTyping: boolean,
): keyof KeyActions | undefined {
  if (event.altKey || event.ctrlKey === event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "o" && !event.shiftKey) return "open";
  if (key === "s" && !event.shiftKey) return "save";
  if (isTyping) return undefined;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : undefined;
}

/** Does what keys ask for, unless a dialog is open or somebody else has done it. */
export function useKeys(actions: KeyActions): void {
  const newest = useRef(actions);
  newest.current = actions;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const asked = askedBy(event, isField(event.target));
      if (asked === undefined) return;
      event.preventDefault();
      newest.current[asked]();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);
}

/** Whether keys go into a text there. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["button", "checkbox", "file", "radio", "range"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
