import { useEffect, useState } from "preact/hooks";
import { keepHere, readKept } from "./kept";

/** How wide the pane may be, in pixels; beside it stays room for the workbook. */
const [least, most, beside] = [320, 720, 320];
const step = 24;

/** A width that the pane may have in a window. */
export function paneWidth(wanted: number, window: number): number {
  return Math.round(Math.max(least, Math.min(most, window - beside, wanted)));
}

/** How wide the pane is, and how it is made wider; this browser remembers it (窗格宽度). */
export function usePaneWidth(): [width: number, change: (width: number) => void] {
  const [wanted, setWanted] = useState(() => Number(readKept("pane-width") ?? "") || 420);
  const [room, setRoom] = useState(innerWidth);
  useEffect(() => {
    const look = (): void => setRoom(innerWidth);
    addEventListener("resize", look);
    return () => removeEventListener("resize", look);
  }, []);
  return [
    paneWidth(wanted, room),
    (width) => {
      const next = paneWidth(width, innerWidth);
      setWanted(next);
      keepHere("pane-width", String(next));
    },
  ];
}

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** What is drawn to make the pane wider or narrower, also with arrow keys (分隔条). */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  return (
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls="pane"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={paneWidth(most, innerWidth)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(innerWidth - event.clientX);
      }}
      onKeyDown={(event) => {
        const to = { ArrowLeft: width + step, ArrowRight: width - step, Home: least, End: most }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        onWidth(to);
      }}
    />
  );
}
