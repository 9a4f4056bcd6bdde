import { useEffect, useRef, useState } from "preact/hooks";
import { keepHere, readKept } from "./kept";
import { useNarrow } from "./use-narrow";

/** What can be in front: the grid (or the start page), the plan's text, or, in a narrow window, the pane. */
export type FrontPart = "grid" | "reader" | "pane";

/** Which parts of the page are in sight, and how that changes (页面布局). */
export interface Layout {
  readonly isNarrow: boolean;
  /** What is in front on the left; in a narrow window it has the page for itself. */
  readonly front: FrontPart;
  /** Whether the pane is in sight. */
  readonly isPaneShown: boolean;
  /** Whether the pane led to what is in front of it now, and is to be gone back to. */
  readonly isAway: boolean;
  readonly show: (part: FrontPart) => void;
  /** Shows what the pane points to. */
  readonly showFromPane: (part: "grid" | "reader") => void;
  readonly togglePane: () => void;
}

/** The layout of the page; whether the pane is put away is remembered in this browser. */
export function useLayout(): Layout {
  const isNarrow = useNarrow();
  const [left, setLeft] = useState<"grid" | "reader">("grid");
  const [isPaneInFront, setPaneInFront] = useState(false);
  const [isAway, setAway] = useState(false);
  const [isPaneOpen, setPaneOpen] = useState(() => readKept("pane") !== "hidden");
  const front = isNarrow && isPaneInFront ? "pane" : left;
  const before = useRef(front);
  useEffect(() => {
    // What had the focus may have gone out of sight with its part.
    if (isNarrow && before.current !== front && document.activeElement === document.body)
      document.getElementById(`part-tab-${front}`)?.focus();
    before.current = front;
  }, [front]);
  const putAway = (isOpen: boolean): void => {
    setPaneOpen(isOpen);
    keepHere("pane", isOpen ? "shown" : "hidden");
  };
  return {
    isNarrow,
    front,
    isPaneShown: isNarrow ? isPaneInFront : isPaneOpen,
    isAway: isNarrow && isAway,
    show: (part) => {
      setAway(false);
      setPaneInFront(part === "pane");
      if (part !== "pane") setLeft(part);
      else if (!isNarrow) putAway(true);
    },
    showFromPane: (part) => {
      setLeft(part);
      setAway(isPaneInFront);
      setPaneInFront(false);
    },
    togglePane: () => putAway(!isPaneOpen),
  };
}
